/** Whether a moment on the page's own clock has passed; also right after the phone slept. */
import { useEffect, useState } from 'react';
import { pageNow } from './page-clock';

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
    const timer = setTimeout(look, Math.max(0, endsAt - pageNow()) + 1);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt]);
  return endsAt !== undefined && passed === endsAt;
}
