/** The worked example of product.md three days late, and a plan that may be agreed on then. product.md 1.6, 1.14. */
import { amount } from '../money';
import { day } from '../calendar';
import { isRefusal } from '../refusal';
import type { LoanEvent, Negotiation } from '../terms';
import { WORKED_EXAMPLE } from './loans';

export const LATE = day(2026, 4, 18);

export const ARRIVED: readonly LoanEvent[] = [{ kind: 'disbursed', on: WORKED_EXAMPLE.valueDate }];

export const AGREED: Negotiation = {
  method: 'equal-instalment',
  months: 24,
  due: { kind: 'fixed', dayOfMonth: 15 },
  rate: WORKED_EXAMPLE.rate,
  waivedPenalty: amount(0),
};

/** @throws Error with the reason of a refusal. */
export function possible<T extends object>(result: T): Exclude<T, { reason: unknown }> {
  if (isRefusal(result)) throw new Error(result.reason);
  return result as Exclude<T, { reason: unknown }>;
}
