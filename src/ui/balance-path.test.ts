import { describe, expect, it } from 'vitest';
import type { Day } from '../lending/calendar';
import { amount } from '../lending/money';
import { balancePath } from './balance-path';

const on = (n: number) => n as Day;
const points = [
  { on: on(100), balance: amount(200) },
  { on: on(110), balance: amount(100) },
  { on: on(120), balance: amount(0) },
];

describe('steps of the balance chart (F51)', () => {
  it('falls on each date, not between dates', () => {
    const { line, area } = balancePath(points, on(115));
    expect(line).toBe('M0 0H50V50H100V100');
    expect(area).toBe('M0 0H50V50H100V100V100H0Z');
  });

  it('marks today on the step that holds then', () => {
    expect(balancePath(points, on(115))).toMatchObject({ past: 'M0 0H50V50H75', today: { x: 75, y: 50 } });
    expect(balancePath(points, on(109)).today).toEqual({ x: 45, y: 0 });
    expect(balancePath(points, on(110)).today).toEqual({ x: 50, y: 50 });
  });

  it('keeps today inside the span', () => {
    expect(balancePath(points, on(90))).toMatchObject({ past: '', today: { x: 0, y: 0 } });
    expect(balancePath(points, on(999)).today).toEqual({ x: 100, y: 100 });
  });

  it('draws a loan of one day, and refuses none at all', () => {
    expect(balancePath([{ on: on(5), balance: amount(0) }], on(5)).today).toEqual({ x: 0, y: 100 });
    expect(() => balancePath([], on(5))).toThrow(RangeError);
  });
});
