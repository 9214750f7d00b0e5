/** Faults of paying several loans with one payment. product.md 1.5 and 1.7, F34. */
import type { Fault } from '../fault';

const SEVERAL = ['sandbox/repay/quote.test.ts'];

export const SEVERAL_LOANS: readonly Fault[] = [
  {
    rule: '1.7',
    file: 'sandbox/repay/quote.ts',
    find: 'const total = sum(loans.map(({ amount }) => amount));',
    replace: 'const total = sum(loans.slice(0, 2).map(({ amount }) => amount));',
    why: 'the sum of several loans leaves out the third',
    tests: SEVERAL,
  },
  {
    rule: '1.7',
    file: 'sandbox/repay/quote.ts',
    find: "if (new Set(loanIds).size < loanIds.length) return { code: 'invalid' };",
    replace: "if (loanIds.length === 0) return { code: 'invalid' };",
    why: 'a loan named twice is paid twice',
    tests: SEVERAL,
  },
  {
    rule: '1.7',
    file: 'sandbox/repay/quote.ts',
    find: 'const isStale = quote.loans.some(',
    replace: 'const isStale = quote.loans.every(',
    why: 'a quote over several loans outlives a payment on one of them',
    tests: SEVERAL,
  },
  {
    rule: '1.7',
    file: 'sandbox/repay/quote.ts',
    find: 'if (quote.loans.some(({ loanId }) => repaymentInFlight(customer, loanId) !== null)) {',
    replace: 'if (quote.loans.every(({ loanId }) => repaymentInFlight(customer, loanId) !== null)) {',
    why: 'several loans are paid though a payment on one of them is on its way',
    tests: SEVERAL,
  },
  {
    rule: '1.7',
    file: 'sandbox/repay/quote.ts',
    find: 'const shares = sharesOf(held, request.amount);',
    replace: 'const shares = sharesOf([...held].reverse(), request.amount);',
    why: 'of loans due on one day the latest is paid first',
    tests: SEVERAL,
  },
  {
    rule: '1.7',
    file: 'lending/allocation.ts',
    find: 'amount((shares.get(loanId) ?? 0) + totalOf(paid))',
    replace: 'totalOf(paid)',
    why: 'of several late instalments of one loan only the last is in its share',
    tests: ['lending/allocation.test.ts', ...SEVERAL],
  },
];
