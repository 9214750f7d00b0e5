/** Back closes what lies over the page before it leaves the page: one history entry for each open sheet. */
import { useEffect, useRef } from 'react';

/** What this app keeps with a history entry. `depth`: how many of ours lie below; `over`: a sheet's own entry. */
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

let sheets = 0;

/**
 * While `open`, going back calls `onClose` and stays on the page. Closed by other means, the extra entry goes away
 * by itself, unless somebody has moved on from it already.
 */
export function useBackClose(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open) return;
    const over = ++sheets;
    history.pushState({ depth: entryState().depth + 1, over } satisfies EntryState, '');
    const onPop = () => {
      if (entryState().over !== over) close.current();
    };
    window.addEventListener('popstate', onPop);
    return () => {
      window.removeEventListener('popstate', onPop);
      if (entryState().over === over) history.back();
    };
  }, [open]);
}
