import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civil,
  day,
  daysBetween,
  formatDay,
  isLeap,
  monthLength,
  onMonth,
  parseDay,
  weekday,
  yearOf,
  yearStart,
  type Day,
} from './calendar';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const FIRST = day(1, 1, 1);
const LAST = day(9999, 12, 31);
const anyDayOfAllYears = fc.integer({ min: FIRST, max: LAST }).map((days) => addDays(day(1970, 1, 1), days));

function oracle(on: Day): Temporal.PlainDate {
  return EPOCH.add({ days: on });
}

describe('the calendar agrees with Temporal', () => {
  it('over 4,000 random dates of ten thousand years', () => {
    fc.assert(
      fc.property(anyDayOfAllYears, (on) => {
        const date = oracle(on);
        expect(civil(on)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(day(date.year, date.month, date.day)).toBe(on);
        expect(formatDay(on)).toBe(date.toString());
        expect(parseDay(date.toString())).toBe(on);
        expect(weekday(on)).toBe(date.dayOfWeek);
        expect(isLeap(date.year)).toBe(date.inLeapYear);
        expect(monthLength(date.year, date.month)).toBe(date.daysInMonth);
        expect(yearOf(on)).toBe(date.year);
      }),
      { numRuns: 4_000 },
    );
  });

  it('in months from an anchor, clamped, over 3,000 random anchors (product.md 1.3)', () => {
    const anchor = fc
      .integer({ min: day(1900, 1, 1), max: day(2300, 1, 1) })
      .map((n) => addDays(day(1970, 1, 1), n));
    fc.assert(
      fc.property(anchor, fc.integer({ min: -480, max: 480 }), (on, months) => {
        const date = oracle(on).add({ months }, { overflow: 'constrain' });
        expect(formatDay(addMonths(on, months))).toBe(date.toString());
        expect(daysBetween(on, addMonths(on, months))).toBe(
          oracle(on).until(date, { largestUnit: 'days' }).days,
        );
      }),
      { numRuns: 3_000 },
    );
  });

  it('on both sides of every year start from 1600 to 2400', () => {
    for (let year = 1600; year <= 2400; year += 1) {
      expect(civil(yearStart(year))).toEqual({ year, month: 1, day: 1 });
      expect(civil(addDays(yearStart(year), -1))).toEqual({ year: year - 1, month: 12, day: 31 });
    }
  });
});

describe('dates as written', () => {
  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-04-00',
    '0000-01-01',
    '2026-4-1',
    '2026-04-01T00:00:00Z',
    '+002026-04-01',
    ' 2026-04-01',
    '',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('throws for a date that does not exist', () => {
    expect(() => day(2026, 2, 29)).toThrow(RangeError);
    expect(() => day(2026, 1.5, 1)).toThrow(RangeError);
    expect(() => day(10_000, 1, 1)).toThrow(RangeError);
    expect(() => addDays(day(2026, 1, 1), 0.5)).toThrow(RangeError);
  });
});

describe('months count from the anchor (product.md 1.3)', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months', (anchor, months, expected) => {
    const from = parseDay(anchor);
    expect(from === null ? null : formatDay(addMonths(from, months))).toBe(expected);
  });

  it('carries months past December and before January', () => {
    expect(formatDay(onMonth(2026, 26, 31))).toBe('2028-02-29');
    expect(formatDay(onMonth(2026, 0, 10))).toBe('2025-12-10');
  });
});
