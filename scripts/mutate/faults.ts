/** Every fault of `npm run mutate`, in the order of the rules. */
import type { Fault } from './fault';
import { EARLY_REPAYMENT } from './faults/early-repayment';
import { EXACTLY_ONCE } from './faults/exactly-once';
import { DATES, INTEREST } from './faults/interest-and-dates';
import { CAPS, LIMIT } from './faults/limit-and-caps';
import { ANNUAL_RATES, METHODS } from './faults/methods';
import { NEGOTIATED } from './faults/negotiated';
import { ORDER, OVERDUE } from './faults/overdue-and-order';
import { COUPONS, PAY_OUT } from './faults/pay-out-and-coupons';
import { VERIFICATION } from './faults/verification';

export const FAULTS: readonly Fault[] = [
  ...INTEREST,
  ...DATES,
  ...METHODS,
  ...EARLY_REPAYMENT,
  ...OVERDUE,
  ...ORDER,
  ...LIMIT,
  ...ANNUAL_RATES,
  ...CAPS,
  ...VERIFICATION,
  ...PAY_OUT,
  ...COUPONS,
  ...NEGOTIATED,
  ...EXACTLY_ONCE,
];
