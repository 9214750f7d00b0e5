/**
 * What moves money, attacked from live state: real quotes, challenges, evidence and loans, each request right but for one
 * part. Whatever comes in, the answer is one that the document promises, the books balance, and nobody pays for another.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, startApi, type TestApi } from './testing/api-server';
import { Person, Tally, twist, type Twist } from './testing/money-moves';
import { spoilt } from './testing/near-requests';

let server: TestApi;
/** Has a loan, and has signed nothing of a quote and of a repayment quote: theirs is borrowed for wrong requests. */
let other: Person;
let untouched: unknown;
beforeAll(async () => {
  server = await startApi();
  other = await Person.begin(server, new Tally(), 'with-loan');
  const unsigned: Twist = { wrong: 'no-key', which: 0, oddity: null, steps: [0] };
  await repay(other, unsigned);
  await borrow(other, OPTIONS[0], unsigned);
  untouched = await books(other);
});
afterAll(() => server.close());

const tally = new Tally();

/** Around every bound: minimum, step, limit, least part, what is owed. */
const amounts = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(50_000, 100_000, 500_000, 1_000_000) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[1, 9_999, 10_000, 40_000, 49_999, 50_001, 55_000, 3_800_000, 3_810_000, 4_990_000, 5_000_000],
      ...[1_199_999, 1_200_000, 1_190_000, 2_400_000, 5_010_000, 20_000_000, 20_010_000],
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 6_000_000 }) },
);

const OPTIONS = [
  { productId: 'choice', method: 'equal-instalment', months: 12 },
  { productId: 'choice', method: 'interest-first', months: 6 },
  { productId: 'flex', method: 'equal-principal', months: 10 },
  { productId: 'anytime', method: 'pay-any-time', months: 12 },
] as const;
const usual = fc.constantFrom(...OPTIONS);
const odd = fc.constantFrom<{ productId: string; method: string; months: number; purpose?: string }>(
  { productId: 'tenth', method: 'equal-principal', months: 6, purpose: 'wedding' },
  { productId: 'choice', method: 'flat', months: 12 },
  { productId: 'flex', method: 'equal-instalment', months: 10 },
  { productId: 'flex', method: 'equal-principal', months: 11 },
  { productId: 'tenth', method: 'interest-first', months: 6, purpose: 'wedding' },
  { productId: 'tenth', method: 'equal-instalment', months: 12 },
  { productId: 'checkout', method: 'flat', months: 3 },
);

const wish = fc.record({
  option: fc.oneof({ weight: 2, arbitrary: usual }, { weight: 1, arbitrary: odd }),
  amount: amounts,
  purpose: fc.constantFrom('travel', 'education'),
  couponId: fc.constantFrom(undefined, undefined, undefined, 'coupon_nobody'),
});
const part = fc.record({
  purpose: fc.constantFrom('settle', 'settle', 'due', 'next', 'part-shorter', 'part-lower', 'part-keep'),
  principal: amounts,
  several: fc.constantFrom(false, false, true),
});

const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('quote' as const), wish, twist }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('borrow' as const), option: usual, twist }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('repayment-quote' as const), part, twist }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('repay' as const), twist }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('limit' as const), total: amounts }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), twist }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.constantFrom(0, 0, 1, 20, 45) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('card' as const),
      debit: fc.constantFrom(undefined, 'insufficient', 'returned', 'unknown'),
    }),
  },
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

/** The body, or what is left of it where all of it is to be spoilt. */
const bent = (body: object, { wrong, steps, oddity }: Twist) =>
  wrong === 'spoilt' ? spoilt(body, steps, oddity) : body;

const wait = (person: Person, body: { seconds: number } | { days: number }) =>
  server.call('moveClock', { id: person.id, body });

async function borrow(person: Person, option: (typeof OPTIONS)[number], twisted: Twist): Promise<void> {
  const cardId = person.ids.cards[0];
  const body = { ...option, amount: 100_000, purpose: 'travel', cardId };
  if ((await person.make('createQuote', 'quotes', body)).status !== 201) return;
  const id = person.ids.quotes.at(-1) ?? '';
  // Now and then it has not been read for long enough.
  await person.send('confirmCostStatement', { id, body: { readSeconds: twisted.which >= 10 ? 1 : 60 } });
  await person.challenge({ kind: 'loan', quoteId: person.pick('quotes', twisted, twisted.which >= 8) });
  const { status } = await person.sign('createLoan', twisted);
  if (status === 202 && twisted.which % 4 > 0) await wait(person, { seconds: 60 });
}

