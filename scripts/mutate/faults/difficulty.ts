/** Faults of the plans that a person in difficulty is offered: means, waiver, price, and what is signed. product.md 1.10, 1.14, F59. */
import type { Fault } from '../fault';

const TESTS = ['sandbox/difficulty/offers.test.ts', 'sandbox/difficulty.test.ts'];

export const DIFFICULTY: readonly Fault[] = [
  {
    rule: '1.14',
    file: 'sandbox/difficulty/offers.ts',
    find: 'if (lowest > monthly) continue;',
    replace: 'if (lowest > monthly + 1) continue;',
    why: 'a plan is a fen above the stated means',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'sandbox/difficulty/offers.ts',
    find: 'highestInstalment(anew) <= monthly',
    replace: 'anew.plan.total <= monthly * months',
    why: 'means are compared with the average instalment, not with the highest',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'sandbox/difficulty/offers.ts',
    find: 'smaller(penaltyOf(loan, on), amount(NEGOTIATED.mostWaived))',
    replace: 'penaltyOf(loan, on)',
    why: 'more penalty is waived than the lender has stated',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'sandbox/difficulty/offers.ts',
    find: '(own.value * numerator) / denominator',
    replace: '(own.value * denominator) / numerator',
    why: 'the lowered rate is a higher one',
    tests: TESTS,
  },
  {
    rule: '1.10',
    file: 'sandbox/difficulty/offers.ts',
    find: "own.per === 'day' && asked < own.value",
    replace: "own.per === 'day' && asked > own.value",
    why: 'a new plan asks the dearer of two rates',
    tests: TESTS,
  },
  {
    rule: '1.10',
    file: 'sandbox/difficulty/offers.ts',
    find: 'exceedsCap(negotiatedPlan(chosen).annual, cap)',
    replace: 'exceedsCap(negotiatedPlan(chosen).annual, null)',
    why: 'a plan above the cap in force is offered',
    tests: TESTS,
  },
  {
    rule: 'F18',
    file: 'sandbox/difficulty/negotiation.ts',
    find: '?.events.length === events ? null',
    replace: '=== null ? null',
    why: 'a plan is signed though a payment has changed the loan since',
    tests: TESTS,
  },
];
