/** Whether anybody is looking: the page can be seen, and the wallet has not put it out of sight (app/surroundings.ts). */
import { focusManager } from '@tanstack/react-query';

/** Resolves at once while the page is in view, else when it comes back or the signal fires; never rejects. */
export function inView(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (focusManager.isFocused() || signal.aborted) return resolve();
    const end = () => {
      if (!focusManager.isFocused() && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const stop = focusManager.subscribe(end);
    signal.addEventListener('abort', end);
  });
}
