/** Handlers of asking for a higher limit. product.md F07. */
import { createLimitIncrease, listLimitIncreases, type LimitIncrease } from '../../contract/limit-increase';
import { bodyOf, draftOf, refuse, reply } from '../change';
import type { Outcome } from '../decision';
import { askIncrease, increaseBarred, increaseView, type AnsweredIncrease } from '../limit/increase';
import type { Row } from '../store';
import { handler, replyPage } from './handling';

/** Puts the one under review before the first page of those that have an answer. */
function preceded(outcome: Outcome, open: LimitIncrease): Outcome {
  if (outcome.kind === 'read')
    return { ...outcome, then: (rows: readonly Row[]) => preceded(outcome.then(rows), open) };
  if (outcome.kind !== 'reply') return outcome;
  const page = outcome.reply as { readonly items: readonly LimitIncrease[]; readonly next: string | null };
  return reply({ ...page, items: [open, ...page.items] });
}

export const increaseHandlers = {
  createLimitIncrease: handler(createLimitIncrease, (customer, { body }, ctx) => {
    const barred = increaseBarred(customer, body, ctx);
    if (barred !== null) return refuse(barred.code, barred.params);
    const draft = draftOf(customer);
    return reply(increaseView(askIncrease(draft, body, ctx), ctx.language), draft);
  }),

  listLimitIncreases: handler(listLimitIncreases, ({ increase }, { query: { cursor } }, ctx) => {
    const answered = replyPage({ kind: 'limit-increase' }, cursor, (row) =>
      increaseView(bodyOf<AnsweredIncrease>(row), ctx.language),
    );
    return increase && cursor === undefined
      ? preceded(answered, increaseView(increase, ctx.language))
      : answered;
  }),
};
