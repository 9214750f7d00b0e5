/** Lives at random: what a person, a bank and the clock do, and how it is done. */
import fc from 'fast-check';
import type { QuoteRequest } from '../../contract/quote';
import type { RepaymentQuote, RepaymentRequest } from '../../contract/repayment';
import { HOUR } from '../business-time';
import { LENDABLE } from './cases';
import type { Driver } from './driver';

/** What a person, a bank or time does next. */
export type Deed =
  | { readonly do: 'apply'; readonly wish: Partial<QuoteRequest>; readonly wait: number }
  | { readonly do: 'sign-again' | 'cancel' | 'other-card' | 'review' | 'dismiss' }
  | {
      readonly do: 'repay';
      readonly purpose: RepaymentRequest['purpose'];
      readonly principal: number;
      readonly wait: number;
    }
  | { readonly do: 'pay-again' }
  | { readonly do: 'days' | 'hours' | 'seconds'; readonly count: number }
  | { readonly do: 'faults'; readonly faults: object };

const wait = fc.constantFrom(0, 2_000, 10_000);
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('apply' as const),
      wish: fc
        .record({ option: fc.constantFrom(...LENDABLE), hundreds: fc.integer({ min: 5, max: 150 }) })
        .map(({ option, hundreds }) => ({
          ...option,
          amount: (hundreds * 10_000) as QuoteRequest['amount'],
        })),
      wait,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Deed>(
      { do: 'sign-again' },
      { do: 'pay-again' },
      { do: 'cancel' },
      { do: 'other-card' },
      { do: 'review' },
      { do: 'dismiss' },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('repay' as const),
      purpose: fc.constantFrom<RepaymentRequest['purpose']>(
        'due',
        'settle',
        'part-shorter',
        'part-lower',
        'part-keep',
        'next',
      ),
      principal: fc.integer({ min: 10_000, max: 900_000 }),
      wait,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('days' as const), count: fc.integer({ min: 1, max: 45 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('hours' as const), count: fc.integer({ min: 1, max: 25 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('seconds' as const), count: fc.integer({ min: 1, max: 90 }) }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record(
        {
          application: fc.constantFrom('decline', 'manual-review', 'bank-return', 'slow', 'stuck'),
          debit: fc.constantFrom('insufficient', 'returned', 'unknown'),
        },
        { requiredKeys: [] },
      )
      .map((faults) => ({ do: 'faults' as const, faults })),
  },
);

/** Does it, whether or not the lender agrees, and remembers what was signed so that it can be signed again. */
export function perform(driver: Driver, what: Deed, memory: { loan?: object; repayment?: object }): void {
  const application = driver.customer.application?.id ?? 'appl_none';
  switch (what.do) {
    case 'apply': {
      const body = driver.quoteRequest(what.wish);
      const quoted = driver.send('createQuote', { body });
      if (quoted.kind === 'problem') return;
      memory.loan = driver.signed(quoted.reply as { id: string; readingSeconds: number });
      driver.send('createLoan', memory.loan);
      driver.pass(what.wait);
      return;
    }
    case 'repay': {
      const loanIds = driver.customer.loans.slice(0, 1).map(({ id }) => id);
      if (loanIds.length === 0) return;
      const part = what.purpose.startsWith('part') ? { principal: what.principal } : {};
      const body = { ...driver.repaymentRequest({}), loanIds, purpose: what.purpose, ...part };
      const quoted = driver.send('createRepaymentQuote', { body });
      if (quoted.kind === 'problem') return;
      memory.repayment = driver.signedRepayment(quoted.reply as RepaymentQuote);
      driver.send('createRepayment', memory.repayment);
      driver.pass(what.wait);
      return;
    }
    case 'sign-again':
      return void (memory.loan && driver.send('createLoan', memory.loan));
    case 'pay-again':
      return void (memory.repayment && driver.send('createRepayment', memory.repayment));
    case 'cancel':
      return void driver.send('cancelApplication', { id: application });
    case 'review':
      return void driver.send('requestReview', { id: application });
    case 'dismiss':
      return void driver.send('dismissApplication', { id: application });
    case 'other-card':
      return void driver.send('changeApplicationCard', {
        id: application,
        body: { cardId: driver.customer.cards[1]?.id ?? '' },
      });
    case 'faults':
      return void driver.send('setFaults', { id: 'x', body: what.faults });
    case 'days':
      return void driver.move(what.count);
    case 'hours':
      return void driver.get('moveClock', { id: 'x', body: { seconds: (what.count * HOUR) / 1_000 } });
    case 'seconds':
      return void driver.get('moveClock', { id: 'x', body: { seconds: what.count } });
  }
}
