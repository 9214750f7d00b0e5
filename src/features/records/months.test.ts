import { describe, expect, it } from 'vitest';
import { monthsUpTo } from './months';

describe('months of records (product.md F52)', () => {
  it('counts months back over the turn of a year, whatever the day', () => {
    expect(monthsUpTo('2026-03-31', 4)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
    expect(monthsUpTo('no date', 3)).toEqual([]);
  });
});
