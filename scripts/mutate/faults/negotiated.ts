/** Faults of negotiated plans. product.md 1.14. */
import type { Fault } from '../fault';

const TESTS = ['lending/negotiated.test.ts'];

export const NEGOTIATED: readonly Fault[] = [
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'amount(Math.floor(carried / rows.length))',
    replace: 'amount(Math.ceil(carried / rows.length))',
    why: 'the carried cost of a row is rounded up',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'index === rows.length - 1 ? last : share',
    replace: 'share',
    why: 'the last row does not take the rest of the carried cost',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'principal: outstanding(ledger), valueDate: on }',
    replace: 'principal: amount(outstanding(ledger) + carried.interest), valueDate: on }',
    why: 'carried interest bears interest',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'interest: amount(due.interest + accruedInterest(ledger, upcoming, on)),',
    replace: 'interest: due.interest,',
    why: 'interest to the day on principal not yet due is forgotten',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'penalty: minus(due.penalty, waived),',
    replace: 'penalty: minus(due.penalty, due.penalty),',
    why: 'all penalty is waived, whatever was stated',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'if (waived > due.penalty) return null;',
    replace: 'if (waived > due.penalty + due.interest) return null;',
    why: 'more penalty than there is can be waived',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: 'extraCost: minus(total, stillToCollect(ledger, on)),',
    replace: 'extraCost: minus(total, outstanding(ledger)),',
    why: 'what the plan costs more is told against the principal alone',
    tests: TESTS,
  },
  {
    rule: '1.14',
    file: 'lending/negotiated.ts',
    find: '...agreed, ...NO_EXTRAS,',
    replace: '...agreed,',
    why: 'the coupon of the loan is given a second time',
    tests: TESTS,
  },
];
