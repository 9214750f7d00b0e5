/** A short word that something happened, said to readers too; it goes by itself and asks for nothing. */
import { useEffect, useRef } from 'react';
import css from './Toast.module.css';

export interface ToastProps {
  /** Null shows nothing; the region stays, so that the next word is announced. */
  message: string | null;
  onGone: () => void;
  /** How long it stays, in ms. */
  stayMs?: number;
}

export function Toast({ message, onGone, stayMs = 5000 }: ToastProps) {
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    if (message === null) return;
    const timer = window.setTimeout(() => gone.current(), stayMs);
    return () => window.clearTimeout(timer);
  }, [message, stayMs]);
  return (
    <div className={css.region} role="status">
      {message !== null && <p className={css.toast}>{message}</p>}
    </div>
  );
}

/** Words for readers only: a live summary, a result. */
export function LiveRegion({ message, assertive = false }: { message: string; assertive?: boolean }) {
  return (
    <div className="sr-only" role={assertive ? 'alert' : 'status'}>
      {message}
    </div>
  );
}
