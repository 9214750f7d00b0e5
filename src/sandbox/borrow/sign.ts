/** Signing a quote: at most one application ever comes of it, whatever the key, device or challenge. product.md F18. */
import type { Proof } from '../../contract/challenge';
import { append, log, patch, refuse, reply, type Draft } from '../change';
import { holdOrder, takeOrder } from '../checkout/claim';
import { signedKey } from '../checkout/order';
import type { Customer } from '../customer';
import type { Context, HostClaims, Outcome } from '../decision';
import { ARRIVAL_TAKES, COURSES, type Course, type CourseStep } from '../settings';
import { applicationView } from '../views/application';
import { money } from '../writing';
import type { Application } from './application';
import { couponOf, takeCoupon } from '../people/coupons';
import { withProof } from './challenge';
import { quoteOf, quoteOver, type LoanQuote } from './quote';
import { archive } from './review';
import { borrowingBarred, limitOf } from './standing';

export interface Signature {
  readonly quoteId: string;
  readonly challengeId: string;
  readonly proof: Proof;
}

export function signQuote(
  customer: Customer,
  { quoteId, challengeId, proof }: Signature,
  hostClaims: HostClaims | null,
  ctx: Context,
): Outcome {
  const quote = quoteOf(customer, quoteId);
  if (quote === null) return longSigned(quoteId);
  const over = quoteOver(quote, ctx);
  if (over === 'quote-used' || over === 'quote-expired') return refuse(over);
  const barred = borrowingBarred(customer, ctx);
  if (barred !== null) return refuse(barred);
  if (over !== null) return refuse(over);
  if (quote.statementConfirmedAt === null) return refuse('cost-statement-unconfirmed');
  const { available } = limitOf(customer);
  if (quote.terms.principal > available) return refuse('amount-over-limit', { maximum: available });
  // Another loan may have taken it since.
  if (quote.couponId !== undefined && couponOf(customer, quote.couponId)?.takenBy !== null)
    return refuse('coupon-unusable');
  return withProof(
    customer,
    {
      challengeId,
      proof,
      hostClaims,
      purpose: { kind: 'loan', quoteId },
      digest: quote.digest,
      borrowed: quote.terms.principal,
    },
    ctx,
    (draft) =>
      quote.order === undefined
        ? submit(draft, quote, ctx)
        : takeOrder(customer, quote, quote.order, ctx, () => submit(draft, quote, ctx)),
  );
}

/** A quote signed so long ago that the aggregate has forgotten it is known by its row. */
function longSigned(quoteId: string): Outcome {
  return {
    kind: 'read-row',
    row: { kind: 'burnt', key: signedKey(quoteId) },
    then: (row) => refuse(row === null ? 'not-found' : 'quote-used'),
  };
}

function submit(draft: Draft, quote: LoanQuote, ctx: Context): Outcome {
  archive(draft);
  const { customer } = draft;
  const { application: course, ...faults } = customer.faults;
  const id = ctx.id('appl');
  const signed: LoanQuote = { ...quote, state: 'signed', applicationId: id };
  const at = ctx.business;
  const application: Application = {
    id,
    loanId: ctx.id('loan'),
    quote: signed,
    cardId: quote.cardId,
    state: 'submitted',
    submittedAt: at,
    steps: [{ state: 'submitted', at }],
    ahead:
      course === undefined || isOfNoUse(course, quote)
        ? usualSteps(customer, at)
        : stepsOf(COURSES[course], at),
    decline: null,
    isReturned: false,
    payouts: 0,
    endedAt: null,
    seen: false,
    first: null,
  };
  takeCoupon(draft, quote.couponId, id);
  append(draft, 'burnt', signedKey(quote.id), { applicationId: id });
  patch(draft, {
    application,
    // A course is for the next application alone.
    faults,
    quotes: customer.quotes.map((each) =>
      each.id === quote.id ? signed : each.state === 'open' ? { ...each, state: 'void' } : each,
    ),
  });
  holdOrder(draft, application);
  const { principal } = quote.terms;
  log(
    draft,
    at,
    'loan.submitted',
    `提交借款申请 ${money(principal, 'zh-CN')}`,
    `Applied for ${money(principal, 'en')}`,
  );
  return reply(applicationView(draft.customer, application, ctx), draft);
}

/** A merchant's account is not a card that a bank would send money back from. */
const isOfNoUse = (course: Course, { order }: LoanQuote): boolean =>
  course === 'bank-return' && order !== undefined;

function stepsOf(course: readonly CourseStep[], from: number): Application['ahead'] {
  return course.map(({ state, after }) => ({ state, at: from + after }));
}

/** The usual course at this customer's own pace, where one is set. */
function usualSteps({ processingSeconds }: Customer, from: number): Application['ahead'] {
  const pace = processingSeconds === undefined ? 1 : (processingSeconds * 1_000) / ARRIVAL_TAKES;
  return stepsOf(
    COURSES.normal.map(({ state, after }) => ({ state, after: after * pace })),
    from,
  );
}
