import { describe, expect, it } from 'vitest';
import { Driver } from './testing/driver';

const LISTS = [
  ['listRecords', {}],
  ['listPapers', {}],
  ['listLoans', { state: 'settled' }],
  ['listComplaints', {}],
  ['listLimitIncreases', {}],
] as const;

describe('a page’s place in a list', () => {
  it.each(LISTS)('%s refuses one that is not ours: it would show the first page again', (name, query) => {
    const driver = new Driver({ situation: 'long-history' });
    expect(driver.problem(name, { query })).toBeNull();
    for (const cursor of ['abc', '40', 's', 's4x', 's-1'])
      expect(driver.problem(name, { query: { ...query, cursor } }), cursor).toBe('invalid');
    expect(driver.problem(name, { query: { ...query, cursor: 's40' } })).toBeNull();
  });
});
