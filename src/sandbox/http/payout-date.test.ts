/** Money that arrives after its quote's date, across midnight and after a person's review, over HTTP: product.md 1.12. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loan } from '../../contract/loan';
import type { Quote } from '../../contract/quote';
import type { WirePlan } from '../../contract/terms';
import { LENDABLE } from '../testing/cases';
import { startApi, type TestApi } from './testing/api-server';
import {
  begin,
  DAY,
  dateOnClock,
  expectCollected,
  expectVerified,
  liveToTheEnd,
  onClock,
  price,
  wishOf,
  type Wish,
} from './testing/wishes';

const daysApart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

/** When it is signed, and how it goes on. */
interface Delay {
  readonly wish: Wish;
  /** Midnights between quote and signature. */
  readonly midnights: number;
  readonly signedAtMinute: number;
  /** A person reviews it, four hours long. */
  readonly isReviewed: boolean;
}

const delayed: fc.Arbitrary<Delay> = fc
  .constantFrom(...LENDABLE)
  .chain(wishOf)
  .chain((wish) =>
    fc
      .record({
        midnights: fc.integer({ min: 0, max: 9 }),
        signedAtMinute: fc.oneof(
          fc.integer({ min: 0, max: 1_435 }),
          // Four hours before midnight, and a little on either side of it.
          fc.constantFrom(1_195, 1_198, 1_202, 1_205, 1_430, 5),
        ),
        isReviewed: fc.boolean(),
      })
      .map((rest) => ({
        ...rest,
        signedAtMinute:
          rest.midnights === 0 ? Math.max(rest.signedAtMinute, wish.minute + 1) : rest.signedAtMinute,
        wish,
      })),
  );

/** product.md 1.12, once more and by itself. */
const isTooLate = (quote: Quote, arrivesOn: string) => {
  const late = daysApart(quote.terms.valueDate, arrivesOn);
  return late > 7 || arrivesOn >= quote.costStatement.firstDue;
};

/** Interest on all principal to the first due date, half up. */
function firstInterest({ terms, plan }: Quote, from: string): number {
  const days = daysApart(from, plan.instalments[0]?.due ?? from);
  const scaled = BigInt(terms.principal) * BigInt(terms.rate.value) * BigInt(days);
  return Number((scaled + 50_000_000n) / 100_000_000n);
}

const totalsOf = ({ instalments }: WirePlan) =>
  instalments.map(({ principal, interest, fee }) => principal + interest + fee);

/** The plan of money that came later, held against the quoted one. */
function expectLaterPlan(quote: Quote, loan: Loan, arrivedOn: string): void {
  const [quoted, later] = [quote.plan.instalments, loan.plan.instalments];
  expect(later.map(({ due }) => due)).toEqual(quoted.map(({ due }) => due));
  expect(later[0]).toMatchObject({ from: arrivedOn, interest: firstInterest(quote, arrivedOn) });
  if (quote.terms.method === 'equal-instalment') {
    const [level, laterLevel] = [totalsOf(quote.plan), totalsOf(loan.plan)];
    expect(laterLevel.slice(0, -1)).toEqual(level.slice(0, -1));
    const saved = quote.plan.total - loan.plan.total;
    expect((level.at(-1) ?? 0) - (laterLevel.at(-1) ?? 0)).toBe(saved);
    // Less interest in the first row, so more principal, so less interest in every later one.
    expect(saved).toBeGreaterThanOrEqual((quoted[0]?.interest ?? 0) - (later[0]?.interest ?? 0));
  } else {
    expect(later.slice(1)).toEqual(quoted.slice(1));
    expect(later[0]?.principal).toBe(quoted[0]?.principal);
  }
  expect(loan.costStatement).toEqual(quote.costStatement);
}

