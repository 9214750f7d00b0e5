/** Screens that load when they are first entered, with their sentences. */
import { type FunctionComponent, lazy } from 'react';
import { retried } from '../ui/retried';
import { loadCatalog } from './i18n';
import { reloadOnce } from './reload-once';

export interface LazyScreen<P> {
  readonly Screen: FunctionComponent<P>;
  /** Fetches it ahead of time. Resolves with whether it is here now; never rejects. */
  readonly prefetch: () => Promise<boolean>;
}

/** @param part the folder under src/features whose sentences it needs. */
export function lazyScreen<P extends object>(
  part: string,
  load: () => Promise<{ default: FunctionComponent<P> }>,
): LazyScreen<P> {
  const whole = () =>
    Promise.all([load(), loadCatalog(part), loadCatalog('problems')]).then(([screen]) => screen);
  return {
    Screen: lazy(() => retried(whole).catch(reloadWhereThere)),
    prefetch: () =>
      whole().then(
        () => true,
        () => false,
      ),
  };
}

/** Nobody is taken from a screen that says what is wrong to the browser's own, which knows no way back. */
async function reloadWhereThere(error: unknown): Promise<never> {
  const isThere = await fetch(location.pathname, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) throw error;
  return reloadOnce(error);
}
