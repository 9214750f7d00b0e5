/** Names and values of figures by their path in an answer, for showing two that disagree (product.md F81). */
import { useLingui } from '@lingui/react/macro';
import { formatDay, type Day } from '../lending/calendar';
import type { Difference, Leaf } from '../lending/difference';
import { amount } from '../lending/money';
import type { Rate } from '../lending/terms';
import { rateText } from './format';
import { moneyText, type Currency, type Locale } from './money-format';

const DATES = new Set(
  'from to due on valueDate asOf closedOn disbursedOn firstDue lastDue settledOn'.split(' '),
);
const RATES = new Set('simple internal rate value annual cap periodFee earlyFee'.split(' '));
const MONEY = new Set(
  (
    'principal interest fee fees balance outstanding total amount totalInterest totalFees totalCost totalRepayable ' +
    'penalty saving accruedInterest givenBack lastInstalment instalment'
  ).split(' '),
);

export interface DisagreeingFigure {
  readonly path: string;
  /** The field in words, with its instalment. */
  readonly name: string;
  readonly stated: string;
  readonly computed: string;
}

export function useFigureWords(
  currency: Currency,
  locale: Locale,
): (difference: Difference) => DisagreeingFigure {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    principal: t`本金`,
    interest: t`利息`,
    fee: t`手续费`,
    fees: t`手续费`,
    due: t`还款日`,
    firstDue: t`首次还款日`,
    lastDue: t`最后还款日`,
    valueDate: t`报价日期`,
    balance: t`剩余本金`,
    outstanding: t`剩余本金`,
    total: t`合计`,
    amount: t`金额`,
    totalInterest: t`总利息`,
    totalCost: t`息费合计`,
    totalRepayable: t`总共要还`,
    accruedInterest: t`截至今天的利息`,
    simple: t`年利率（单利）`,
    internal: t`年利率（IRR）`,
    penalty: t`罚息`,
    saving: t`少付`,
    months: t`期限`,
    value: t`利率`,
  };
  const shown = (field: string, value: Leaf): string => {
    if (typeof value !== 'number') return value === null || value === undefined ? '–' : String(value);
    if (DATES.has(field)) return formatDay(value as Day);
    if (RATES.has(field)) return rateText(value as Rate, locale);
    return MONEY.has(field) ? moneyText(amount(value), currency, locale) : String(value);
  };
  return ({ path, stated, computed }) => {
    const field = path.split('.').at(-1) ?? path;
    const index = /instalments\[(\d+)\]/.exec(path)?.[1];
    const no = Number(index ?? 0) + 1;
    const name = names[field] ?? t`数字`;
    return {
      path,
      name: index === undefined ? name : t`第 ${no} 期${name}`,
      stated: shown(field, stated),
      computed: shown(field, computed),
    };
  };
}
