/** What a typed amount means for this product and this person, before anybody is asked (product.md F10). */
import type { Amount } from '../../lending/money';
import { amount } from '../../lending/money';
import { readAmountText, type AmountProblem } from '../../ui/amount-text';

export interface Bounds {
  readonly minimum: Amount;
  readonly step: Amount;
  /** The smaller of the product's most and the available limit. */
  readonly maximum: Amount;
}

export type AmountFault = AmountProblem | 'below-minimum' | 'over-limit' | 'off-step';

export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'fault'; readonly fault: AmountFault };

/** @param exponent decimals of the currency. */
export function readAmount(text: string, exponent: number, bounds: Bounds): AmountReading {
  const read = readAmountText(text, exponent);
  if (typeof read === 'string') return { kind: 'fault', fault: read };
  if (read < bounds.minimum) return { kind: 'fault', fault: 'below-minimum' };
  if (read > bounds.maximum) return { kind: 'fault', fault: 'over-limit' };
  if (read % bounds.step !== 0) return { kind: 'fault', fault: 'off-step' };
  return { kind: 'amount', amount: read };
}

/** Where a slider from nothing to the maximum stands for it: at its end for too much, at its start for no number. */
export function nearest(text: string, exponent: number, { maximum }: Bounds): Amount {
  const read = readAmountText(text, exponent);
  if (typeof read !== 'string') return read < maximum ? read : maximum;
  return read === 'too-large' ? maximum : amount(0);
}

/** Round sums offered as quick amounts, in major units. */
const ROUND_SUMS = [1_000, 5_000, 10_000, 20_000, 50_000, 100_000];
const MOST_QUICK = 3;

/**
 * Quick amounts: the largest round sums below the maximum, never the maximum itself (product.md F10).
 * @param unit minor units in one major unit.
 */
export function quickAmounts(bounds: Bounds, unit: number): readonly Amount[] {
  return ROUND_SUMS.map((sum) => amount(sum * unit))
    .filter((sum) => sum >= bounds.minimum && sum < bounds.maximum && sum % bounds.step === 0)
    .slice(-MOST_QUICK);
}
