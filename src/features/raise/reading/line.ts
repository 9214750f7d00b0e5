/** A line as it was read: its characters, how sure the reader is of each, and where a new column begins. */

/** What a reader tells of one word; any reader can stand behind it. */
export interface ReadWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export interface Line {
  readonly text: string;
  /** Of each character of the text, 0 to 1. */
  readonly sure: readonly number[];
}

/** Between two columns. */
export const GAP = '\t';

/** A gap wider than so many heights of a letter begins a new column. */
const COLUMN_GAP = 1.1;
const WIDE = /[\p{Script=Han}\p{P}\p{S}]/u;

/** Full-width forms as narrow ones; what a reader mistakes for a space or a colon, made one. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[;︰∶]/g, ':')
    .replace(/[‘’“”"'`]/g, '')
    .replace(/\s/g, ' ');

const separator = (before: ReadWord, after: ReadWord): string => {
  const height = Math.max(before.height, after.height);
  if (after.left - before.right > height * COLUMN_GAP) return GAP;
  return WIDE.test(before.text.slice(-1)) || WIDE.test(after.text.slice(0, 1)) ? '' : ' ';
};

/** Joins the words of a line, left to right: Chinese without spaces, columns apart. */
export function lineOf(words: readonly ReadWord[]): Line {
  const text: string[] = [];
  const sure: number[] = [];
  let before: ReadWord | null = null;
  for (const word of words) {
    const written = plain(word.text).trim();
    if (written === '') continue;
    const now: ReadWord = { ...word, text: written };
    const all = (before === null ? '' : separator(before, now)) + written;
    text.push(all);
    for (let at = 0; at < all.length; at += 1) sure.push(word.confidence / 100);
    before = now;
  }
  return { text: text.join(''), sure };
}

/** A line of plain text, read for certain: what a test or another reader has. Two spaces begin a column. */
export function certainLine(written: string, certainty = 0.95): Line {
  const text = plain(written.replace(/ {2,}/g, GAP).replaceAll(GAP, '\u0001'))
    .replaceAll('\u0001', GAP)
    .trim();
  return { text, sure: Array.from(text, () => certainty) };
}

/** Without spaces, in small letters, and where each character came from. */
export interface Compact {
  readonly text: string;
  readonly from: readonly number[];
}

export function compact({ text }: Pick<Line, 'text'>): Compact {
  const kept: string[] = [];
  const from: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charAt(at);
    if (/\s/.test(one)) continue;
    kept.push(one.toLowerCase());
    from.push(at);
  }
  return { text: kept.join(''), from };
}

/** How sure a stretch of a line is: its least sure character. */
export const sureOf = ({ sure }: Line, from: number, to: number): number =>
  Math.min(1, ...sure.slice(from, Math.max(to, from + 1)));
