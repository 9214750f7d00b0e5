/** A quiet way on in the brand's colour: a link where it has an address, a button where it acts. */
import type { MouseEvent, ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import { CHEVRON } from './icons';
import css from './LinkButton.module.css';

export interface LinkButtonProps {
  children: ReactNode;
  href?: string;
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  /** An icon before the words. */
  icon?: string;
  /** A chevron behind them. */
  chevron?: boolean;
  /** Name for readers where the words say too little: "查看 个人信息处理授权". */
  label?: string;
  disabled?: boolean;
}

export function LinkButton(props: LinkButtonProps) {
  const { children, href, onClick, icon, chevron = false, label, disabled = false } = props;
  const content = (
    <>
      {icon && <Icon d={icon} size="s" />}
      <span>{children}</span>
      {chevron && <Icon d={CHEVRON} size="xs" />}
    </>
  );
  const look = classes(css.link, disabled && css.off);
  return href ? (
    <a className={look} href={href} aria-label={label} onClick={onClick}>
      {content}
    </a>
  ) : (
    <button
      type="button"
      className={look}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      {content}
    </button>
  );
}
