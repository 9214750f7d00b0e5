/** Something went wrong: what happened, what it means for the money, what to do; the code for support comes last. */
import type { ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import { ALERT } from './icons';
import css from './States.module.css';

export interface ErrorStateProps {
  /** What happened. */
  title: ReactNode;
  /** What it means for the money: 没有扣款. */
  money?: ReactNode;
  /** What to do. */
  advice?: ReactNode;
  retry?: { label: string; onRetry: () => void; busy?: boolean; busyLabel?: string } | undefined;
  /** Another way on. */
  action?: ReactNode;
  /** The request's correlation id, with its name. */
  reference?: { label: string; value: string } | undefined;
}

export function ErrorState({ title, money, advice, retry, action, reference }: ErrorStateProps) {
  return (
    <div className={css.error} role="alert">
      <Icon d={ALERT} className={css.alert} />
      <h2>{title}</h2>
      {money && <p className={css.money}>{money}</p>}
      {advice && <p>{advice}</p>}
      {retry && (
        <Button
          kind="secondary"
          busy={retry.busy ?? false}
          {...(retry.busyLabel === undefined ? {} : { busyLabel: retry.busyLabel })}
          onClick={retry.onRetry}
        >
          {retry.label}
        </Button>
      )}
      {action}
      {reference && (
        <p className={css.reference}>
          {reference.label} <code>{reference.value}</code>
        </p>
      )}
    </div>
  );
}
