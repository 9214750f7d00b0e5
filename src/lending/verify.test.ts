import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from './calendar';
import type { DeclaredTerms } from './declared-terms';
import {
  loanFigures,
  quoteFigures,
  repaymentFigures,
  type AskedRepayment,
  type LoanFigures,
} from './figures';
import { amount } from './money';
import { rate } from './rate';
import { isRefusal } from './refusal';
import { altered, numericPaths } from './testing/alteration';
import { anyLife, anyServicedTerms } from './testing/lives';
import { WORKED_EXAMPLE } from './testing/loans';
import { verifyLoan, verifyQuote, verifyRepayment, type StatedQuote } from './verify';
import type { LoanEvent, Terms } from './terms';

function quoteOf(terms: Terms): StatedQuote {
  return { terms, ...quoteFigures(terms) };
}

function figuresOf(
  terms: Terms,
  events: readonly LoanEvent[],
  asOf: Parameters<typeof loanFigures>[2],
): LoanFigures {
  const figures = loanFigures(terms, events, asOf);
  if (isRefusal(figures)) throw new Error(figures.reason);
  return figures;
}

describe('a quote (F81)', () => {
  it('is verified when every figure follows from what was asked for', () => {
    fc.assert(
      fc.property(anyServicedTerms, (terms) => {
        expect(verifyQuote(quoteOf(terms), terms)).toEqual({ verdict: 'verified' });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is contradicted by any single figure or date of it, altered by one', () => {
    const quote = quoteOf(WORKED_EXAMPLE);
    const paths = numericPaths(quote);
    expect(paths.length).toBeGreaterThan(120);
    for (const path of paths) {
      for (const by of [1, -1]) {
        expect([path, verifyQuote(altered(quote, path, by), WORKED_EXAMPLE).verdict]).toEqual([
          path,
          'contradicted',
        ]);
      }
    }
  });

  it('is contradicted by any altered figure, whatever the terms', () => {
    fc.assert(
      fc.property(anyServicedTerms, fc.nat(), fc.constantFrom(1, -1, 0.5, 1e9, NaN), (terms, pick, by) => {
        const quote = quoteOf(terms);
        const paths = numericPaths(quote);
        const path = paths[pick % paths.length] ?? '';
        expect(verifyQuote(altered(quote, path, by), terms).verdict).toBe('contradicted');
      }),
      { numRuns: 1_500 },
    );
  });

  it('tells both figures and where they stand', () => {
    const quote = quoteOf(WORKED_EXAMPLE);
    expect(verifyQuote(altered(quote, 'plan.instalments[3].interest', 1), WORKED_EXAMPLE)).toEqual({
      verdict: 'contradicted',
      differences: [
        {
          path: 'plan.instalments[3].interest',
          stated: (quote.plan.instalments[3]?.interest ?? 0) + 1,
          computed: quote.plan.instalments[3]?.interest,
        },
      ],
    });
  });

  it('is contradicted when it is consistent in itself, but not what was asked for', () => {
    const asked: Terms = { ...WORKED_EXAMPLE, rate: { per: 'day', value: rate(40_000) } };
    expect(verifyQuote(quoteOf(WORKED_EXAMPLE), asked)).toEqual({
      verdict: 'contradicted',
      differences: [{ path: 'terms.rate.value', stated: 50_000, computed: 40_000 }],
    });
  });

  it('is contradicted by a missing or an additional instalment', () => {
    const quote = quoteOf(WORKED_EXAMPLE);
    const { instalments } = quote.plan;
    for (const rows of [instalments.slice(0, -1), [...instalments, ...instalments.slice(-1)], []]) {
      const stated = { ...quote, plan: { ...quote.plan, instalments: rows } };
      expect(verifyQuote(stated, WORKED_EXAMPLE)).toMatchObject({
        verdict: 'contradicted',
        differences: [{ path: 'plan.instalments.length', stated: rows.length, computed: 12 }],
      });
    }
  });

  it('is not verifiable without its terms, each of them', () => {
    const quote = quoteOf(WORKED_EXAMPLE);
    for (const name of Object.keys(WORKED_EXAMPLE)) {
      const terms: DeclaredTerms = { ...WORKED_EXAMPLE, [name]: undefined };
      expect(verifyQuote({ ...quote, terms }, WORKED_EXAMPLE)).toEqual({
        verdict: 'not-verifiable',
        missing: [`terms.${name}`],
      });
      expect(verifyQuote(quote, terms)).toEqual({ verdict: 'not-verifiable', missing: [`asked.${name}`] });
    }
    expect(verifyQuote({ ...quote, terms: null }, WORKED_EXAMPLE).verdict).toBe('not-verifiable');
  });

  it('never throws, and is never verified, on hostile figures', () => {
    const hostile = [NaN, Infinity, -Infinity, -1, 0.1, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 60];
    const quote = quoteOf(WORKED_EXAMPLE);
    for (const path of numericPaths(quote)) {
      for (const value of hostile) {
        expect(verifyQuote(altered(quote, path, value, 'replace'), WORKED_EXAMPLE).verdict).toBe(
          'contradicted',
        );
      }
    }
    for (const path of numericPaths(WORKED_EXAMPLE)) {
      for (const value of hostile) {
        const asked = altered(WORKED_EXAMPLE, path, value, 'replace');
        expect(verifyQuote({ ...quote, terms: asked }, asked).verdict).not.toBe('verified');
      }
    }
  });
});

const EVENTS: readonly LoanEvent[] = [
  { kind: 'disbursed', on: day(2026, 3, 17) },
  { kind: 'paid', on: day(2026, 4, 1), purpose: 'part-lower', amount: amount(100_000) },
  { kind: 'paid', on: day(2026, 4, 20), purpose: 'due', amount: amount(50_000) },
  { kind: 'paid', on: day(2026, 5, 2), purpose: 'due', amount: amount(20_000) },
];
const AS_OF = day(2026, 5, 20);

describe('a loan (F81)', () => {
  const stated = { terms: WORKED_EXAMPLE, events: EVENTS, figures: figuresOf(WORKED_EXAMPLE, EVENTS, AS_OF) };

  it('is verified through whatever happened to it', () => {
    fc.assert(
      fc.property(anyLife, ({ terms, events, asOf }) => {
        const figures = figuresOf(terms, events, asOf);
        expect(verifyLoan({ terms, events, figures }, asOf)).toEqual({ verdict: 'verified' });
      }),
      { numRuns: 500 },
    );
  });

  it('is not verified with any single figure or date altered: of its terms, its events or its figures', () => {
    const paths = numericPaths(stated);
    expect(paths.length).toBeGreaterThan(300);
    for (const path of paths) {
      for (const by of [1, -1]) {
        const { verdict } = verifyLoan(altered(stated, path, by), AS_OF);
        const outOfBounds = [
          'terms.periodFee',
          'terms.earlyFee',
          'terms.minimumDays',
          'terms.penalty.graceDays',
        ];
        expect([path, verdict]).toEqual([
          path,
          outOfBounds.includes(path) && (by < 0 || path === 'terms.periodFee')
            ? 'not-verifiable'
            : 'contradicted',
        ]);
      }
    }
  });

  it('is not verified with any figure altered, whatever happened to it', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(), fc.constantFrom(1, -1), ({ terms, events, asOf }, pick, by) => {
        const loan = { terms, events, figures: figuresOf(terms, events, asOf) };
        const paths = numericPaths(loan);
        const path = paths[pick % paths.length] ?? '';
        expect([path, verifyLoan(altered(loan, path, by), asOf).verdict]).not.toEqual([path, 'verified']);
      }),
      { numRuns: 800 },
    );
  });

  it('shows the plan of the day the money arrived, and the statement as signed (1.12)', () => {
    const { plan, annual, costStatement } = stated.figures;
    const signed = quoteFigures(WORKED_EXAMPLE);
    expect(costStatement).toEqual(signed.costStatement);
    // 29 days instead of 31.
    expect(plan.instalments[0]).toMatchObject({
      from: day(2026, 3, 17),
      interest: 17_400,
      due: day(2026, 4, 15),
    });
    expect(annual.simple).toBe(signed.annual.simple);
  });

  it('is contradicted by the right figures of another day', () => {
    const figures = figuresOf(WORKED_EXAMPLE, EVENTS, addDays(AS_OF, 1));
    expect(verifyLoan({ ...stated, figures }, addDays(AS_OF, 1)).verdict).toBe('verified');
    expect(verifyLoan({ ...stated, figures }, AS_OF).verdict).toBe('contradicted');
  });

  it('is contradicted by events that cannot have happened', () => {
    const twice: LoanEvent[] = [...EVENTS, { kind: 'disbursed', on: AS_OF }];
    expect(verifyLoan({ ...stated, events: twice }, AS_OF)).toEqual({
      verdict: 'contradicted',
      differences: [{ path: 'events', stated: undefined, computed: 'already-disbursed' }],
    });
    expect(verifyLoan({ ...stated, events: [] }, AS_OF).verdict).toBe('contradicted');
  });
});

