/** Screens that load when they are first entered, with their sentences. */
import { type FunctionComponent, lazy } from 'react';
import { loadCatalog } from './i18n';
import { reloadOnce } from './reload-once';

export interface LazyScreen<P> {
  readonly Screen: FunctionComponent<P>;
  /** Fetches it ahead of time; silent when that fails. */
  readonly prefetch: () => void;
}

/** @param part the folder under src/features whose sentences it needs. */
export function lazyScreen<P extends object>(
  part: string,
  load: () => Promise<{ default: FunctionComponent<P> }>,
): LazyScreen<P> {
  const whole = () =>
    Promise.all([load(), loadCatalog(part), loadCatalog('problems')]).then(([screen]) => screen);
  return {
    Screen: lazy(() => whole().catch(reloadOnce)),
    prefetch: () => void whole().catch(() => undefined),
  };
}
