/** Words that stand side by side are one row, even where the reader saw two columns of a table. Pure. */
import type { ReadWord } from './line';

export interface PlacedWord extends ReadWord {
  readonly top: number;
}

const middle = ({ top, height }: PlacedWord): number => top + height / 2;

/** Rows top to bottom, words left to right: each joins the row whose first word overlaps its middle. */
export function rowsOf(words: readonly PlacedWord[]): PlacedWord[][] {
  const rows: PlacedWord[][] = [];
  for (const word of [...words].sort((one, other) => middle(one) - middle(other))) {
    const row = rows.findLast(([first]) => {
      if (!first) return false;
      const reach = Math.max(first.height, word.height) * 0.45;
      return Math.abs(middle(first) - middle(word)) <= reach;
    });
    if (row) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left));
}
