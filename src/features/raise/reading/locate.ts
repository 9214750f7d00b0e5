/** Finds a word in a text that may have a letter wrong, missing or too many, as readers of pictures write. */

export interface Found {
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** 1 for letter by letter, less for each slip. */
  readonly likeness: number;
}

/** Chinese says much with few characters: one slip from four on, another from eight; Latin letters from six and twelve. */
function slipsAllowed(word: string): number {
  const isChinese = /\p{Script=Han}/u.test(word);
  return Math.min(2, Math.floor(word.length / (isChinese ? 4 : 6)));
}

/** How many of a word's characters stand anywhere in the text: a quick no. */
function mayHave(text: string, word: string): number {
  let count = 0;
  for (const one of word) if (text.includes(one)) count += 1;
  return count;
}

/**
 * The likeliest place of a word, the first of equals; null when it is not there.
 * Sellers' algorithm: a column of edit distances that may begin anywhere in the text.
 */
export function locate(text: string, word: string): Found | null {
  const exact = text.indexOf(word);
  if (exact >= 0) return { from: exact, to: exact + word.length, likeness: 1 };
  const most = slipsAllowed(word);
  if (most === 0 || mayHave(text, word) < word.length - most) return null;
  const { length } = word;
  let costs = Array.from({ length: length + 1 }, (_, row) => row);
  let begins = costs.map(() => 0);
  let best: (Found & { readonly cost: number }) | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const [nextCosts, nextBegins]: [number[], number[]] = [[0], [at + 1]];
    for (let row = 1; row <= length; row += 1) {
      const swapped = (costs[row - 1] ?? 0) + (text.charAt(at) === word.charAt(row - 1) ? 0 : 1);
      const missing = (nextCosts[row - 1] ?? 0) + 1;
      const extra = (costs[row] ?? 0) + 1;
      const least = Math.min(swapped, missing, extra);
      nextCosts.push(least);
      const origin =
        least === swapped ? begins[row - 1] : least === missing ? nextBegins[row - 1] : begins[row];
      nextBegins.push(row === 1 && least === swapped ? at : (origin ?? at));
    }
    [costs, begins] = [nextCosts, nextBegins];
    const cost = costs[length] ?? length;
    const from = begins[length] ?? at;
    const isLonger = best !== null && cost === best.cost && from === best.from && at === best.to;
    if (cost <= most && (best === null || cost < best.cost || isLonger))
      best = { from, to: at + 1, cost, likeness: 1 - cost / (length + 1) };
  }
  return best && { from: best.from, to: best.to, likeness: best.likeness };
}
