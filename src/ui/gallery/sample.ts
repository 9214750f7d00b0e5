/** Figures of the worked example of product.md, for the gallery. */
import { amount } from '../../lending/money';
import type { Rate } from '../../lending/terms';
import type { Day } from '../../lending/calendar';

export const CNY = 'CNY';
export const ZH = 'zh-CN';
export const yuan = (fen: number) => amount(fen);
export const rate = (value: number) => value as Rate;
export const dayOf = (iso: string) => (Date.parse(`${iso}T00:00:00Z`) / 86_400_000) as Day;

const PRINCIPALS = [91614, 93588, 94485, 96409, 97443, 98954, 100801, 102050, 103844, 105241, 106873, 108698];

/** Due date, principal and interest of each instalment. */
export const ROWS = PRINCIPALS.map((principal, at) => {
  const month = ((at + 3) % 12) + 1;
  const total = at === 11 ? 110220 : 110214;
  return {
    no: at + 1,
    due: `${at < 9 ? 2026 : 2027}-${String(month).padStart(2, '0')}-15`,
    principal: yuan(principal),
    interest: yuan(total - principal),
    total: yuan(total),
  };
});