describe('a repayment quote (F81)', () => {
  const asked: AskedRepayment[] = [
    { loanId: 'a', terms: WORKED_EXAMPLE, events: EVENTS, request: { purpose: 'settle' } },
    { loanId: 'b', terms: WORKED_EXAMPLE, events: EVENTS.slice(0, 1), request: { purpose: 'settle' } },
  ];
  const stated = repaymentFigures(AS_OF, 'settle', asked);
  if (isRefusal(stated)) throw new Error(stated.reason);

  it('is verified for several loans at once', () => {
    expect(stated.total).toBe(stated.loans.reduce((total, loan) => total + loan.amount, 0));
    expect(verifyRepayment(stated, AS_OF, 'settle', asked)).toEqual({ verdict: 'verified' });
  });

  it('is contradicted by any single figure altered by one', () => {
    for (const path of numericPaths(stated)) {
      expect([path, verifyRepayment(altered(stated, path, 1), AS_OF, 'settle', asked).verdict]).toEqual([
        path,
        'contradicted',
      ]);
    }
  });

  it('is contradicted by another day or another purpose', () => {
    expect(verifyRepayment(stated, day(2026, 5, 21), 'settle', asked).verdict).toBe('contradicted');
    expect(verifyRepayment(stated, AS_OF, 'due', asked).verdict).toBe('contradicted');
  });
});
