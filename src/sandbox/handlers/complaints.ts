/** Handlers of complaints. product.md F60. */
import { createComplaint, listComplaints, type Complaint } from '../../contract/complaint';
import type { BodyOf } from '../../contract/endpoint';
import { bodyOf, draftOf, refuse, reply } from '../change';
import { complaintView, receive, type AnsweredComplaint } from '../complaints/complaint';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { loanOf } from '../loan';
import { COMPLAINTS_OPEN } from '../settings';
import type { Row } from '../store';
import { handler, NOT_FOUND, replyPage } from './handling';

/** Puts what waits for an answer before the first page of what has one. */
function preceded(outcome: Outcome, open: readonly Complaint[]): Outcome {
  if (outcome.kind === 'read')
    return { ...outcome, then: (rows: readonly Row[]) => preceded(outcome.then(rows), open) };
  if (outcome.kind !== 'reply') return outcome;
  const page = outcome.reply as { readonly items: readonly Complaint[]; readonly next: string | null };
  return reply({ ...page, items: [...open, ...page.items] });
}

function received(customer: Customer, body: BodyOf<typeof createComplaint>, ctx: Context): Outcome {
  const draft = draftOf(customer);
  const open = receive(draft, body, ctx);
  return reply(complaintView(open, ctx.language), draft);
}

export const complaintHandlers = {
  createComplaint: handler(createComplaint, (customer, { body }, ctx) => {
    if ((customer.complaints ?? []).length >= COMPLAINTS_OPEN) return refuse('complaints-too-many');
    // Also a settled loan may be complained about, so the aggregate alone cannot tell.
    const { loanId } = body;
    if (loanId !== undefined && loanOf(customer, loanId) === null) {
      return {
        kind: 'read-row',
        row: { kind: 'settled-loan', key: loanId },
        then: (row) => (row === null ? NOT_FOUND : received(customer, body, ctx)),
      };
    }
    return received(customer, body, ctx);
  }),

  listComplaints: handler(listComplaints, ({ complaints = [] }, { query: { cursor } }, ctx) => {
    const answered = replyPage({ kind: 'complaint' }, cursor, (row) =>
      complaintView(bodyOf<AnsweredComplaint>(row), ctx.language),
    );
    const open = complaints.toReversed().map((each) => complaintView(each, ctx.language));
    return cursor === undefined ? preceded(answered, open) : answered;
  }),
};
