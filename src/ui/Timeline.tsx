/** Steps in order with their state in a word: done, now, to come, failed with one way on. */
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { ALERT, CHECK } from './icons';
import css from './Timeline.module.css';

export interface TimelineStep {
  id: string;
  state: 'done' | 'now' | 'next' | 'failed';
  title: string;
  detail?: ReactNode;
  /** At the end of the line: the time, or the state in words. */
  time?: ReactNode;
  /** The state in words, for readers. */
  stateLabel: string;
  /** One way on, where a step failed. */
  action?: ReactNode;
}

export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  return (
    <ol className={css.timeline} aria-label={label}>
      {steps.map(({ id, state, title, detail, time, stateLabel, action }) => (
        <li key={id} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css.node}>
            {state === 'done' && <Icon d={CHECK} size="xs" />}
            {state === 'failed' && <Icon d={ALERT} size="s" />}
          </span>
          <div className={css.words}>
            <div className={css.title}>
              {title}
              <span className="sr-only"> {stateLabel}</span>
            </div>
            {detail !== undefined && <div className={css.detail}>{detail}</div>}
            {action}
          </div>
          {time !== undefined && <span className={css.time}>{time}</span>}
        </li>
      ))}
    </ol>
  );
}
