/** Faults of negotiated plans. product.md 1.14. */
import type { Fault } from '../fault';

const TESTS = ['lending/negotiated.test.ts', 'lending/renegotiation.test.ts'];

export const NEGOTIATED: readonly Fault[] = [
  {
    rule: '1.14',
    file: 'lending/schedule.ts',
    find: 'interestOnlyTo !== null && due <= interestOnlyTo;',
    replace: 'interestOnlyTo !== null && due < interestOnlyTo;',
    why: 'a plan that begins lower collects principal one date too early',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/renegotiation.ts',
    find: 'const { interestOnly: _before, ...own } = ledger.terms;',
    replace: 'const own = ledger.terms;',
    why: 'a new plan begins with interest alone because the one before did',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/carried.ts',
    find: 'amount(Math.floor(total / rows))',
    replace: 'amount(Math.ceil(total / rows))',
    why: 'the carried cost of a row is rounded up',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/carried.ts',
    find: 'index === rows - 1 ? last : share',
    replace: 'share',
    why: 'the last row does not take the rest of the carried cost',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/renegotiation.ts',
    find: 'NO_EXTRAS, principal, valueDate: on }',
    replace: 'NO_EXTRAS, principal: amount(principal + carried.interest), valueDate: on }',
    why: 'carried interest bears interest',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/renegotiation.ts',
    find: 'interest: amount(due.interest + before.interest + accruedInterest(ledger, upcoming, on)),',
    replace: 'interest: amount(due.interest + before.interest),',
    why: 'interest to the day on principal not yet due is forgotten',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/renegotiation.ts',
    find: 'penalty: minus(penalty, waived),',
    replace: 'penalty: minus(penalty, penalty),',
    why: 'all penalty is waived, whatever was stated',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/renegotiation.ts',
    find: 'if (waived > penalty) return null;',
    replace: 'if (waived > penalty + due.interest) return null;',
    why: 'more penalty than there is can be waived',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'extraCost: minus(total, agreed.replaced),',
    replace: 'extraCost: minus(total, terms.principal),',
    why: 'what the plan costs more is told against the principal alone',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/renegotiation.ts',
    find: '...agreed, ...NO_EXTRAS,',
    replace: '...agreed,',
    why: 'the coupon of the loan is given a second time',
    tests: TESTS,
  },
];
