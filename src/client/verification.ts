/**
 * The app checks the lender (product.md 1.11, F81): what travelled is turned into the engine's shapes and every figure
 * is recomputed. Only `verified` may be signed.
 */
import { parseDay } from '../lending/calendar';
import { exceedsCap } from '../lending/cap';
import type { Difference, Leaf } from '../lending/difference';
import type { RepaymentRequest as LoanRepaymentRequest } from '../lending/early-repayment';
import type { LoanFigures, LoanRepaymentFigures, QuoteFigures } from '../lending/figures';
import type { CouponTerms, LoanEvent, Terms } from '../lending/terms';
import { verifyLoan, verifyQuote, verifyRepayment, type Verdict } from '../lending/verify';
import type { Loan } from '../contract/loan';
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
    const { plan, annual, costStatement, position, payoff, settledOn } = loan;
    return verifyLoan(
      {
        terms: fromWire<Terms>(loan.terms),
        events: fromWire<readonly LoanEvent[]>(loan.events),
        figures: fromWire<LoanFigures>({
          ...{ principal, outstanding, method, months, rate, state, disbursedOn, instalments, paid, next },
          ...{ plan, annual, costStatement, position, payoff, settledOn },
          asOf: loan.asOf,
        }),
      },
      asOf,
    );
  });
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
    // In which order the loans are told is the lender's business; which they are is not.
    const told = quote.loans.map(({ loanId }) => loanId);
    const asked = [...request.loanIds]
      .sort((a, b) => told.indexOf(a) - told.indexOf(b))
      .map((loanId) => loans.find((loan) => loan.id === loanId));
    if (on === null || asked.includes(undefined)) return { verdict: 'not-verifiable', missing: ['loans'] };
    const wanted: LoanRepaymentRequest =
      'principal' in request
        ? { purpose: request.purpose, principal: request.principal }
        : { purpose: request.purpose };
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
      asked.flatMap((loan) =>
        loan === undefined
          ? []
          : [
              {
                loanId: loan.id,
                terms: fromWire<Terms>(loan.terms),
                events: fromWire<readonly LoanEvent[]>(loan.events),
                request: wanted,
              },
            ],
      ),
    );
    const length = Date.parse(quote.expiresAt) - Date.parse(quote.createdAt);
    return together(verdict, [
      ['card.id', quote.card.id, request.cardId],
      ['expiresAt', length > 0 && length <= QUOTE_MS, true],
    ]);
  });
}
