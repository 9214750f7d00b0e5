/**
 * What a signing sheet shows is what stands on the screen, or it is not opened: the sum is the same, and each figure of
 * its lines is one of the quote's own, which were recomputed (product.md F15, F81).
 */
import type { Challenge } from '../contract/challenge';
import type { Amount } from '../lending/money';
import type { ChallengePurpose } from './challenges';

/** What the person has before them when they sign. */
export interface Seen {
  /** What is borrowed, paid or agreed on. */
  readonly amount: Amount;
  /** The quote or plan, checked: whatever figure it has may stand in the lines. */
  readonly figures: object;
}

interface Known {
  readonly numbers: ReadonlySet<number>;
  readonly words: readonly string[];
}

/** A date or a name, not a mere figure. */
const NAME = /[^\d.,%]/;
const DATE = /\d{4}-\d\d-\d\d/;
/** With groups of three, or plain; a share where `%` follows. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|\d+(?:\.\d+)?%?/g;

/** @param seen null where no money moves: then the sum is 0, and the lines are the lender's to word. */
export function showsWhatIsSeen(
  { for: signs, display }: Pick<Challenge, 'for' | 'display'>,
  purpose: ChallengePurpose,
  seen: Seen | null,
): boolean {
  if (!isSamePurpose(signs, purpose)) return false;
  if (seen === null) return display.amount === 0;
  const known = everythingIn(seen.figures);
  return display.amount === seen.amount && display.lines.every(({ value }) => isKnown(value, known));
}

function isSamePurpose(one: ChallengePurpose, other: ChallengePurpose): boolean {
  const flat = (purpose: ChallengePurpose) => JSON.stringify(Object.entries(purpose).sort());
  return flat(one) === flat(other);
}

function everythingIn(figures: object): Known {
  const numbers = new Set<number>();
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'number') numbers.add(value);
    else if (typeof value === 'string' && NAME.test(value)) words.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(figures);
  // The longest first: a name may hold another.
  return { numbers, words: words.sort((one, other) => other.length - one.length) };
}

/** Names and dates of the quote itself are as they are; of the rest every money figure and rate must be the quote's. */
function isKnown(value: string, { numbers, words }: Known): boolean {
  let rest = value;
  for (const word of words) rest = rest.replaceAll(word, ' ');
  if (DATE.test(rest)) return false;
  return (rest.match(NUMBER) ?? []).every((token) => {
    const plain = token.replace(/[,%]/g, '');
    // Rates are at 1e-8, so one per cent is 1e6.
    if (token.endsWith('%')) return numbers.has(Math.round(Number(plain) * 1e6));
    if (plain.includes('.')) return numbers.has(Number(plain.replace('.', '')));
    // A count, or the end of a card's number: no sum of money.
    if (plain === token) return true;
    return numbers.has(Number(plain)) || numbers.has(Number(plain) * 100);
  });
}
