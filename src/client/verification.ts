/**
 * The app checks the lender (product.md 1.11, F81): what travelled is turned into the engine's shapes and every figure
 * is recomputed. Only `verified` may be signed.
 */
import { parseDay } from '../lending/calendar';
import { sharesOf, type HeldLoan } from '../lending/allocation';
import { exceedsCap } from '../lending/cap';
import type { Difference, Leaf } from '../lending/difference';
import type { RepaymentRequest as LoanRepaymentRequest } from '../lending/early-repayment';
import type { LoanFigures, LoanRepaymentFigures, QuoteFigures } from '../lending/figures';
import { amount } from '../lending/money';
import type { NegotiatedPlan as NegotiatedFigures } from '../lending/negotiated';
import type { CouponTerms, LoanEvent, LoanPosition, Negotiation as Agreement, Terms } from '../lending/terms';
import { verifyLoan, verifyNegotiated, verifyQuote, verifyRepayment, type Verdict } from '../lending/verify';
import type { Loan } from '../contract/loan';
import type { NegotiatedPlan, NegotiationRequest } from '../contract/negotiation';
import type { Product } from '../contract/product';
import { termsOf } from '../contract/product-terms';
import type { Quote, QuoteRequest } from '../contract/quote';
import type { RepaymentQuote, RepaymentRequest } from '../contract/repayment';
import { fromWire } from '../contract/wire';

/** A quote holds for 15 minutes (product.md F13). */
const QUOTE_MS = 15 * 60_000;

/** Facts beside the engine's figures: path, what was said, what must be. */
type Fact = readonly [path: string, stated: Leaf, expected: Leaf];

const disagreements = (facts: readonly Fact[]): Difference[] =>
  facts
    .filter(([, stated, expected]) => stated !== expected)
    .map(([path, stated, computed]) => ({ path, stated, computed }));

/** The verdict on the figures, contradicted by any fact that disagrees. */
function together(verdict: Verdict, facts: readonly Fact[]): Verdict {
  const found = disagreements(facts);
  if (found.length === 0 || verdict.verdict === 'not-verifiable') return verdict;
  return {
    verdict: 'contradicted',
    differences: [...found, ...(verdict.verdict === 'contradicted' ? verdict.differences : [])],
  };
}

/** A date that no calendar has cannot be computed with: the figures contradict themselves. */
function guarded(check: () => Verdict): Verdict {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      verdict: 'contradicted',
      differences: [{ path: '', stated: error.message, computed: undefined }],
    };
  }
}

export interface AskedQuote {
  readonly request: QuoteRequest;
  /** As the lender declared it before. */
  readonly product: Product;
  /** What the coupon asked for does, as the lender declared it before; nothing when none is. */
  readonly coupon?: CouponTerms | null;
  /** The lender's business date, `YYYY-MM-DD`. */
  readonly businessDate: string;
}

/** Whether the quote is what was asked for, at the declared price, and all of it adds up. */
export function checkQuote(quote: Quote, { request, product, coupon, businessDate }: AskedQuote): Verdict {
  return guarded(() => {
    const valueDate = parseDay(businessDate);
    if (valueDate === null) throw new RangeError(`no such date: ${businessDate}`);
    const verdict = verifyQuote(
      {
        terms: fromWire<Terms>(quote.terms),
        ...fromWire<QuoteFigures>({
          plan: quote.plan,
          annual: quote.annual,
          costStatement: quote.costStatement,
        }),
      },
      termsOf(product, request, valueDate, coupon),
    );
    const { createdAt, expiresAt, statementConfirmedAt: confirmed } = quote;
    return together(verdict, [
      ['productId', quote.productId, request.productId],
      ['purpose', quote.purpose, request.purpose],
      ['card.id', quote.card.id, request.cardId],
      ['coupon.id', quote.coupon?.id, request.couponId],
      ['order.checkoutId', quote.order?.checkoutId, request.checkoutId],
      ['cap', quote.cap, product.cap],
      ['annual.internal', exceedsCap(quote.annual, product.cap), false],
      ['readingSeconds', quote.readingSeconds, product.readingSeconds],
      ['expiresAt', Date.parse(expiresAt) - Date.parse(createdAt), QUOTE_MS],
      [
        'statementConfirmedAt',
        confirmed === null || (confirmed >= createdAt && confirmed <= expiresAt),
        true,
      ],
    ]);
  });
}

/** Whether every figure of the loan follows from its terms and events, on the business date asked about. */
export function checkLoan(loan: Loan, businessDate: string): Verdict {
  return guarded(() => {
    const asOf = parseDay(businessDate);
    if (asOf === null) throw new RangeError(`no such date: ${businessDate}`);
    const { principal, outstanding, method, months, rate, state, disbursedOn, instalments, paid, next } =
      loan;
    const { plan, annual, costStatement, position, payoff, settledOn, negotiated } = loan;
    const verdict = verifyLoan(
      {
        terms: fromWire<Terms>(loan.terms),
        events: fromWire<readonly LoanEvent[]>(loan.events),
        figures: fromWire<LoanFigures>({
          ...{ principal, outstanding, method, months, rate, state, disbursedOn, instalments, paid, next },
          ...{ plan, annual, costStatement, position, payoff, settledOn },
          asOf: loan.asOf,
          ...(negotiated && { negotiated }),
        }),
      },
      asOf,
    );
    return together(verdict, refundFacts(loan));
  });
}

/**
 * While a loan runs, all that the merchant returned has reached it (product.md 1.5). Once it is over, cost may have been
 * waived and the rest has gone to the card: then only the price is a bound.
 */
