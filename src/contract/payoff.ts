/** What ending a loan on a day takes (product.md 1.5): the engine's pay-off as it travels. */
import * as v from 'valibot';
import { amount, date, signedAmount } from './scalar';
import { breakdown } from './terms';

export const payoff = v.object({
  on: date,
  /** Unpaid components of due and overdue instalments, penalty to the day included. */
  due: breakdown,
  /** Principal not yet due. */
  principal: amount,
  /** Normal interest on it, to the day. */
  interest: amount,
  fee: amount,
  earlyFee: amount,
  /** What a negotiated plan still carries in its coming instalments (product.md 1.14); absent when nothing. */
  carried: v.exactOptional(amount),
  givenBack: amount,
  total: amount,
  /** All that the current plan would still collect, less the total. */
  saving: signedAmount,
});
export type WirePayoff = v.InferOutput<typeof payoff>;
