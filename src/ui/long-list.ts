/** A list with titles as the lines that it is drawn in, so that any stretch of it can be drawn alone. */

/** Items that follow each other under one title. */
export interface Group {
  readonly name: string;
  /** Line of its title, where the list has titles. */
  readonly title: number | null;
  /** Lines of its first and of its last row. */
  readonly first: number;
  readonly last: number;
}

export interface Line<T> {
  readonly group: Group;
  /** None for the title. */
  readonly item?: T;
}

/**
 * @param groupOf without it, the list is one group without a title.
 * @returns each item in its order, a title wherever the group changes.
 */
export function linesOf<T>(
  items: readonly T[],
  groupOf: ((item: T) => string) | undefined,
): readonly Line<T>[] {
  const lines: Line<T>[] = [];
  let group: { name: string; title: number | null; first: number; last: number } | undefined;
  for (const item of items) {
    const name = groupOf?.(item) ?? '';
    if (name !== group?.name) {
      const title = groupOf ? lines.length : null;
      group = { name, title, first: title === null ? lines.length : title + 1, last: 0 };
      if (title !== null) lines.push({ group });
    }
    group.last = lines.length;
    lines.push({ group, item });
  }
  return lines;
}

/** What is drawn of a group. */
export interface Stretch<T> {
  readonly group: Group;
  readonly titleShown: boolean;
  readonly rows: readonly { readonly line: number; readonly item: T }[];
}

/** @param shown indexes into `lines`, ascending and without a gap; those of a list that has become shorter are left out. */
export function stretchesOf<T>(lines: readonly Line<T>[], shown: readonly number[]): readonly Stretch<T>[] {
  const stretches: { group: Group; titleShown: boolean; rows: { line: number; item: T }[] }[] = [];
  for (const at of shown) {
    const line = lines[at];
    if (!line) continue;
    let stretch = stretches.at(-1);
    if (stretch?.group !== line.group) {
      stretch = { group: line.group, titleShown: false, rows: [] };
      stretches.push(stretch);
    }
    if (line.item === undefined) stretch.titleShown = true;
    else stretch.rows.push({ line: at, item: line.item });
  }
  return stretches;
}

/** Drawn beyond the lines in sight, on either side. */
const AROUND = 2;
/** Drawn at once where one scrolls to: a few together cost little more than one, and then there is nothing to do until they have been scrolled past. */
const AHEAD = 4;

/** Lines in sight, of how many. */
export interface Seen {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/**
 * Which lines to draw: `before` itself for as long as it reaches far enough, else those in sight, a few around them and
 * more in the direction in which it fell short.
 * @param before what was drawn until now, ascending and without a gap.
 */
export function stretchAround({ startIndex, endIndex, count }: Seen, before: number[]): number[] {
  const from = Math.max(startIndex - AROUND, 0);
  const to = Math.min(endIndex + AROUND, count - 1);
  const [first = 0] = before;
  const last = before.at(-1) ?? -1;
  const follows = first <= to && last >= from;
  if (follows && first <= from && last >= to && last < count) return before;
  const begin = follows && from < first ? Math.max(from - AHEAD, 0) : from;
  const end = follows && to > last ? Math.min(to + AHEAD, count - 1) : to;
  return Array.from({ length: end - begin + 1 }, (_, at) => begin + at);
}