function refundFacts({ order, events, principal, state }: Loan): readonly Fact[] {
  if (order === null) return [];
  const { refunded } = order;
  if (state === 'settled') return [['order.refunded', Math.min(refunded, principal), refunded]];
  const refunds = events.filter((event) => event.kind === 'paid' && event.purpose === 'refund');
  const returned = refunds.reduce((total, event) => total + (event.kind === 'paid' ? event.amount : 0), 0);
  return [['order.refunded', refunded, returned]];
}

/** Whether a repayment takes exactly what the loans, checked before, say it must. */
export function checkRepaymentQuote(
  quote: RepaymentQuote,
  request: RepaymentRequest,
  loans: readonly Loan[],
  businessDate: string,
): Verdict {
  return guarded(() => {
    const on = parseDay(businessDate);
    // In which order loans are told is the lender's business, and so is which of one day was made first; which they are is not.
    const told = quote.loans.map(({ loanId }) => loanId);
    const rank = ({ id }: Loan) => (told.includes(id) ? told.indexOf(id) : told.length);
    const named = request.loanIds
      .flatMap((loanId) => loans.find(({ id }) => id === loanId) ?? [])
      .sort((one, other) => rank(one) - rank(other));
    if (on === null || named.length < request.loanIds.length)
      return { verdict: 'not-verifiable', missing: ['loans'] };
    const wanted = wantedOf(request, named);
    const verdict = verifyRepayment(
      {
        on: fromWire<{ on: typeof on }>({ on: quote.on }).on,
        purpose: quote.purpose,
        total: quote.total,
        breakdown: quote.breakdown,
        loans: fromWire<readonly LoanRepaymentFigures[]>(quote.loans),
      },
      on,
      request.purpose,
      named.flatMap(({ id, terms, events }) => {
        const part = wanted.get(id);
        return part === undefined
          ? []
          : [
              {
                loanId: id,
                terms: fromWire<Terms>(terms),
                events: fromWire<readonly LoanEvent[]>(events),
                request: part,
              },
            ];
      }),
    );
    const length = Date.parse(quote.expiresAt) - Date.parse(quote.createdAt);
    return together(verdict, [
      ['card.id', quote.card.id, request.cardId],
      ['expiresAt', length > 0 && length <= QUOTE_MS, true],
    ]);
  });
}

/**
 * What is asked of each loan, by its id; of less than all that is due, its share in the order of payment, and nothing of a
 * loan that the payment does not reach (product.md 1.7).
 */
function wantedOf(
  request: RepaymentRequest,
  loans: readonly Loan[],
): ReadonlyMap<string, LoanRepaymentRequest> {
  const each = (wanted: LoanRepaymentRequest) => new Map(loans.map(({ id }) => [id, wanted]));
  if ('principal' in request) return each({ purpose: request.purpose, principal: amount(request.principal) });
  if (request.purpose !== 'due' || request.amount === undefined) return each({ purpose: request.purpose });
  const shares = sharesOf(heldOf(loans), amount(request.amount));
  return new Map([...shares].map(([id, share]) => [id, { purpose: 'due', amount: share }]));
}

/** Loans as the engine orders payments among them: by the day on which they were made, of one day as they are named. */
export function heldOf(loans: readonly Loan[]): HeldLoan[] {
  return [...loans]
    .sort((a, b) => a.disbursedOn.localeCompare(b.disbursedOn))
    .map((loan) => ({
      loanId: loan.id,
      terms: fromWire<Terms>(loan.terms),
      position: fromWire<LoanPosition>(loan.position),
    }));
}

/** A plan holds for half an hour at the most (product.md F59). */
const PLAN_MS = 30 * 60_000;

/**
 * Whether a negotiated plan is within what the person said, asks for no higher rate than the loan's, and every figure
 * of it follows from the loan (product.md 1.14).
 * @param loan checked, of the same day.
 */
export function checkNegotiatedPlan(
  plan: NegotiatedPlan,
  request: NegotiationRequest,
  loan: Loan,
  businessDate: string,
): Verdict {
  return guarded(() => {
    const on = parseDay(businessDate);
    if (on === null) throw new RangeError(`no such date: ${businessDate}`);
    const { terms, carried, waivedPenalty, instalments, annual, costStatement } = plan;
    const { total, replaced, extraCost, agreed, expiresAt, createdAt } = plan;
    const verdict = verifyNegotiated(
      fromWire<NegotiatedFigures>({
        ...{ terms, carried, waivedPenalty, instalments, annual, costStatement, total, replaced, extraCost },
      }),
      { terms: fromWire<Terms>(loan.terms), events: fromWire<readonly LoanEvent[]>(loan.events) },
      on,
      fromWire<Agreement>(agreed),
    );
    const length = Date.parse(expiresAt) - Date.parse(createdAt);
    const highest = Math.max(...instalments.map((row) => row.total));
    return together(verdict, [
      ['loanId', plan.loanId, request.loanId],
      ['on', plan.on, businessDate],
      ['agreed.due.kind', agreed.due.kind, 'fixed'],
      ['agreed.due.dayOfMonth', agreed.due.kind === 'fixed' && agreed.due.dayOfMonth, request.dayOfMonth],
      ['instalments', highest <= request.monthly, true],
      ['agreed.rate.per', agreed.rate.per, loan.rate.per],
      ['agreed.rate.value', agreed.rate.value <= loan.rate.value, true],
      ['expiresAt', length > 0 && length <= PLAN_MS, true],
    ]);
  });
}
