import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLoan } from '../client/verification';
import type { Loan } from '../contract/loan';
import type { SandboxCustomer } from '../contract/sandbox';
import { HOUR } from './business-time';
import { type Books, type Driver, everyProduct } from './testing/driver';
import { deed, perform } from './testing/deeds';

/** What is owed and what is reserved, told by the loans and the applications themselves. */
function usedOf({ loans, applications }: Books): number {
  const reserving = ['submitted', 'in-review', 'approved', 'paying-out', 'returned'];
  const reserved = applications.filter(({ state }) => reserving.includes(state));
  return [...loans.map((loan) => loan.outstanding), ...reserved.map((each) => each.amount)].reduce(
    (sum, each) => sum + each,
    0,
  );
}

const LIVES = 150;
/** A loaded machine is slow, not wrong. */
const PATIENCE = { timeout: 60_000 };

describe('whatever a person, a bank and the clock do', PATIENCE, () => {
  it('books balance, the limit adds up, one quote makes at most one loan, and every figure can be checked', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 14 }), (deeds) => {
        const driver = everyProduct();
        const memory = {};
        for (const each of deeds) {
          perform(driver, each, memory);
          const books = driver.books();
          expect(books.faults).toEqual([]);
          const quotes = books.applications.map(({ quoteId }) => quoteId);
          expect(new Set(quotes).size).toBe(quotes.length);
          expect(books.limit?.available).toBe(5_000_000 - usedOf(books));
        }
        const { businessDate } = driver.get<SandboxCustomer>('getCustomer', { id: 'x' });
        for (const { id } of driver.books().loans) {
          expect(checkLoan(driver.get<Loan>('getLoan', { id }), businessDate)).toEqual({
            verdict: 'verified',
          });
        }
      }),
      { numRuns: LIVES },
    );
  });

  it('one leap ends like many steps', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 70 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }),
        (deeds, days, strides) => {
          const [leap, steps] = [everyProduct(), everyProduct()];
          for (const driver of [leap, steps]) for (const each of deeds) perform(driver, each, {});
          leap.pass(days * 24 * HOUR).catchUp();
          let left = days * 24;
          for (let turn = 0; left > 0; turn += 1) {
            const stride = Math.min(left, strides[turn % strides.length] ?? 1);
            steps.pass(stride * HOUR).catchUp();
            left -= stride;
          }
          const told = (driver: Driver) => {
            const { movements, balances, limit, faults } = driver.books();
            return {
              movements: movements.map(({ at, on, kind, entries }) => ({ at, on, kind, entries })),
              balances,
              limit,
              faults,
            };
          };
          expect(told(steps)).toEqual(told(leap));
        },
      ),
      { numRuns: LIVES },
    );
  });
});
