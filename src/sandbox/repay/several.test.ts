import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRepaymentQuote } from '../../client/verification';
import type { getBills } from '../../contract/bill';
import type { ReplyOf } from '../../contract/endpoint';
import type { Home } from '../../contract/home';
import type { Loan } from '../../contract/loan';
import { amount, sum } from '../../lending/money';
import { LENDABLE } from '../testing/cases';
import { Driver } from '../testing/driver';

/** Loans that one person has, each so many days before the day on which they are ended. */
const lives = fc.array(
  fc.record({
    option: fc.constantFrom(...LENDABLE),
    hundreds: fc.integer({ min: 5, max: 120 }),
    daysLater: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 2, maxLength: 5 },
);

type Bills = ReplyOf<typeof getBills>;
type Life = (typeof lives extends fc.Arbitrary<infer Lived> ? Lived : never)[number];

/** Lived twice it gives the same, to the ids. @param debit how the collections on the way end. */
function lived(life: readonly Life[], debit: 'succeeded' | 'insufficient'): Driver {
  const driver = new Driver({ situation: 'active', products: ['choice', 'flex', 'anytime', 'tenth'] });
  const faults = debit === 'insufficient' ? { debit } : {};
  driver.get('setFaults', { id: driver.customer.id, body: faults });
  for (const { option, hundreds, daysLater } of life) {
    const request = driver.quoteRequest({ ...option, amount: amount(hundreds * 10_000) });
    const quote = driver.send('createQuote', { body: request });
    // Whoever is late may be refused: then there is one loan less.
    if (quote.kind === 'reply') driver.borrow(request);
    if (daysLater > 0) driver.move(daysLater);
  }
  driver.get('setFaults', { id: driver.customer.id, body: {} });
  return driver;
}

const running = ({ customer }: Driver) => customer.loans.map(({ id }) => id);

/** What is due is paid first, where something is: no loan may be ended while another owes something (product.md 1.7). */
function endOneByOne(driver: Driver): void {
  const { payable } = driver.get<Bills>('getBills');
  if (payable !== null) {
    driver.repay({ purpose: 'due', loanIds: [...new Set(payable.items.map(({ loanId }) => loanId))] });
  }
  for (const id of running(driver)) driver.repay({ purpose: 'settle', loanIds: [id] });
}

/** What the person's books say, and what each loan brought in. */
function standing(driver: Driver) {
  const { loans, limit, movements, faults } = driver.books();
  const received = new Map<string, number>();
  for (const { kind, loanId, entries } of movements) {
    if (kind !== 'repayment' || loanId === null) continue;
    for (const { account, amount: of } of entries) {
      received.set(`${loanId} ${account}`, (received.get(`${loanId} ${account}`) ?? 0) + of);
    }
  }
  const byId = [...loans].sort((a, b) => a.id.localeCompare(b.id));
  return { loans: byId, limit, faults, received };
}

describe('several loans at once (product.md F34)', () => {
  it('ending N at once is ending them one by one: each to the fen, and the limit and the books alike', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom('succeeded' as const, 'insufficient' as const), (life, debit) => {
        const [together, singly] = [lived(life, debit), lived(life, debit)];
        const ids = running(together);
        fc.pre(ids.length > 1);
        const { loans, total } = together.repay({ purpose: 'settle', loanIds: ids });
        expect(loans.map(({ loanId, settled }) => [loanId, settled])).toEqual(ids.map((id) => [id, true]));
        expect(sum(loans.map((each) => each.amount))).toBe(total);
        endOneByOne(singly);
        expect(running(singly)).toEqual([]);
        expect(standing(together)).toEqual(standing(singly));
      }),
      { numRuns: 40 },
    );
  });

  it('the sum of several is what the app works out for each (F81), and one fen more is seen', () => {
    const driver = new Driver({ situation: 'with-loans', products: ['choice', 'flex', 'anytime'] });
    const { businessDate } = driver.get<Home>('getHome');
    const loans = driver.customer.loans.map(({ id }) => driver.get<Loan>('getLoan', { id }));
    const request = driver.repaymentRequest({ purpose: 'settle' }) as Parameters<
      typeof checkRepaymentQuote
    >[1];
    const quote = driver.repaymentQuote({ purpose: 'settle' });
    expect(quote.loans).toHaveLength(3);
    expect(checkRepaymentQuote(quote, request, loans, businessDate).verdict).toBe('verified');
    for (const which of quote.loans.keys()) {
      const wrong = structuredClone(quote);
      const share = wrong.loans[which];
      if (share === undefined) throw new Error('no such loan');
      share.amount = amount(share.amount + 1);
      expect(checkRepaymentQuote(wrong, request, loans, businessDate).verdict).toBe('contradicted');
    }
  });
});