async function repay(person: Person, twisted: Twist): Promise<void> {
  await person.look();
  const loanIds = [person.ids.loans[twisted.which % Math.max(1, person.ids.loans.length)] ?? 'loan_none'];
  const purpose = twisted.which % 3 === 0 ? 'next' : 'settle';
  const body = { purpose, loanIds, cardId: person.ids.cards[0] };
  if ((await person.make('createRepaymentQuote', 'repayment-quotes', body)).status !== 201) return;
  const repaymentQuoteId = person.pick('repayment-quotes', twisted, twisted.which >= 8);
  await person.challenge({ kind: 'repayment', repaymentQuoteId });
  const { status } = await person.sign('createRepayment', twisted);
  if (status === 202 && twisted.which % 4 > 0) await wait(person, { seconds: 60 });
}

async function go(person: Person, step: Move): Promise<void> {
  switch (step.kind) {
    case 'quote': {
      const { option, amount, purpose, couponId } = step.wish;
      const cardId = person.pick('cards', step.twist, step.twist.which % 2 === 0);
      const body = { amount, purpose, cardId, ...option, ...(couponId === undefined ? {} : { couponId }) };
      await person.make('createQuote', 'quotes', bent(body, step.twist));
      return;
    }
    case 'borrow':
      return borrow(person, step.option, step.twist);
    case 'repayment-quote': {
      const { purpose, principal, several } = step.part;
      await person.look();
      const one = person.pick('loans', step.twist, step.twist.which % 3 === 0);
      const loanIds = several ? [...person.ids.loans, one] : [one];
      const cardId = person.pick('cards', step.twist, step.twist.which % 3 === 1);
      const body = { purpose, loanIds, cardId, ...(purpose.startsWith('part') ? { principal } : {}) };
      await person.make('createRepaymentQuote', 'repayment-quotes', bent(body, step.twist));
      return;
    }
    case 'repay':
      return repay(person, step.twist);
    case 'again':
      await person.sign(step.twist.which % 2 === 0 ? 'createLoan' : 'createRepayment', step.twist);
      return;
    case 'limit':
      await person.send('changeLimit', { body: { total: step.total } });
      return;
    case 'card':
      await server.call('setFaults', {
        id: person.id,
        body: step.debit === undefined ? {} : { debit: step.debit },
      });
      return;
    case 'wait':
      await wait(person, step.days === 0 ? { seconds: 60 } : { days: step.days });
  }
}

const books = async (person: Person) => (await server.call('getBooks', { id: person.id })).body;

describe('what moves money, fuzzed from live state', () => {
  it('answers as it promises, keeps the books, and touches nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 16, maxLength: 24 }), async (moves) => {
        const person = await Person.begin(server, tally, 'with-loan', other);
        for (const step of moves) await go(person, step);
        const held = await books(person);
        expect([at(held, 'faults'), at(held, 'balanced')]).toEqual([[], true]);
        expect(await books(other)).toEqual(untouched);
      }),
      { numRuns: 30, seed: 20_261_122 },
    );
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  }, 120_000);

  /** Codes that a rule behind the schema answers with: seeing them, the request reached its handler. */
  const REACHED = {
    createQuote: [
      'amount-below-minimum',
      'amount-off-step',
      'amount-over-limit',
      'application-in-flight',
      'card-unknown',
      'coupon-unknown',
      'method-not-offered',
      'product-not-offered',
      'purpose-barred',
      'term-not-offered',
    ],
    confirmCostStatement: ['cost-statement-unconfirmed'],
    createChallenge: ['cost-statement-unconfirmed', 'not-found'],
    createLoan: ['challenge-mismatch', 'not-found', 'proof-refused', 'quote-used'],
    createRepaymentQuote: [
      'card-unknown',
      'not-found',
      'nothing-due',
      'repayment-in-flight',
      'repayment-not-offered',
      'repayment-too-large',
      'repayment-too-small',
    ],
    createRepayment: ['challenge-mismatch', 'not-found', 'proof-refused', 'repayment-quote-used'],
    changeLimit: ['amount-off-step', 'limit-above-granted', 'limit-below-used'],
  } as const;

  it.each(Object.entries(REACHED))('%s did get through to its rules, and beyond them', (name, codes) => {
    expect(tally.codes(name)).toEqual(expect.arrayContaining([...codes]));
    expect(tally.of(name, 'ok')).toBeGreaterThanOrEqual(5);
    const refused = codes.reduce((sum, code) => sum + tally.of(name, code), 0);
    expect(refused).toBeGreaterThanOrEqual(5);
  });

  it('a signature is refused without its key, and a key for anything else', () => {
    for (const name of ['createLoan', 'createRepayment']) {
      expect(tally.codes(name)).toEqual(
        expect.arrayContaining(['idempotency-key-missing', 'idempotency-key-reused', 'invalid']),
      );
    }
  });
});
