/** Long figures drawn in two steps: what a screen shows with the touch that asked for it, the rest a moment later. */
import { startTransition, useEffect, useState } from 'react';

/** More rows than a phone's sheet shows; on a larger screen the rest comes before anybody has read these. */
const SCREENFUL = 16;

/**
 * The first rows, and from the second drawing on all of them; few rows are all there at once.
 * @param first how many are drawn first.
 */
export function useScreenful<T>(rows: readonly T[], first = SCREENFUL): readonly T[] {
  const [whole, setWhole] = useState(rows.length <= first);
  useEffect(() => startTransition(() => setWhole(true)), []);
  return whole ? rows : rows.slice(0, first);
}
