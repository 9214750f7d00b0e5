/**
 * The second tap of two is meant for what stood there a moment ago: what has just come up must not take it
 * (docs/embedding.md 8, rule 5).
 */

/** For so long something must have stood in sight before a tap on it counts. */
export const STILL_MS = 500;

/** Of what comes up now: answers whether a press was made after it had been seen for half a second. */
export function seenFromNow(): (press: { readonly timeStamp: number }) => boolean {
  let seen = Infinity;
  // Within the second frame from now the first one has been painted, however long that took.
  requestAnimationFrame(() => requestAnimationFrame(() => (seen = performance.now())));
  return (press) => press.timeStamp - seen >= STILL_MS;
}
