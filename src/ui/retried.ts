/** Parts of the app that load when they are needed, over a network that may fail for a moment. */
import { type FunctionComponent, lazy } from 'react';

/** Tries twice more, after a third of a second and after a second and a half. @throws what the last try threw. */
export const retried = <T>(load: () => Promise<T>, ms = 300): Promise<T> =>
  load().catch((error: unknown) => {
    if (ms > 1_500) throw error;
    return new Promise((passed) => setTimeout(passed, ms)).then(() => retried(load, ms * 5));
  });

/** A part of a screen, for a `Suspense` around it. */
export const part = <P extends object>(load: () => Promise<{ default: FunctionComponent<P> }>) =>
  lazy(() => retried(load));
