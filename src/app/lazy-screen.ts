/** Screens that load when they are first entered, with their sentences; a chunk that a deploy removed reloads the app. */
import { type ComponentType, lazy } from 'react';
import { keep, kept } from '../client/page-storage';
import { loadCatalog } from './i18n';

const RELOADED = 'reloaded-at';
/** A second failure within this time is no deploy: it is shown, not reloaded away. */
const ONCE_IN_MS = 60_000;

/** Fetching a screen failed though there is a network: the app behind it was replaced. Drafts live in this tab. */
function reloadOnce(error: unknown): never | Promise<never> {
  const last = Number(kept(RELOADED) ?? 0);
  if (navigator.onLine === false || Date.now() - last < ONCE_IN_MS) throw error;
  keep(RELOADED, Date.now());
  location.reload();
  return new Promise<never>(() => undefined);
}

export interface LazyScreen<P> {
  readonly Screen: ComponentType<P>;
  /** Fetches it ahead of time; silent when that fails. */
  readonly prefetch: () => void;
}

/** @param part the folder under src/features whose sentences it needs. */
export function lazyScreen<P extends object>(
  part: string,
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyScreen<P> {
  const whole = () =>
    Promise.all([load(), loadCatalog(part), loadCatalog('problems')]).then(([screen]) => screen);
  return {
    Screen: lazy(() => whole().catch(reloadOnce)),
    prefetch: () => void whole().catch(() => undefined),
  };
}
