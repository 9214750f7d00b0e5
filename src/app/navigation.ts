/** Going from screen to screen: one history entry each, the first screen always below, plain links followed inside. */
import { type EntryState, entryState, onceArrived, stepBack } from '../ui/history-entry';
import { href, type Nav } from '../ui/nav';

/** Where the page stood when it was left, by depth: restored on the way back. */
const scrolled = new Map<number, number>();

/** The router follows because it listens to the history itself. */
function enter(to: string, depth: number, replace: boolean): void {
  const state: EntryState = { depth };
  if (replace) history.replaceState(state, '', to);
  else history.pushState(state, '', to);
}

export const nav: Nav = {
  go(to, { replace = false } = {}) {
    onceArrived(() => {
      const { depth, over, sheets } = entryState();
      if (to === href('home') && depth > 0) {
        // The first screen is below already: whoever goes back from it leaves, and meets no other of its kind.
        scrolled.clear();
        stepBack(depth);
        return;
      }
      if (replace && sheets) {
        // The page itself gives way, and what lies over it goes first.
        stepBack(sheets);
        onceArrived(() => enter(to, entryState().depth, true));
        return;
      }
      // A sheet's own entry is taken over, so that back from the next screen does not lead to a sheet.
      const takeOver = replace || over !== undefined;
      const next = takeOver ? depth : depth + 1;
      if (!replace) scrolled.set(next - 1, window.scrollY);
      scrolled.delete(next);
      enter(to, next, takeOver);
    });
  },
  back() {
    if (entryState().depth > 0) history.back();
    else enter(href('home'), 0, true);
  },
};

/** Where to scroll on arriving at the entry one is on. */
export const arrivalScroll = (): number => scrolled.get(entryState().depth) ?? 0;

/** Entered from a link to a screen further in: puts the first screen below it, so that back leads there. */
export function putHomeBelow(): void {
  history.scrollRestoration = 'manual';
  const known: unknown = history.state;
  if (typeof known === 'object' && known !== null && 'depth' in known) {
    // Reloaded while sheets were open: their entries go.
    const { sheets } = entryState();
    if (sheets) stepBack(sheets);
    return;
  }
  const here = location.pathname + location.search;
  enter(href('home'), 0, true);
  if (location.pathname !== here && here !== href('home')) enter(here, 1, false);
}

/** Follows plain links to our own pages without leaving the page; returns how to stop. */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    nav.go(link.pathname + link.search);
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}
