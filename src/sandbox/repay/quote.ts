/** What a repayment takes today, to the fen, and what each loan looks like after it. product.md 1.5, 1.7. */
import { sum, type Amount } from '../../lending/money';
import { totalOf } from '../../lending/breakdown';
import type { Day } from '../../lending/calendar';
import { sharesOf } from '../../lending/allocation';
import {
  previewRepayment,
  type RepaymentPreview,
  type RepaymentRequest as LoanRequest,
} from '../../lending/early-repayment';
import { isRefusal, type RefusalReason } from '../../lending/refusal';
import type { LoanPosition, RepaymentPurpose } from '../../lending/terms';
import type { ProblemCode } from '../../contract/problem';
import type { RepaymentRequest } from '../../contract/repayment';
import { addDays } from '../../lending/calendar';
import { dateOf, momentOf } from '../business-time';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { digestOf } from '../digest';
import { heldLoans, loanOf, positionOn, repaymentInFlight, type RunningLoan } from '../loan';
import { cardOf } from '../people/cards';
import { REPAYMENT_QUOTE_LIFE, REPAYMENT_QUOTES_KEPT } from '../settings';
import { money } from '../writing';
import type { Refused } from '../borrow/quote';

/** One loan's share of a repayment: the engine's preview, and the events that it was computed from. */
export interface QuotedLoan extends Omit<RepaymentPreview, 'why' | 'position'> {
  readonly loanId: string;
  /** How many events the loan had: more than that, and the quote is stale. */
  readonly events: number;
}

export interface StoredRepaymentQuote {
  readonly id: string;
  readonly state: 'open' | 'signed' | 'void';
  readonly purpose: RepaymentPurpose;
  /** Real time. */
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Value date: the business date. */
  readonly on: Day;
  readonly total: Amount;
  readonly loans: readonly QuotedLoan[];
  readonly cardId: string;
  readonly digest: string;
  readonly repaymentId: string | null;
}

const REFUSALS: Readonly<Partial<Record<RefusalReason, ProblemCode>>> = {
  'after-settled': 'loan-settled',
  'overdue-first': 'overdue-first',
  'amount-too-small': 'repayment-too-small',
  'amount-too-large': 'repayment-too-large',
};

/** Quotes a repayment at today's business date, for the loans in the order asked, or says why not. */
export function quoteRepayment(
  draft: Draft,
  request: RepaymentRequest,
  ctx: Context,
): StoredRepaymentQuote | Refused {
  const { customer } = draft;
  const on = dateOf(ctx.business);
  const { loanIds } = request;
  if (new Set(loanIds).size < loanIds.length) return { code: 'invalid' };
  const loans = loanIds.flatMap((id) => loanOf(customer, id) ?? []);
  if (loans.length < loanIds.length) return { code: 'not-found' };
  if (cardOf(customer.cards, request.cardId) === null) return { code: 'card-unknown' };
  if (loans.some(({ id }) => repaymentInFlight(customer, id) !== null))
    return { code: 'repayment-in-flight' };
  if (loans.length > 1 && request.purpose === 'next') return { code: 'repayment-not-offered' };
  if (othersComeFirst(customer, request.purpose, loans, on)) return { code: 'overdue-first' };
  const quoted = quoteLoans(
    request.purpose === 'due' ? customer.loans.filter((loan) => loans.includes(loan)) : loans,
    request,
    on,
  );
  if ('code' in quoted) return quoted;
  const quote = sealed(customer, request, quoted, on, ctx);
  patch(draft, { repaymentQuotes: [...customer.repaymentQuotes, quote].slice(-REPAYMENT_QUOTES_KEPT) });
  log(
    draft,
    ctx.business,
    'repayment-quote.created',
    `还款报价 ${money(quote.total, 'zh-CN')}`,
    `Repayment quoted: ${money(quote.total, 'en')}`,
  );
  return quote;
}

/** Overdue before due before future, across loans too (product.md 1.5, 1.7): what another loan owes now is paid first. */
function othersComeFirst(
  customer: Customer,
  purpose: RepaymentPurpose,
  named: readonly RunningLoan[],
  on: Day,
): boolean {
  const owing = (loan: RunningLoan, overdueOnly: boolean): boolean => {
    const position = positionOn(loan, on);
    return overdueOnly ? position.state === 'overdue' : totalOf(position.payableNow) > 0;
  };
  const others = customer.loans.filter(
    (loan) => !named.includes(loan) && repaymentInFlight(customer, loan.id) === null,
  );
  if (purpose === 'due') {
    return others.some((loan) => owing(loan, true)) && !named.some((loan) => owing(loan, true));
  }
  return others.some((loan) => owing(loan, false));
}

