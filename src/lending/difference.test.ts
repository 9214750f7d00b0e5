import { describe, expect, it } from 'vitest';
import { differences } from './difference';

describe('what was stated against what was computed (product.md 1.11)', () => {
  const computed: object = { total: 100, rows: [{ no: 1, due: 200 }], fee: null };

  it.each<[string, object, string[]]>([
    ['the same', { total: 100, rows: [{ no: 1, due: 200 }], fee: null }, []],
    ['a unit more', { total: 101, rows: [{ no: 1, due: 200 }], fee: null }, ['total']],
    ['a field that only the lender knows of', { ...computed, service: 5 }, ['service']],
    ['one inside a row', { ...computed, rows: [{ no: 1, due: 200, service: 5 }] }, ['rows[0].service']],
    ['a missing field', { total: 100, rows: [{ no: 1, due: 200 }] }, ['fee']],
    ['one row more', { ...computed, rows: [{ no: 1, due: 200 }, { no: 2 }] }, ['rows.length']],
    ['no row', { ...computed, rows: [] }, ['rows.length']],
    ['a branch for a figure', { ...computed, total: { of: 100 } }, ['total']],
    ['text for a figure', { ...computed, total: '100' }, ['total']],
  ])('%s', (_what, stated, paths) => {
    expect(differences(stated, computed).map(({ path }) => path)).toEqual(paths);
  });

  it('tells both figures', () => {
    expect(differences({ ...computed, service: 5 }, computed)).toEqual([
      { path: 'service', stated: 5, computed: undefined },
    ]);
  });
});
