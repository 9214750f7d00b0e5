/**
 * The button that confirms after a forced reading time (F14). Time counts only while the page is in sight and the
 * owner says that there is something to read; it never expires.
 */
import { useEffect, useRef, useState } from 'react';
import { classes } from './classes';
import { useStanding } from './use-standing';
import css from './ReadingButton.module.css';

export interface ReadingButtonProps {
  /** Seconds that must be spent; a setting. 0 is none. */
  seconds: number;
  /** False stops the count, for instance while nothing can be signed. */
  counting: boolean;
  /** Something besides time is still missing, such as the list's end: shown in place of the label once time is up. */
  missing?: string | undefined;
  /** Shown while it counts, with the whole seconds left. */
  countingLabel: (secondsLeft: number) => string;
  label: string;
  busy?: boolean;
  busyLabel?: string;
  /** @param secondsRead whole seconds for which there was something to read in sight. */
  onConfirm: (secondsRead: number) => void;
}

const TICK_MS = 200;

/** Milliseconds read so far: a sleeping page's long gap counts as one tick. */
function useTimeRead(goal: number, counting: boolean): number {
  const [read, setRead] = useState(0);
  const done = read >= goal;
  useEffect(() => {
    if (!counting || done) return;
    let last = performance.now();
    const timer = window.setInterval(() => {
      const now = performance.now();
      const passed = Math.min(now - last, TICK_MS * 2);
      last = now;
      if (document.visibilityState === 'visible') setRead((before) => Math.min(goal, before + passed));
    }, TICK_MS);
    return () => window.clearInterval(timer);
  }, [counting, done, goal]);
  return read;
}

export function ReadingButton(props: ReadingButtonProps) {
  const { seconds, counting, missing, countingLabel, label, busy = false, busyLabel, onConfirm } = props;
  const goal = seconds * 1000;
  const read = useTimeRead(goal, counting);
  const left = Math.ceil((goal - read) / 1000);
  const reading = left > 0;
  const off = reading || missing !== undefined || busy;
  const button = useRef<HTMLButtonElement>(null);
  const { standing, counts } = useStanding(button, !off);
  const half = Math.ceil(seconds / 2);
  const announced = reading ? countingLabel(left > half ? seconds : half) : (missing ?? label);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes(css.button, reading || missing !== undefined ? css.waiting : css.ready)}
        aria-disabled={off || !standing || undefined}
        aria-busy={busy || undefined}
        onClick={off ? undefined : (event) => counts(event) && onConfirm(Math.floor(read / 1000))}
      >
        {reading && <i style={{ transform: `scaleX(${goal === 0 ? 1 : read / goal})` }} />}
        <span>{reading ? countingLabel(left) : (missing ?? (busy && busyLabel ? busyLabel : label))}</span>
      </button>
      {/* Said at the start, at half time and at the end only. */}
      <span className="sr-only" role="status">
        {announced}
      </span>
    </>
  );
}
