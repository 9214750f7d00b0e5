/** The drawn phone's status bar: the customer's own time, and a network that is always full. */
import { LENDER_ZONE } from '../../client/device';
import { timeText } from '../../ui/format';
import { useRunningMoment } from '../running-moment';
import css from './StatusBar.module.css';

/** @param now the customer's moment when it was last told; null before. */
export function StatusBar({ now }: { now: string | null }) {
  const moment = useRunningMoment(now, 5_000);
  return (
    <div className={css.bar} aria-hidden="true">
      <b>{moment === null ? '' : timeText(moment, LENDER_ZONE)}</b>
      <svg viewBox="0 0 66 13">
        <path d="M0 9h3v4H0zM5 6.5h3V13H5zM10 4h3v9h-3zM15 1h3v12h-3z" />
        <path
          className={css.line}
          d="M24.5 4.6a9.6 9.6 0 0 1 13 0M27 7.6a6 6 0 0 1 8 0M29.6 10.4a2.2 2.2 0 0 1 2.8 0"
        />
        <path className={css.line} d="M43.5 1.5h19v10h-19z" />
        <path d="M45.5 3.5h15v6h-15zM64 4.5h1.6v4H64z" />
      </svg>
    </div>
  );
}
