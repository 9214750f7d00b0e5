/** Whether a moment on the page's own clock has passed; also right after the phone slept. */
import { useEffect, useState } from 'react';
import { pageNow } from './page-clock';

const LOOK_MS = 500;

/** @param endsAt of {@link pageNow}; undefined while there is nothing that could end. */
export function useEnded(endsAt: number | undefined): boolean {
  /** Which moment has passed: never one of something before. */
  const [passed, setPassed] = useState<number>();
  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const look = () => {
      if (pageNow() >= endsAt) setPassed(endsAt);
    };
    look();
    // Not one long timer: it stands still while a phone sleeps, and nothing tells of every waking.
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt]);
  return endsAt !== undefined && passed === endsAt;
}