function quoteLoans(
  loans: readonly RunningLoan[],
  request: RepaymentRequest,
  on: Day,
): readonly QuotedLoan[] | Refused {
  const quoted: QuotedLoan[] = [];
  const parts = partsOf(loans, request, on);
  if ('code' in parts) return parts;
  for (const { loan, wanted } of parts) {
    const position = positionOn(loan, on);
    if (request.purpose === 'due' && totalOf(position.payableNow) === 0) return { code: 'nothing-due' };
    const preview = previewRepayment(loan.terms, loan.events, on, wanted);
    if (isRefusal(preview)) return refusalOf(preview.reason, position);
    quoted.push(quotedLoan(loan, preview));
  }
  return quoted;
}

/** What is asked of each loan; of less than all that is due, each loan's share in the order of payment (product.md 1.7). */
function partsOf(
  loans: readonly RunningLoan[],
  request: RepaymentRequest,
  on: Day,
): readonly { readonly loan: RunningLoan; readonly wanted: LoanRequest }[] | Refused {
  if ('principal' in request) {
    const wanted = { purpose: request.purpose, principal: request.principal };
    return loans.map((loan) => ({ loan, wanted }));
  }
  if (request.purpose !== 'due' || request.amount === undefined) {
    return loans.map((loan) => ({ loan, wanted: { purpose: request.purpose } }));
  }
  const held = heldLoans(loans, on);
  const maximum = sum(held.map(({ position }) => totalOf(position.payableNow)));
  if (maximum === 0) return { code: 'nothing-due' };
  if (request.amount > maximum) return { code: 'repayment-too-large', params: { maximum } };
  const shares = sharesOf(held, request.amount);
  return loans.flatMap((loan) => {
    const share = shares.get(loan.id);
    return share === undefined ? [] : [{ loan, wanted: { purpose: 'due' as const, amount: share } }];
  });
}

function quotedLoan(loan: RunningLoan, preview: RepaymentPreview): QuotedLoan {
  const { on, purpose, amount, breakdown, allocations, saving, savedDays, before, after } = preview;
  return {
    loanId: loan.id,
    events: loan.events.length,
    on,
    purpose,
    amount,
    breakdown,
    allocations,
    saving,
    savedDays,
    before,
    after,
  };
}

function refusalOf(reason: RefusalReason, { instalments }: LoanPosition): Refused {
  const code = REFUSALS[reason] ?? 'repayment-not-offered';
  if (code === 'repayment-too-small') return { code, params: { minimum: 10_000 } };
  // Less than the principal not yet due (product.md 1.5).
  const notDue = sum(instalments.flatMap((row) => (row.state === 'upcoming' ? [row.principal] : [])));
  return code === 'repayment-too-large' ? { code, params: { maximum: notDue - 1 } } : { code };
}

function sealed(
  customer: Customer,
  { purpose, cardId }: RepaymentRequest,
  loans: readonly QuotedLoan[],
  on: Day,
  ctx: Context,
): StoredRepaymentQuote {
  const endOfDay = ctx.real + (momentOf(addDays(on, 1)) - ctx.business);
  const total = sum(loans.map(({ amount }) => amount));
  const unsealed = {
    id: ctx.id('rpq'),
    purpose,
    createdAt: ctx.real,
    expiresAt: Math.min(endOfDay, ctx.real + REPAYMENT_QUOTE_LIFE),
    on,
    total,
    loans,
    cardId,
  };
  const digest = digestOf({ borrower: customer.id, ...unsealed });
  return { ...unsealed, digest, state: 'open', repaymentId: null };
}

export function repaymentQuoteOf(customer: Customer, id: string): StoredRepaymentQuote | null {
  return customer.repaymentQuotes.find((quote) => quote.id === id) ?? null;
}

/** Why a repayment quote can no longer be signed; null when it can. */
export function repaymentQuoteOver(
  customer: Customer,
  quote: StoredRepaymentQuote,
  ctx: Context,
): ProblemCode | null {
  if (quote.state === 'signed') return 'repayment-quote-used';
  const isOver = quote.state === 'void' || quote.expiresAt <= ctx.real || quote.on !== dateOf(ctx.business);
  if (isOver) return 'repayment-quote-expired';
  if (quote.loans.some(({ loanId }) => repaymentInFlight(customer, loanId) !== null)) {
    return 'repayment-in-flight';
  }
  // A collection may have taken some of it since.
  const isStale = quote.loans.some(
    ({ loanId, events }) => loanOf(customer, loanId)?.events.length !== events,
  );
  return isStale ? 'repayment-quote-expired' : null;
}
