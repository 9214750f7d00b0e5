/** Faults of the app's check of the lender. product.md 1.11. */
import type { Fault } from '../fault';

const TESTS = ['lending/verify.test.ts'];

export const VERIFICATION: readonly Fault[] = [
  {
    rule: '1.11',
    file: 'lending/verify.ts',
    find: "...differences(terms, asked, 'terms'), ",
    replace: '',
    why: 'a quote that is right in itself, but not what was asked for, is verified',
    tests: TESTS,
  },
  {
    rule: '1.11',
    file: 'lending/verify.ts',
    find: 'differences({ plan, annual, costStatement }, computed)',
    replace: 'differences({ plan, annual: computed.annual, costStatement }, computed)',
    why: 'the annual rates are believed',
    tests: TESTS,
  },
  {
    rule: '1.11',
    file: 'lending/verify.ts',
    find: 'differences({ plan, annual, costStatement }, computed)',
    replace: 'differences({ plan, annual, costStatement: computed.costStatement }, computed)',
    why: 'the cost statement is believed',
    tests: TESTS,
  },
  {
    rule: '1.11',
    file: 'lending/verify.ts',
    find: 'against(figures, loanFigures(terms, events, asOf))',
    replace: 'against(figures, loanFigures(terms, events, figures.asOf))',
    why: 'a loan is checked for the day that the lender names',
    tests: TESTS,
  },
  {
    rule: '1.11',
    file: 'lending/verify.ts',
    find: 'against(stated, repaymentFigures(on, purpose, asked))',
    replace: 'against(stated, repaymentFigures(stated.on, purpose, asked))',
    why: 'a repayment is checked for the day that the lender names',
    tests: TESTS,
  },
  {
    rule: '1.11',
    file: 'lending/verify.ts',
    find: "return [{ path: 'events', stated: undefined, computed: computed.reason }];",
    replace: 'return [];',
    why: 'figures that follow from impossible events are verified',
    tests: TESTS,
  },
  {
    rule: '1.11',
    file: 'lending/difference.ts',
    find: 'walk(stated.length, computed.length, `${path}.length`, found);',
    replace: 'walk(0, 0, `${path}.length`, found);',
    why: 'an additional instalment is overlooked',
    tests: ['lending/difference.test.ts'],
  },
  {
    rule: '1.11',
    file: 'lending/difference.ts',
    find: 'stated !== computed || isRecord(stated)',
    replace: "(typeof stated === 'number' ? Math.abs(stated - Number(computed)) > 1 : stated !== computed)",
    why: 'a fen is taken for nothing',
    tests: ['lending/difference.test.ts'],
  },
  {
    rule: '1.11',
    file: 'lending/difference.ts',
    find: 'new Set([...Object.keys(computed), ...Object.keys(stated)])',
    replace: 'Object.keys(computed)',
    why: 'a charge that only the lender knows of is overlooked',
    tests: ['lending/difference.test.ts'],
  },
  {
    rule: '1.11',
    file: 'lending/declared-terms.ts',
    find: "  'rounding',",
    replace: '',
    why: 'terms without their rounding count as declared',
    tests: TESTS,
  },
];
