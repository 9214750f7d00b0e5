/** Which kind of document a page is, by the words on it (product.md F07). Pure, and explained by its table. */
import type { DocumentKind } from '../../../contract/document-kind';
import { compact, type Line } from './line';
import { KIND_WORDS, type Weighed } from './kind-words';
import { locate } from './locate';

export interface Classified {
  /** Null when too little speaks for any. */
  readonly kind: DocumentKind | null;
  /** 0 to 1: how far it leads before the next. */
  readonly sure: number;
}

/** A title at least, or three words of its own. */
const LEAST_SCORE = 5;
/** Titles stand at the top. */
const TOP_LINES = 4;
const TOP_BONUS = 1.5;

/** A longer word says more than the shorter one inside it, so each stretch of a line counts once for a kind. */
function scoreOfLine(weighed: Weighed, text: string, bonus: number): number {
  let score = 0;
  for (const [weight, words] of weighed) {
    const found = words
      .map((word) => ({ word, likeness: locate(text, word)?.likeness ?? 0 }))
      .filter(({ likeness }) => likeness > 0)
      .sort((one, other) => other.likeness * other.word.length - one.likeness * one.word.length)[0];
    if (found) score += weight * found.likeness * (weight > 3 ? bonus + found.word.length / 20 : 1);
  }
  return score;
}

/** @param lines top to bottom. */
export function classify(lines: readonly Line[]): Classified {
  const texts = lines.map((line) => compact(line).text).filter((text) => text.length > 1);
  const scores = [...KIND_WORDS]
    .map(([kind, weighed]) => ({
      kind,
      score: texts.reduce(
        (sum, text, at) => sum + scoreOfLine(weighed, text, at < TOP_LINES ? TOP_BONUS : 1),
        0,
      ),
    }))
    .sort((one, other) => other.score - one.score);
  const [first, second] = scores;
  if (first === undefined || first.score < LEAST_SCORE) return { kind: null, sure: 0 };
  return { kind: first.kind, sure: first.score / (first.score + (second?.score ?? 0)) };
}
