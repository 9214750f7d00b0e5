/** Every fault of `npm run mutate`, in the order of the rules. */
import type { Fault } from './fault';
import { DIFFICULTY } from './faults/difficulty';
import { EARLY_REPAYMENT } from './faults/early-repayment';
import { EXACTLY_ONCE } from './faults/exactly-once';
import { DATES, INTEREST } from './faults/interest-and-dates';
import { CAPS, LIMIT } from './faults/limit-and-caps';
import { ANNUAL_RATES, METHODS } from './faults/methods';
import { MERCHANT_REFUND } from './faults/merchant-refund';
import { NEGOTIATED } from './faults/negotiated';
import { ORDER, OVERDUE } from './faults/overdue-and-order';
import { PASSKEYS } from './faults/passkeys';
import { COUPONS, PAY_OUT } from './faults/pay-out-and-coupons';
import { SEVERAL_LOANS } from './faults/several';
import { VERIFICATION } from './faults/verification';

export const FAULTS: readonly Fault[] = [
  ...INTEREST,
  ...DATES,
  ...METHODS,
  ...EARLY_REPAYMENT,
  ...MERCHANT_REFUND,
  ...OVERDUE,
  ...ORDER,
  ...SEVERAL_LOANS,
  ...LIMIT,
  ...ANNUAL_RATES,
  ...CAPS,
  ...VERIFICATION,
  ...PAY_OUT,
  ...COUPONS,
  ...NEGOTIATED,
  ...DIFFICULTY,
  ...EXACTLY_ONCE,
  ...PASSKEYS,
];
