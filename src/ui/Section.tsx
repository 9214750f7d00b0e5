/** A part of a page with its own heading. */
import { useId, type ReactNode } from 'react';
import css from './Section.module.css';

export interface SectionProps {
  title: string;
  /** At the other end of the heading's line. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={css.section} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {aside && <span>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
