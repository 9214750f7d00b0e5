/** What a renewed quote changed against the one before, so that it can be pointed out (product.md F13). */
import type { Quote } from '../../contract/quote';
import type { Amount } from '../../lending/money';
import { amount } from '../../lending/money';
import type { StatedRate } from '../../lending/terms';

export type QuoteChange =
  | { readonly what: 'rate'; readonly from: StatedRate; readonly to: StatedRate }
  | { readonly what: 'first-instalment' | 'interest' | 'total'; readonly from: Amount; readonly to: Amount }
  | { readonly what: 'first-due'; readonly from: string; readonly to: string };

const firstInstalment = ({ plan: { instalments } }: Quote): Amount => {
  const [first] = instalments;
  return amount(first ? first.principal + first.interest + first.fee : 0);
};

/** In the order in which a person cares; empty when price and dates are the same. */
export function quoteChanges(before: Quote, after: Quote): readonly QuoteChange[] {
  const changes: QuoteChange[] = [];
  const [was, is] = [before.terms.rate, after.terms.rate];
  if (was.value !== is.value || was.per !== is.per) changes.push({ what: 'rate', from: was, to: is });
  const sums = [
    ['first-instalment', firstInstalment(before), firstInstalment(after)],
    ['interest', before.plan.totalInterest, after.plan.totalInterest],
    ['total', before.plan.total, after.plan.total],
  ] as const;
  for (const [what, from, to] of sums) if (from !== to) changes.push({ what, from, to });
  const [from, to] = [before.costStatement.firstDue, after.costStatement.firstDue];
  if (from !== to) changes.push({ what: 'first-due', from, to });
  return changes;
}
