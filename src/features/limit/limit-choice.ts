/** What a typed limit means within its bounds, before anybody is asked (product.md 1.8). */
import type { LimitFile } from '../../contract/manage-limit';
import type { Amount } from '../../lending/money';
import { type AmountProblem, readAmountText } from '../../ui/amount-text';

export type ChoiceFault = AmountProblem | 'same' | 'too-small' | 'off-step';
type Bounds = Pick<LimitFile, 'granted' | 'limit' | 'minimum' | 'step'>;

/** @param exponent decimals of the currency. */
export function readChoice(text: string, exponent: number, bounds: Bounds): Amount | ChoiceFault {
  const read = readAmountText(text, exponent);
  if (typeof read === 'string') return read;
  const { granted, limit, minimum, step } = bounds;
  if (read === limit?.total) return 'same';
  if (read < minimum) return 'too-small';
  if (granted === null || read > granted) return 'too-large';
  return read % step === 0 || read === granted ? read : 'off-step';
}
