import { describe, expect, it } from 'vitest';
import { linesOf, stretchAround, stretchesOf } from './long-list';

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

describe('which lines of a long list are drawn (product.md F52)', () => {
  const seen = (startIndex: number, count = 100) => ({ startIndex, endIndex: startIndex + 7, count });
  const ends = (lines: readonly number[]) => [lines[0], lines.at(-1)];

  it('at first those in sight and two around them, none beyond the ends', () => {
    expect(stretchAround(seen(0), [])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ends(stretchAround(seen(50), []))).toEqual([48, 59]);
    expect(ends(stretchAround(seen(92), []))).toEqual([90, 99]);
    expect(stretchAround({ startIndex: 0, endIndex: 0, count: 1 }, [])).toEqual([0]);
  });

  it('the same ones until two are no longer drawn ahead, then four more where one scrolls to', () => {
    const first = stretchAround(seen(50), []);
    const down = stretchAround(seen(51), first);
    expect(ends(down)).toEqual([49, 64]);
    for (const at of [52, 53, 54, 55]) expect(stretchAround(seen(at), down)).toBe(down);
    expect(ends(stretchAround(seen(56), down))).toEqual([54, 69]);
    expect(ends(stretchAround(seen(50), down))).toEqual([44, 59]);
  });

  it('a leap starts anew, a list that has become shorter is drawn to its end, a longer one goes on', () => {
    const before = stretchAround(seen(50), []);
    expect(ends(stretchAround(seen(80), before))).toEqual([78, 89]);
    expect(ends(stretchAround(seen(20), before))).toEqual([18, 29]);
    expect(ends(stretchAround({ startIndex: 51, endIndex: 54, count: 55 }, before))).toEqual([49, 54]);
    const end = stretchAround(seen(92), []);
    expect(ends(stretchAround(seen(92, 125), end))).toEqual([90, 105]);
  });

  it('wherever one scrolls to, everything in sight and two around it is drawn, and never many more', () => {
    let drawn: number[] = [];
    for (const at of [0, 1, 3, 4, 9, 8, 7, 2, 0, 60, 61, 58, 92, 91, 30, 36, 41]) {
      drawn = stretchAround(seen(at), drawn);
      expect(drawn).toEqual(Array.from({ length: drawn.length }, (_, line) => (drawn[0] ?? 0) + line));
      expect(drawn[0]).toBeLessThanOrEqual(Math.max(at - 2, 0));
      expect(drawn.at(-1)).toBeGreaterThanOrEqual(Math.min(at + 9, 99));
      expect(drawn.length).toBeLessThanOrEqual(8 + 2 + 2 + 4 + 4);
    }
  });
});
