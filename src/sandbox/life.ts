/** What customers of a situation have lived through before their start, through the same handlers as any request. */
import { addDays, type Day } from '../lending/calendar';
import { dueDates } from '../lending/schedule';
import type { Method } from '../lending/terms';
import type { Challenge } from '../contract/challenge';
import type { Home } from '../contract/home';
import type { Application } from '../contract/application';
import type { Quote } from '../contract/quote';
import type { RepaymentQuote } from '../contract/repayment';
import type { Faults } from '../contract/sandbox';
import { ImpossibleBeginning, type Beginning } from './beginning';
import { dateOf, HOUR, momentOf } from './business-time';
import { finished } from './catch-up';
import { draftOf, patch } from './change';
import type { Change, Context, Handler, Handling, HostClaims } from './decision';
import { HANDLERS } from './handlers';
import { holdLimit } from './limit/review';
import { isProductId, PRODUCTS, type ProductId } from './products';
import { Rehearsal } from './rehearsal';

/** Loans of `with-loans`: days before the start, and principal. */
const SEVERAL = [
  { daysAgo: 75, amount: 1_200_000 },
  { daysAgo: 40, amount: 500_000 },
  { daysAgo: 10, amount: 300_000 },
] as const;
/** Of a `long-history`; amounts in fen. */
const HISTORY = { records: 120, daysEach: 2, least: 50_000, step: 30_000, sizes: 23 } as const;
const ONE_LOAN_DAYS = 17;
const SETTLED = { borrowedDaysAgo: 40, repaidDaysAgo: 20 } as const;
const MANAGED = { activatedDaysAgo: 20, heldDaysAgo: 2 } as const;
const REVIEW_ASKED_AGO = 2 * HOUR;
const OVERDUE_DAYS = 3;
const DEFAULT_AMOUNT = 1_200_000;
/** The hour of day at which these people borrow and repay. */
const HOUR_OF_DAY = 10;

interface Wish {
  readonly productId: ProductId;
  readonly amount: number;
  readonly method: Method;
  readonly months: number;
}

/** Lives up to `ctx.business`, the customer's start. */
export function liveThrough(beginning: Change, settings: Beginning, ctx: Context): Change {
  const life = new Life(beginning, ctx);
  const today = dateOf(ctx.business);
  switch (settings.situation) {
    case 'not-invited':
    case 'invited':
    case 'underage':
    case 'student':
      return beginning;
    case 'active':
    case 'better-rate':
    case 'with-coupons':
      life.activate(ctx);
      break;
    case 'expired':
      break;
    case 'frozen':
    case 'under-review':
      life.activateOn(addDays(today, -MANAGED.activatedDaysAgo));
      life.hold(addDays(today, -MANAGED.heldDaysAgo));
      if (settings.situation === 'under-review') life.askForReview(ctx.business - REVIEW_ASKED_AGO);
      break;
    case 'closed':
      life.activateOn(addDays(today, -MANAGED.activatedDaysAgo));
      life.closeLimit(addDays(today, -MANAGED.heldDaysAgo));
      break;
    case 'with-loan':
      life.borrow(wish(settings), addDays(today, -ONE_LOAN_DAYS));
      break;
    case 'with-loans':
      for (const [index, { daysAgo, amount }] of SEVERAL.entries()) {
        life.borrow(wish(settings, index, amount), addDays(today, -daysAgo));
      }
      break;
    case 'settled':
      life.borrow(wish(settings), addDays(today, -SETTLED.borrowedDaysAgo));
      life.settle(addDays(today, -SETTLED.repaidDaysAgo));
      break;
    case 'long-history':
      borrowAndRepay(life, settings, today);
      break;
    case 'overdue': {
      const wanted = wish(settings);
      life.setFaults({ debit: 'insufficient' });
      life.borrow(wanted, overdueSince(wanted, today));
      life.reach(ctx);
      life.setFaults({});
      break;
    }
  }
  life.reach(ctx);
  return life.asLived();
}

/** One loan after the other, each paid back on the day on which the next is made, the last one today's eve. */
function borrowAndRepay(life: Life, settings: Beginning, today: Day): void {
  const loans = Math.ceil((settings.records ?? HISTORY.records) / 2);
  for (let ago = loans; ago > 0; ago -= 1) {
    const borrowedOn = addDays(today, -ago * HISTORY.daysEach);
    life.borrow(wish(settings, ago, HISTORY.least + (ago % HISTORY.sizes) * HISTORY.step), borrowedOn);
    life.settle(addDays(borrowedOn, HISTORY.daysEach - 1));
  }
}

/** The loan asked for by the settings, or one that suits the product; of several, each of another product or method. */
function wish({ loan = {}, products }: Beginning, index = 0, usual: number = DEFAULT_AMOUNT): Wish {
  const named = index === 0 ? loan : {};
  const offered = products ?? ['choice'];
  const productId = named.productId ?? offered[index % offered.length] ?? 'choice';
  if (!isProductId(productId)) throw new ImpossibleBeginning('/loan/productId', 'no such product');
  const { options } = PRODUCTS[productId];
  const option = options.find(({ method }) => method === named.method) ?? options[index % options.length];
  return {
    productId,
    amount: named.amount ?? usual,
    method: named.method ?? option?.method ?? 'equal-instalment',
    months: named.months ?? option?.months.at(-1) ?? 12,
  };
}

