/** What one person asks of the lender, at random; and their way from its price to the end of the loan, over HTTP. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { checkLoan } from '../../../client/verification';
import type { Loan } from '../../../contract/loan';
import { termsOf } from '../../../contract/product-terms';
import type { WirePlan } from '../../../contract/terms';
import { parseDay } from '../../../lending/calendar';
import { quoteFigures } from '../../../lending/figures';
import { amount } from '../../../lending/money';
import type { LENDABLE } from '../../testing/cases';
import type { TestApi } from './api-server';
import { borrowerAt, type Borrower } from './borrower';

export type Option = (typeof LENDABLE)[number];

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** A moment on the lender's clock, eight hours ahead of UTC. */
export const onClock = (date: string, minuteOfDay: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000+08:00`) + minuteOfDay * MINUTE).toISOString();
/** The date that the lender's clock shows at a moment. */
export const dateOnClock = (at: number): string => new Date(at + 8 * 60 * MINUTE).toISOString().slice(0, 10);

const startDate = fc
  .date({ min: new Date('2025-12-01'), max: new Date('2029-03-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

/** A person's own rate, where the product has one; the others state theirs by date. */
const dailyRate = ({ productId }: Option) =>
  productId === 'flex'
    ? fc.integer({ min: 20, max: 50 }).map((each) => each * 1_000)
    : productId === 'choice'
      ? fc.constantFrom(40_000, 50_000)
      : fc.constant(undefined);

export interface Wish {
  readonly option: Option;
  /** Of CNY 100.00, the step of every product. */
  readonly hundreds: number;
  readonly daily: number | undefined;
  readonly date: string;
  /** Of the day on which it is asked. */
  readonly minute: number;
  readonly language: 'zh-CN' | 'en';
  /** Whether the clock goes to the end of the loan at once, or from one due date to the next. */
  readonly inOneLeap: boolean;
}

export const wishOf = (option: Option): fc.Arbitrary<Wish> =>
  fc.record({
    option: fc.constant(option),
    hundreds: fc.integer({ min: 5, max: 1_999 }),
    daily: dailyRate(option),
    date: startDate,
    // Not the day's last minutes: what midnight does is tested on purpose.
    minute: fc.integer({ min: 0, max: 1_434 }),
    language: fc.constantFrom('zh-CN' as const, 'en' as const),
    inOneLeap: fc.boolean(),
  });

/** A fresh borrower at the moment of the wish. */
export const begin = (server: TestApi, { option: { productId }, daily, date, minute }: Wish) =>
  borrowerAt(server, {
    situation: 'active',
    products: [productId],
    limit: amount(20_000_000),
    startAt: onClock(date, minute),
    ...(daily === undefined ? {} : { dailyRate: daily }),
  });

const askedOf = ({ option: { method, months }, hundreds }: Wish) => ({
  amount: amount(hundreds * 10_000),
  method,
  months,
});

/** The product as declared, the figures that the app shows before it asks, and the quote. */
export async function price(borrower: Borrower, wish: Wish) {
  const { products } = await borrower.ask('listProducts');
  const product = products.find(({ id }) => id === wish.option.productId);
  const { businessDate } = await borrower.ask('getHome');
  const valueDate = parseDay(businessDate);
  if (product === undefined || valueDate === null) throw new Error('nothing to price');
  const asked = askedOf(wish);
  const terms = termsOf(product, asked, valueDate);
  const quote = await borrower.quote({ productId: product.id, ...asked }, wish.language);
  return { terms, preview: quoteFigures(terms), quote };
}

/** What the card is asked for, if nothing is paid before. */
export const plannedDebits = ({ instalments }: WirePlan) =>
  instalments.map(({ due, principal, interest, fee }) => ({
    on: due,
    amount: principal + interest + fee,
    breakdown: { fees: fee, penalty: 0, interest, principal },
  }));

/** Lives to the end of the loan: by leaps from one due date to the next, or in one. */
export async function liveToTheEnd(borrower: Borrower, loan: Loan, inOneLeap: boolean): Promise<Loan> {
  if (!inOneLeap) {
    for (const _ of loan.plan.instalments.slice(1)) {
      await borrower.ask('moveClock', { body: { to: 'next-due' } });
    }
  }
  await borrower.ask('moveClock', { body: { to: 'end' } });
  return borrower.ask('getLoan', { id: loan.id });
}

/** The app's own check of a loan on the lender's date (F81). */
export async function expectVerified(borrower: Borrower, loan: Loan): Promise<void> {
  const { businessDate } = await borrower.ask('getHome');
  expect(checkLoan(loan, businessDate)).toEqual({ verdict: 'verified' });
}

/** What the card really gave, from the records and from the loan's own events; and the books behind them. */
async function collected(borrower: Borrower, loan: Loan) {
  const records = await borrower.records(loan);
  const debits = records
    .filter(({ kind }) => kind === 'auto-debit')
    .map(({ on, amount: taken, breakdown }) => ({ on, amount: taken, breakdown }));
  const books = await borrower.ask('getBooks');
  return {
    kinds: new Set(records.map(({ kind }) => kind)),
    debits,
    events: loan.events.slice(1),
    books,
    balance: (name: string) => books.balances.find(({ account }) => account === name)?.amount ?? 0,
  };
}

/** Every instalment was taken on its due date to the fen; nothing else was; the loan is settled and the books balance. */
export async function expectCollected(borrower: Borrower, settled: Loan): Promise<void> {
  const { plan, terms } = settled;
  const planned = plannedDebits(plan);
  const { kinds, debits, events, books, balance } = await collected(borrower, settled);
  expect(kinds).toEqual(new Set(['disbursement', 'auto-debit']));
  expect(debits).toEqual(planned);
  expect(events).toEqual(
    planned.map(({ on, amount: taken }) => ({ kind: 'paid', on, purpose: 'due', amount: taken })),
  );
  expect(settled).toMatchObject({ state: 'settled', outstanding: 0, payoff: null, next: null });
  await expectVerified(borrower, settled);
  expect(books).toMatchObject({ balanced: true, faults: [], payouts: 1 });
  expect(balance('principal-receivable')).toBe(0);
  expect(balance('interest-income')).toBe(0 - plan.totalInterest);
  expect(balance('cash')).toBe(plan.total - terms.principal);
}
