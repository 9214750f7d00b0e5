import { describe, expect, it } from 'vitest';
import { quoteFigures } from '../../lending/figures';
import { WORKED_EXAMPLE } from '../../lending/testing/loans';
import type { Terms } from '../../lending/terms';
import { firstTotal, isLevel, lastTotal, middleTotal } from './preview';

const FREE_WEEK = { kind: 'free-days', days: 7 } as const;

function shown(changes: Partial<Terms>) {
  const terms = { ...WORKED_EXAMPLE, ...changes };
  const { plan, ...figures } = quoteFigures(terms);
  return {
    level: isLevel({ terms, plan, ...figures }),
    first: firstTotal(plan),
    middle: middleTotal(plan),
    last: lastTotal(plan),
  };
}

describe('the instalments of a plan in few figures (product.md F12)', () => {
  it('one figure stands for all but the last of equal instalments', () => {
    expect(shown({})).toEqual({ level: true, first: 110_214, middle: 110_214, last: 110_220 });
  });

  it('days free of interest lower the first alone: 12,000.00 x 0.05 % x 7 = 42.00 (1.13)', () => {
    const coupon = FREE_WEEK;
    expect(shown({ coupon })).toEqual({ level: false, first: 106_014, middle: 110_214, last: 110_220 });
    expect(shown({ coupon, months: 2 })).toMatchObject({ level: false, middle: null });
  });

  it.each([1, 2] as const)('%i equal instalments have none in the middle', (months) => {
    expect(shown({ months })).toMatchObject({ level: true, middle: null });
  });

  it('the others differ from one to the next', () => {
    expect(shown({ method: 'equal-principal' })).toMatchObject({ level: false, middle: null });
  });
});
