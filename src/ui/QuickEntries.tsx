/** The ways on from the first screen: six icons in a row; a list in large text. */
import type { MouseEvent } from 'react';
import { Icon } from './Icon';
import { CHEVRON } from './icons';
import css from './QuickEntries.module.css';

export interface QuickEntry {
  icon: string;
  label: string;
  href: string;
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

export interface QuickEntriesProps {
  /** Name of this navigation for readers. */
  label: string;
  entries: readonly QuickEntry[];
}

export function QuickEntries({ label, entries }: QuickEntriesProps) {
  return (
    <nav aria-label={label} className={css.entries}>
      {entries.map(({ icon, label: words, href, onClick }) => (
        <a key={href} href={href} onClick={onClick}>
          <Icon d={icon} className={css.icon} />
          <span>{words}</span>
          <Icon d={CHEVRON} size="s" className={css.chevron} />
        </a>
      ))}
    </nav>
  );
}
