/** Handlers of complaints. product.md F60. */
import { createComplaint, listComplaints, type Complaint } from '../../contract/complaint';
import { bodyOf, draftOf, refuse, reply } from '../change';
import { complaintView, receive, type AnsweredComplaint } from '../complaints/complaint';
import type { Outcome } from '../decision';
import { COMPLAINTS_OPEN } from '../settings';
import type { Row } from '../store';
import { handler, replyPage } from './handling';

/** Puts what waits for an answer before the first page of what has one. */
function preceded(outcome: Outcome, open: readonly Complaint[]): Outcome {
  if (outcome.kind === 'read')
    return { ...outcome, then: (rows: readonly Row[]) => preceded(outcome.then(rows), open) };
  if (outcome.kind !== 'reply') return outcome;
  const page = outcome.reply as { readonly items: readonly Complaint[]; readonly next: string | null };
  return reply({ ...page, items: [...open, ...page.items] });
}

export const complaintHandlers = {
  createComplaint: handler(createComplaint, (customer, { body }, ctx) => {
    if ((customer.complaints ?? []).length >= COMPLAINTS_OPEN) return refuse('complaints-too-many');
    const draft = draftOf(customer);
    const received = receive(draft, body, ctx);
    return reply(complaintView(received, ctx.language), draft);
  }),

  listComplaints: handler(listComplaints, ({ complaints = [] }, { query: { cursor } }, ctx) => {
    const answered = replyPage({ kind: 'complaint' }, cursor, (row) =>
      complaintView(bodyOf<AnsweredComplaint>(row), ctx.language),
    );
    const open = complaints.toReversed().map((each) => complaintView(each, ctx.language));
    return cursor === undefined ? preceded(answered, open) : answered;
  }),
};
