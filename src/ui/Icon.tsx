/** A line icon on a 24 grid, drawn from one path of icons.ts or icons-more.ts; decoration only, words stand beside it. */
import { classes } from './classes';
import css from './Icon.module.css';

export interface IconProps {
  /** Path data. */
  d: string;
  /** 24, 18 or 14 px. */
  size?: 'm' | 's' | 'xs';
  className?: string | undefined;
}

export function Icon({ d, size = 'm', className }: IconProps) {
  return (
    <svg className={classes(css.icon, css[size], className)} viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
