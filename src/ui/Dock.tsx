/** The area fixed to the bottom: what the screen is for, within reach of the thumb, above keyboard and safe area. */
import type { ReactNode } from 'react';
import { classes } from './classes';
import css from './Dock.module.css';

export interface DockProps {
  children: ReactNode;
  /** Above the buttons, with room between. */
  note?: ReactNode;
  /** A line below the buttons. */
  caption?: ReactNode;
  /** Without ground and hairline, on screens that do not scroll. */
  bare?: boolean;
}

export function Dock({ children, note, caption, bare = false }: DockProps) {
  return (
    <div className={classes(css.dock, bare && css.bare)}>
      {note && <div className={css.note}>{note}</div>}
      {children}
      {caption && <p className={css.caption}>{caption}</p>}
    </div>
  );
}

/** Two buttons side by side, the last the wider; one under the other where they do not fit. */
export function ButtonPair({ children }: { children: ReactNode }) {
  return <div className={css.pair}>{children}</div>;
}
