/** What this app keeps with each entry of the browser's history, and waiting for a step back that is under way. */

/** `depth`: how many of ours lie below. */
export interface EntryState {
  readonly depth: number;
  /** The entry is a sheet's: which, and how many sheets lie over the page with it. */
  readonly over?: number;
  readonly sheets?: number;
}

/** The state of the entry one is on; depth 0 when it is not ours. */
export function entryState(): EntryState {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('depth' in state)) return { depth: 0 };
  const { depth, over, sheets } = state as Readonly<Record<string, unknown>>;
  return {
    depth: typeof depth === 'number' ? depth : 0,
    ...(typeof over === 'number' && { over }),
    ...(typeof sheets === 'number' && { sheets }),
  };
}

/** A browser that is slow to step back, or says nothing about it, must not hold up what waits for it for ever. */
const PATIENCE_MS = 2_000;

let returning = false;
/** A step that was asked for and not yet heard of: another one on top of it could leave the app altogether. */
let owed = false;
const waiting: (() => void)[] = [];
/** Of the latest step: that of an earlier one would end the wait for a later one too soon. */
let patience: ReturnType<typeof setTimeout> | undefined;

function goOn(): void {
  if (!returning) return;
  returning = false;
  for (const run of waiting.splice(0)) run();
}

function arrived(): void {
  owed = false;
  clearTimeout(patience);
  goOn();
}

/**
 * Steps back of our own making, unless some are under way. Browsers take them later, counted from wherever one is.
 * @returns whether they were asked for now.
 */
export function stepBack(steps = 1): boolean {
  if (owed) return false;
  returning = true;
  owed = true;
  window.addEventListener('popstate', arrived, { once: true });
  clearTimeout(patience);
  patience = setTimeout(goOn, PATIENCE_MS);
  history.go(-steps);
  return true;
}

/** Runs at once, or when our own step back has been taken: an entry made before that would be taken instead. */
export function onceArrived(run: () => void): void {
  if (returning) waiting.push(run);
  else run();
}
