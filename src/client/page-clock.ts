/**
 * The page's own clock, for how long something still holds: it follows no one's time of day, and it goes on while the
 * phone sleeps. `performance.now()` stands still then, on iPhones and on Android, so a page that comes back after twenty
 * minutes would take a quote of fifteen for good.
 */

/** The time of day ahead of the page's timer by more than this since the last look: the phone slept meanwhile. */
const SLEPT_FROM_MS = 2_000;

const ahead = () => Date.now() - performance.now();

let last = ahead();
let slept = 0;

/** Milliseconds since the page began, sleep included. A time of day that is set forward counts as sleep, back as nothing. */
export function pageNow(): number {
  const now = ahead();
  if (now - last > SLEPT_FROM_MS) slept += now - last;
  last = now;
  return performance.now() + slept;
}
