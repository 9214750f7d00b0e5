import { describe, expect, it } from 'vitest';
import { byMonth, inParts, monthsUpTo } from './by-month';

describe('records by month (product.md F52)', () => {
  it('cuts where the month changes and keeps the order', () => {
    const records = ['2026-04-15', '2026-04-01', '2026-03-15'].map((on) => ({ on }));
    expect(byMonth(records)).toEqual([
      { month: '2026-04', records: [{ on: '2026-04-15' }, { on: '2026-04-01' }] },
      { month: '2026-03', records: [{ on: '2026-03-15' }] },
    ]);
    expect(byMonth([])).toEqual([]);
  });

  it('cuts a long month into parts that together are the month', () => {
    const long = { month: '2026-04', records: Array.from({ length: 45 }, (_, at) => at) };
    const short = { month: '2026-03', records: [45] };
    const parts = inParts([long, short], 20);
    expect(parts.map(({ month, first, records }) => [month, first, records.length])).toEqual([
      ['2026-04', true, 20],
      ['2026-04', false, 20],
      ['2026-04', false, 5],
      ['2026-03', true, 1],
    ]);
    expect(parts.flatMap(({ records }) => records)).toEqual(Array.from({ length: 46 }, (_, at) => at));
    expect(inParts([], 20)).toEqual([]);
  });

  it('counts months back over the turn of a year, whatever the day', () => {
    expect(monthsUpTo('2026-03-31', 4)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
    expect(monthsUpTo('no date', 3)).toEqual([]);
  });
});