/** Lives a delay through; answers which way it went. */
async function live({ wish, midnights, signedAtMinute, isReviewed }: Delay) {
  const borrower = await begin(server, wish);
  const { quote } = await price(borrower, wish);
  const call = await borrower.readyToSign(quote);
  const valueDate = quote.terms.valueDate;
  const signedOn = dateOnClock(Date.parse(onClock(valueDate, 0)) + midnights * DAY);
  await borrower.ask('moveClock', { body: { at: onClock(signedOn, signedAtMinute) } });

  if (isTooLate(quote, signedOn)) {
    expect(await borrower.problem('createLoan', call)).toBe('quote-outdated');
    expect(await borrower.ask('getBooks')).toMatchObject({ applications: [], payouts: 0, balanced: true });
    return 'refused' as const;
  }
  if (isReviewed) await borrower.ask('setFaults', { body: { application: 'manual-review' } });
  const { id, submittedAt } = await borrower.ask('createLoan', call);
  await borrower.ask('moveClock', { body: { seconds: isReviewed ? 4 * 3_600 + 5 : 5 } });
  const arrivesOn = dateOnClock(Date.parse(submittedAt) + (isReviewed ? 4 * 3_600_000 + 2_500 : 4_000));
  const { state, loanId, steps } = await borrower.ask('getApplication', { id });
  expect(steps.some((step) => step.state === 'in-review')).toBe(isReviewed);

  if (isTooLate(quote, arrivesOn)) {
    expect([state, loanId]).toEqual(['requote', null]);
    expect(await borrower.ask('getBooks')).toMatchObject({ loans: [], payouts: 0, balanced: true });
    // The same amount can be asked for again, at that day's figures.
    const again = await price(borrower, wish);
    expect(again.quote.terms.valueDate).toBe(arrivesOn);
    return 'requote' as const;
  }
  expect(state).toBe('arrived');
  const loan = await borrower.ask('getLoan', { id: loanId ?? '' });
  expect([loan.terms, loan.disbursedOn]).toEqual([quote.terms, arrivesOn]);
  expectLaterPlan(quote, loan, arrivesOn);
  await expectVerified(borrower, loan);
  const settled = await liveToTheEnd(borrower, loan, wish.inOneLeap);
  expect(settled.plan).toEqual(loan.plan);
  await expectCollected(borrower, settled);
  return arrivesOn === valueDate ? ('same day' as const) : ('later' as const);
}

describe('money that arrives after the quote’s date (product.md 1.12)', () => {
  const endings = new Map<string, number>();

  it('comes on the quoted due dates at the quoted level, less the interest of the days before; too late, it needs a new quote', async () => {
    await fc.assert(
      fc.asyncProperty(delayed, async (delay) => {
        const ending = await live(delay);
        endings.set(ending, (endings.get(ending) ?? 0) + 1);
      }),
      { numRuns: 30 },
    );
    expect([...endings.keys()]).toEqual(expect.arrayContaining(['later', 'refused']));
  }, 60_000);

  const usual: Wish = {
    option: { productId: 'choice', method: 'equal-instalment', months: 12 },
    hundreds: 120,
    daily: 50_000,
    date: '2026-03-15',
    minute: 1_425,
    language: 'en',
    inOneLeap: true,
  };

  it.each(LENDABLE)('one minute past midnight: $productId, $method, $months', async (option) => {
    const wish = { ...usual, option, daily: undefined };
    expect(await live({ wish, midnights: 1, signedAtMinute: 1, isReviewed: false })).toBe('later');
  });

  it.each(LENDABLE)('reviewed by a person over midnight: $productId, $method, $months', async (option) => {
    const wish = { ...usual, option, daily: undefined };
    // Signed at 21:00 of the day of the quote; the review takes four hours.
    const early = { ...wish, minute: 1_200 };
    expect(await live({ wish: early, midnights: 0, signedAtMinute: 1_260, isReviewed: true })).toBe('later');
  });

  it('a review on the evening of the seventh day pays out on the eighth: too late; of the sixth: not', async () => {
    const evening = { wish: usual, signedAtMinute: 1_260, isReviewed: true };
    expect(await live({ ...evening, midnights: 7 })).toBe('requote');
    expect(await live({ ...evening, midnights: 6 })).toBe('later');
  });

  it('signing on the seventh day is in time, on the eighth too late', async () => {
    const noon = { wish: usual, signedAtMinute: 720, isReviewed: false };
    expect(await live({ ...noon, midnights: 7 })).toBe('later');
    expect(await live({ ...noon, midnights: 8 })).toBe('refused');
  });
});
