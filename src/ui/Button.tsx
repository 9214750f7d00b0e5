/** A button, or a link that looks like one: its label says what happens. Busy and disabled it stays in the tab order. */
import { useId, type MouseEvent, type ReactNode, type Ref } from 'react';
import { classes } from './classes';
import { Icon } from './Icon';
import css from './Button.module.css';

export interface ButtonProps {
  children: ReactNode;
  kind?: 'primary' | 'secondary' | 'outline' | 'quiet';
  /** `small` is 40 px high with a 44 px target and only as wide as its words. */
  size?: 'normal' | 'small';
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  /** Makes it a link. */
  href?: string;
  type?: 'button' | 'submit';
  /** Work is under way: three dots, further presses do nothing. `busyLabel` is what a reader hears. */
  busy?: boolean;
  busyLabel?: string;
  disabled?: boolean;
  /** Taps do not count yet, keys do: StandingButton.tsx. */
  arming?: boolean;
  /** Why it is disabled, below the button and read with it. */
  reason?: ReactNode;
  /** Path of an icon before the label. */
  icon?: string;
  /** Name for readers when the label alone is not enough. */
  label?: string;
  ref?: Ref<HTMLElement>;
}

export function Button(props: ButtonProps) {
  const { children, kind = 'primary', size = 'normal', onClick, href, type = 'button', icon, label } = props;
  const { busy = false, busyLabel, disabled = false, arming = false, reason, ref } = props;
  const reasonId = useId();
  const off = disabled || busy;
  const look = {
    ref: ref as Ref<never>,
    className: classes(css.button, css[kind], css[size], disabled && css.off),
    'aria-label': label,
    'aria-disabled': off || arming || undefined,
    'aria-busy': busy || undefined,
    'aria-describedby': reason && disabled ? reasonId : undefined,
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (off) event.preventDefault();
      else onClick?.(event);
    },
  };
  const content = (
    <>
      {icon && <Icon d={icon} />}
      <span>{children}</span>
      {busy && (
        <span className={css.dots}>
          <i />
          <i />
          <i />
          {busyLabel && <span className="sr-only">{busyLabel}</span>}
        </span>
      )}
    </>
  );
  const body = href ? (
    <a {...look} href={href}>
      {content}
    </a>
  ) : (
    <button {...look} type={type}>
      {content}
    </button>
  );
  if (!reason || !disabled) return body;
  return (
    <div className={css.reasoned}>
      {body}
      <p id={reasonId} className={css.reason}>
        {reason}
      </p>
    </div>
  );
}
