/** Whether a moment on the page's own clock has passed; also right after the page slept. */
import { useEffect, useState } from 'react';

export function useEnded(endsAt: number): boolean {
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const look = () => setEnded(performance.now() >= endsAt);
    look();
    const timer = setTimeout(look, Math.max(0, endsAt - performance.now()) + 1);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [endsAt]);
  return ended;
}
