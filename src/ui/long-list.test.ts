import { describe, expect, it } from 'vitest';
import { linesOf, stretchesOf } from './long-list';

const DAYS = ['2026-04-15', '2026-04-01', '2026-03-15', '2026-03-01'];
const lines = linesOf(DAYS, (day) => day.slice(0, 7));

describe('lines of a long list (product.md F52)', () => {
  it('a title wherever the group changes, every item in its order', () => {
    expect(lines.map(({ group, item }) => item ?? group.name)).toEqual([
      '2026-04',
      '2026-04-15',
      '2026-04-01',
      '2026-03',
      '2026-03-15',
      '2026-03-01',
    ]);
    expect(linesOf([], String)).toEqual([]);
  });

  it('a group knows its title, its first and its last row', () => {
    expect([...new Set(lines.map(({ group }) => group))]).toEqual([
      { name: '2026-04', title: 0, first: 1, last: 2 },
      { name: '2026-03', title: 3, first: 4, last: 5 },
    ]);
    expect(linesOf(['a', 'b'], undefined).map(({ group }) => group)).toEqual(
      Array.from({ length: 2 }, () => ({ name: '', title: null, first: 0, last: 1 })),
    );
  });

  it('any stretch of it keeps what belongs together, with its title where that is among it', () => {
    const of = (shown: readonly number[]) =>
      stretchesOf(lines, shown).map(({ group, titleShown, rows }) => [
        group.name,
        titleShown,
        ...rows.map(({ line, item }) => `${line} ${item}`),
      ]);
    expect(of([2, 3, 4])).toEqual([
      ['2026-04', false, '2 2026-04-01'],
      ['2026-03', true, '4 2026-03-15'],
    ]);
    expect(of([3])).toEqual([['2026-03', true]]);
    expect(of([])).toEqual([]);
  });

  it('whatever is shown, no line is lost and none is doubled', () => {
    for (let from = 0; from <= lines.length; from += 1) {
      for (let to = from; to <= lines.length; to += 1) {
        const shown = lines.map((_, at) => at).slice(from, to);
        const drawn = stretchesOf(lines, shown).flatMap(({ group, titleShown, rows }) => [
          ...(titleShown ? [group.title] : []),
          ...rows.map(({ line }) => line),
        ]);
        expect(drawn).toEqual(shown);
      }
    }
  });

  it('leaves out what is no longer there, when a list has become shorter', () => {
    const drawn = stretchesOf(lines.slice(0, 2), [0, 1, 2, 3]);
    expect(drawn.flatMap(({ rows }) => rows)).toEqual([{ line: 1, item: '2026-04-15' }]);
  });
});
