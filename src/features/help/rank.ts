/** Finding an answer without a network: plain matching of words and pairs of characters, best first. */

export interface Findable {
  readonly question: string;
  readonly answer: string;
  /** Other words by which a person may look for it. */
  readonly keywords: string;
}

const WEIGHTS = { question: 4, keywords: 3, answer: 1 } as const;

/** One way of writing for all that looks alike: full width, capitals, simple plurals stay. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Latin words and numbers whole; of Chinese, which has no spaces, each pair of neighbours, a lone character by itself. */
export function termsOf(text: string): readonly string[] {
  const terms = new Set<string>();
  for (const [run] of plain(text).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    const isHan = /\p{Script=Han}/u.test(run);
    if (!isHan || run.length === 1) terms.add(run);
    else for (let at = 0; at + 1 < run.length; at += 1) terms.add(run.slice(at, at + 2));
  }
  return [...terms];
}

/** Words so common that they find everything. */
const COMMON = new Set([
  'a',
  'an',
  'the',
  'is',
  'to',
  'of',
  'in',
  'my',
  'i',
  'do',
  'can',
  'how',
  'what',
  'it',
]);

/** How well a text holds a term: a Chinese pair anywhere, a Latin word at the beginning of one. */
function holds(text: string, term: string): boolean {
  if (/\p{Script=Han}/u.test(term)) return text.includes(term);
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word.startsWith(term));
}

function scoreOf(item: Findable, terms: readonly string[]): number {
  let score = 0;
  for (const [field, weight] of Object.entries(WEIGHTS) as [keyof Findable, number][]) {
    const text = plain(item[field]);
    for (const term of terms) if (holds(text, term)) score += weight;
  }
  return score;
}

/** What holds any of the words, the best first; of equals the earlier one; everything while nothing is asked. */
export function ranked<T extends Findable>(items: readonly T[], asked: string): readonly T[] {
  const all = termsOf(asked);
  if (all.length === 0) return items;
  const telling = all.filter((term) => !COMMON.has(term));
  const terms = telling.length > 0 ? telling : all;
  return items
    .map((item, at) => ({ item, at, score: scoreOf(item, terms) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.at - other.at)
    .map(({ item }) => item);
}
