/** A declined application and the person who looks at it again on request, also when one has applied anew since. F17. */
import { addDays } from '../../lending/calendar';
import type { ApplicationState } from '../../contract/home';
import { dateOf } from '../business-time';
import { append, log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { REVIEW_PROMISED_DAYS, REVIEW_TAKES } from '../settings';
import { steppedInto, type Application } from './application';

/** A person looks again; one reason out of four is overturned, so that both answers can be seen. */
export function requestHumanReview(draft: Draft, application: Application, ctx: Context): void {
  const { decline: declined } = application;
  if (declined === null) return;
  const answer: ApplicationState = declined.reason === 'income-unclear' ? 'requote' : 'declined';
  patch(draft, {
    application: {
      ...application,
      decline: {
        ...declined,
        review: 'requested',
        answerBy: addDays(dateOf(ctx.business), REVIEW_PROMISED_DAYS),
      },
      ahead: [{ state: answer, at: ctx.business + REVIEW_TAKES }],
    },
  });
  log(draft, ctx.business, 'loan.review-requested', '申请人工复核', 'Human review requested');
}

/** Makes room for a new application: the older one becomes a row, or waits for the answer that was promised. */
export function archive(draft: Draft): void {
  const { application } = draft.customer;
  if (application === null) return;
  if (application.decline?.review === 'requested') {
    patch(draft, { inReview: [...inReview(draft.customer), application] });
  } else append(draft, 'application', application.id, { ...application, ahead: [] });
}

/** Older applications at which a person is still looking. */
export function inReview({ inReview: waiting = [] }: Customer): readonly Application[] {
  return waiting;
}

/** The answer to such a one, at its moment: it is told, and the application becomes a row. */
export function answerOlder(draft: Draft, application: Application, ctx: Context): void {
  const [step] = application.ahead;
  if (step === undefined || application.decline === null) return;
  const isOverturned = step.state === 'requote';
  const decline = { ...application.decline, review: isOverturned ? 'overturned' : 'upheld' } as const;
  patch(draft, { inReview: inReview(draft.customer).filter(({ id }) => id !== application.id) });
  append(draft, 'application', application.id, {
    ...steppedInto(application, step.state, ctx.business),
    ahead: [],
    decline,
  });
  log(
    draft,
    ctx.business,
    'loan.review-answered',
    isOverturned ? '人工复核通过，重新报价后可以借' : '人工复核完成，结果没有变',
    isOverturned
      ? 'A person looked again: with a new quote you can borrow'
      : 'A person looked again: still no',
  );
}
