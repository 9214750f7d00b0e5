/** Back closes what lies over the page before it leaves the page: one history entry for each open sheet. */
import { useEffect, useRef } from 'react';
import { type EntryState, entryState, onceArrived, stepBack } from './history-entry';

/** Never a number of an earlier life of this page, whose entries a reload leaves in the history. */
let sheets = Date.now();
const opened = new Set<number>();

function enter(over: number): void {
  const here = entryState();
  // An entry whose sheet has closed in the same breath is taken over.
  const more = isLeftOver() ? 0 : 1;
  const state: EntryState = { depth: here.depth + more, over, sheets: (here.sheets ?? 0) + more };
  if (more === 0) history.replaceState(state, '');
  else history.pushState(state, '');
}

/** The entry one is on belongs to a sheet that is no longer open. */
function isLeftOver(): boolean {
  const { over } = entryState();
  return over !== undefined && !opened.has(over);
}

/** Steps back until the entry is the page's, or an open sheet's. */
function leaveLeftOvers(): void {
  if (isLeftOver() && stepBack()) onceArrived(leaveLeftOvers);
}

/**
 * While `open`, going back calls `onClose` and stays on the page; where that does not close it, the next back asks
 * again. Closed by other means, its entry goes by itself.
 */
export function useBackClose(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open) return;
    const over = ++sheets;
    opened.add(over);
    const stay = () => onceArrived(() => opened.has(over) && enter(over));
    const onPop = () => {
      const now = entryState();
      // An entry of a later sheet above this one, or this one's own: nothing to close.
      if (now.over !== undefined && now.over >= over) return;
      close.current();
      setTimeout(() => opened.has(over) && stay());
    };
    stay();
    window.addEventListener('popstate', onPop);
    return () => {
      opened.delete(over);
      window.removeEventListener('popstate', onPop);
      // Later: another sheet may open, or the app move on, from this very entry.
      setTimeout(() => onceArrived(leaveLeftOvers));
    };
  }, [open]);
}
