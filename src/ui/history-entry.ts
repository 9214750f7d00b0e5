/** What this app keeps with each entry of the browser's history, and waiting for a step back that is under way. */

/** `depth`: how many of ours lie below; `over`: the entry is an open sheet's. */
export interface EntryState {
  readonly depth: number;
  readonly over?: number;
}

/** The state of the entry one is on; depth 0 when it is not ours. */
export function entryState(): EntryState {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('depth' in state)) return { depth: 0 };
  const depth = typeof state.depth === 'number' ? state.depth : 0;
  return 'over' in state && typeof state.over === 'number' ? { depth, over: state.over } : { depth };
}

/** A browser that says nothing about its step back must not hold up what waits for it. */
const PATIENCE_MS = 500;

let returning = false;
const waiting: (() => void)[] = [];

function arrived(): void {
  if (!returning) return;
  returning = false;
  for (const run of waiting.splice(0)) run();
}

/** One step back of our own making. Browsers take it later, counted from wherever one is then. */
export function stepBack(): void {
  returning = true;
  window.addEventListener('popstate', arrived, { once: true });
  setTimeout(arrived, PATIENCE_MS);
  history.back();
}

/** Runs at once, or when our own step back has been taken: an entry made before that would be taken instead. */
export function onceArrived(run: () => void): void {
  if (returning) waiting.push(run);
  else run();
}