/** The latest day on which the loan must have been made to be overdue for some days now. */
function overdueSince({ productId, method, months }: Wish, today: Day): Day {
  const { due, penalty } = PRODUCTS[productId];
  const latest = addDays(today, -OVERDUE_DAYS - penalty.graceDays);
  let madeOn = addDays(latest, -1);
  while ((dueDates(due, madeOn, months, method)[0] ?? today) > latest) madeOn = addDays(madeOn, -1);
  return madeOn;
}

class Life {
  readonly #rehearsal: Rehearsal;
  readonly #ctx: Context;

  constructor(beginning: Change, ctx: Context) {
    this.#rehearsal = new Rehearsal(beginning);
    this.#ctx = ctx;
  }

  asLived(): Change {
    const { customer, rows } = this.#rehearsal;
    return { customer, rows };
  }

  reach(ctx: Context): void {
    this.#rehearsal.catchUp(ctx);
  }

  setFaults(faults: Faults): void {
    const draft = draftOf(this.#rehearsal.customer);
    patch(draft, { faults });
    this.#rehearsal.customer = finished(draft).customer;
  }

  activate(ctx: Context): void {
    const { offer } = this.#call<Home>('getHome', {}, ctx);
    const consents = (offer?.consents ?? []).map(({ paperId, hash }) => ({ paperId, hash }));
    this.#call('activate', { body: { consents } }, ctx);
  }

  activateOn(on: Day): void {
    this.activate(this.#at(on));
  }

  /** The lender's own act: no request brings it about. */
  hold(on: Day): void {
    const hold: Handler = (customer, _input, ctx) => {
      const draft = draftOf(customer);
      holdLimit(draft, ctx);
      return { kind: 'reply', reply: null, change: finished(draft) };
    };
    this.#rehearsal.call(hold, {}, this.#at(on));
  }

  askForReview(at: number): void {
    this.#call('requestLimitReview', {}, { ...this.#ctx, business: at });
  }

  closeLimit(on: Day): void {
    this.#call('closeLimit', {}, this.#at(on));
  }

  borrow(wanted: Wish, on: Day): void {
    const ctx = this.#at(on);
    if (this.#rehearsal.customer.standing === 'invited') this.activate(ctx);
    const cardId = this.#rehearsal.customer.cards[0]?.id ?? '';
    const quote = this.#call<Quote>(
      'createQuote',
      { body: { ...wanted, cardId, purpose: 'daily-spending' } },
      ctx,
    );
    const readSeconds = quote.readingSeconds;
    this.#call('confirmCostStatement', { params: { id: quote.id }, body: { readSeconds } }, ctx);
    const signature = this.#sign({ kind: 'loan', quoteId: quote.id }, ctx);
    const { id } = this.#call<Application>(
      'createLoan',
      { ...signature, body: { quoteId: quote.id, ...signature.body } },
      ctx,
    );
    const arrived = { ...ctx, business: ctx.business + 10_000 };
    this.#call('dismissApplication', { params: { id } }, arrived);
  }

  settle(on: Day): void {
    const ctx = this.#at(on);
    const { loans, cards } = this.#rehearsal.customer;
    const quote = this.#call<RepaymentQuote>(
      'createRepaymentQuote',
      { body: { purpose: 'settle', loanIds: loans.map(({ id }) => id), cardId: cards[0]?.id ?? '' } },
      ctx,
    );
    const signature = this.#sign({ kind: 'repayment', repaymentQuoteId: quote.id }, ctx);
    const body = { repaymentQuoteId: quote.id, ...signature.body };
    this.#call('createRepayment', { ...signature, body }, ctx);
  }

  /** As the host would sign: its token is found good before a decider sees the claims. */
  #sign(purpose: Challenge['for'], ctx: Context): { readonly body: object; readonly hostClaims: HostClaims } {
    const { id, digest } = this.#call<Challenge>('createChallenge', { body: { for: purpose } }, ctx);
    const hostClaims: HostClaims = {
      subject: this.#rehearsal.customer.hostSubject,
      jti: ctx.id('jti'),
      expiresAt: ctx.real + 60_000,
      challengeId: id,
      digest,
    };
    return { body: { challengeId: id, proof: { kind: 'host-jws', jws: '' } }, hostClaims };
  }

  #at(on: Day): Context {
    return { ...this.#ctx, business: momentOf(on, HOUR_OF_DAY, 31) };
  }

  /** @throws ImpossibleBeginning when the lender says no to what the settings ask for. */
  #call<T>(name: string, input: Partial<Handling>, ctx: Context): T {
    const handler = HANDLERS[name];
    if (handler === undefined) throw new RangeError(`no handler ${name}`);
    const answer = this.#rehearsal.call(handler, input, ctx);
    if (answer.kind === 'problem') {
      throw new ImpossibleBeginning('/loan', `${name} was refused: ${answer.code}`);
    }
    return answer.reply as T;
  }
}
