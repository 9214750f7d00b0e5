/** Back closes what lies over the page before it leaves the page: one history entry for each open sheet. */
import { useEffect, useRef } from 'react';
import { type EntryState, entryState, onceArrived, stepBack } from './history-entry';

let sheets = 0;
/** Entries of sheets that have just closed: one that opens in the same breath takes such an entry over. */
const leaving = new Set<number>();

function enter(over: number): void {
  const here = entryState();
  const takesOver = here.over !== undefined && leaving.has(here.over);
  const state: EntryState = { depth: takesOver ? here.depth : here.depth + 1, over };
  if (takesOver) history.replaceState(state, '');
  else history.pushState(state, '');
}

function leave(over: number): void {
  if (entryState().over !== over) return;
  leaving.add(over);
  setTimeout(() => {
    leaving.delete(over);
    // Somebody has moved on from here, or another sheet lies here now.
    if (entryState().over === over) stepBack();
  });
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
    let here = true;
    const stay = () => onceArrived(() => here && enter(over));
    const onPop = () => {
      const now = entryState();
      // An entry of a later sheet above this one, or this one's own: nothing to close.
      if (now.over !== undefined && now.over >= over) return;
      close.current();
      setTimeout(() => here && stay());
    };
    stay();
    window.addEventListener('popstate', onPop);
    return () => {
      here = false;
      window.removeEventListener('popstate', onPop);
      leave(over);
    };
  }, [open]);
}
