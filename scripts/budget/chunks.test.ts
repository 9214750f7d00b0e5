/** The budgets of chunks: what grows needs a reason, what shrinks stays small. */
import { describe, expect, it } from 'vitest';
import { allowed, type Budget, grown, overBudget, shrunk } from './chunks';

const SMALLER = 'smaller ones, together';
const BUDGET: Budget = { chunks: { 'A.js': 10_000, 'B.css': 2_000, [SMALLER]: 1_500 }, decisions: [] };
const BUILT = { 'A.js': 10_000, 'B.css': 2_000, 'c.js': 900, 'd.js': 600 };

describe('budgets of chunks', () => {
  it('let through what is as large as before, and what compression adds', () => {
    expect(overBudget(BUILT, BUDGET)).toEqual([]);
    expect(overBudget({ ...BUILT, 'A.js': allowed(10_000) }, BUDGET)).toEqual([]);
  });

  it('refuse a larger chunk, a new one, and many small ones', () => {
    expect(overBudget({ ...BUILT, 'A.js': allowed(10_000) + 1 }, BUDGET)).toEqual([
      'A.js has 10201 bytes, of 10000 allowed',
    ]);
    expect(overBudget({ ...BUILT, 'E.js': 1_000 }, BUDGET)).toEqual(['E.js is new: 1000 bytes']);
    expect(overBudget({ ...BUILT, 'e.js': 999 }, BUDGET)).toEqual([
      `${SMALLER} has 2499 bytes, of 1500 allowed`,
    ]);
  });

  it('shrink with what is built and never grow by that', () => {
    const { chunks } = shrunk({ 'A.js': 9_000, 'c.js': 4_000 }, BUDGET);
    expect(chunks).toEqual({ 'A.js': 9_000, [SMALLER]: 0 });
  });

  it('grow by a sentence alone, which is kept with the figures', () => {
    const larger = { ...BUILT, 'A.js': 12_000, 'E.js': 3_000 };
    expect(() => grown(larger, BUDGET, ' because ', '2026-11-28')).toThrow('says why');
    const raised = grown(larger, BUDGET, 'Home shows the weather now.', '2026-11-28');
    expect(overBudget(larger, raised)).toEqual([]);
    expect(raised.decisions).toEqual([
      {
        on: '2026-11-28',
        why: 'Home shows the weather now.',
        chunks: { 'A.js': { from: 10_000, to: 12_000 }, 'E.js': { from: 0, to: 3_000 } },
      },
    ]);
    expect(grown(BUILT, BUDGET, 'Nothing has grown at all.', '2026-11-28')).toBe(BUDGET);
  });
});
