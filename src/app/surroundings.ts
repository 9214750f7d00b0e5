/** Follows the host for as long as the page lives: its look, its language, its back, whether anybody is looking. */
import { focusManager, type QueryClient } from '@tanstack/react-query';
import { mayHaveMoved } from '../client/query-client';
import type { Display, Host } from '../host/bridge';
import { entryState } from '../ui/history-entry';
import { href, type Place } from '../ui/nav';
import { closeTopSheet } from '../ui/top-sheet';
import { applyAppearance } from './appearance';
import { switchLanguage } from './language';
import { nav } from './navigation';

/** What the host's own back does: closes the uppermost sheet, else one step back; false at the first screen. */
function hostBack(): boolean {
  if (closeTopSheet()) return true;
  if (entryState().depth === 0) return false;
  history.back();
  return true;
}

export function followHost(host: Host, queries: QueryClient): void {
  const follow = (display: Display) => {
    applyAppearance(display);
    document.documentElement.style.setProperty('--letters', `${display.letters}`);
    // A catalogue that cannot be fetched leaves the language as it was.
    void switchLanguage(display.locale, queries).catch(() => undefined);
  };
  host.on('display', follow);
  // A wallet's own library tells its looks only now.
  if (host.display.hostName !== null) follow(host.display);
  host.on('back', () => {
    if (!hostBack()) host.close();
  });
  host.on('lifecycle', (state) => {
    focusManager.setFocused(state === 'hidden' ? false : undefined);
    // While it was out of sight, a collection may have run or money arrived.
    if (state === 'shown') void mayHaveMoved(queries);
  });

  const offerBack = () => host.setBack(entryState().depth > 0);
  for (const moved of ['popstate', 'pushState', 'replaceState']) window.addEventListener(moved, offerBack);
  offerBack();
}

/** Places that a host's link may open; whatever else it says is ignored. */
const LINKED = ['borrow', 'loans', 'payDue', 'records', 'papers', 'help'] as const satisfies readonly Place[];

/** Goes where the link in the wallet leads, once, from the first screen. */
export function followStartParam(startParam: string | null): void {
  const place = LINKED.find((known) => known === startParam);
  // An order's link comes from a shop: its id is all that is taken over.
  const to = /^checkout\/[\w-]+$/.test(startParam ?? '') ? `/${startParam}` : place && href(place);
  if (to && location.pathname === href('home') && entryState().depth === 0) nav.go(to);
}
