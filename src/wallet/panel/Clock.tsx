/** The customer's clock: where it stands, and how to move it. It only ever goes forward (product.md F72). */
import { useState } from 'react';
import type { SandboxCustomer } from '../../contract/sandbox';
import { LENDER_ZONE } from '../../client/device';
import { Button } from '../../ui/Button';
import { dateText, timeText } from '../../ui/format';
import { useRunningMoment } from '../running-moment';
import { useWalletContext } from '../wallet-context';
import { Choice } from './Choice';
import { useClock } from './presenter';
import css from './Clock.module.css';

type Destination = 'before-due' | 'past-due' | 'end' | 'next-event' | 'date';

const weekday = (date: string, language: string) =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

export function Clock({ customer }: { customer: SandboxCustomer }) {
  const { words, language } = useWalletContext();
  const { panel } = words;
  const { id, businessDate, nextDueDate, now } = customer;
  const moment = useRunningMoment(now, 1_000) ?? now;
  const clock = useClock(id);
  const [destination, setDestination] = useState<Destination>(
    nextDueDate === null ? 'next-event' : 'past-due',
  );
  const [date, setDate] = useState('');
  const day = nextDueDate === null ? null : dateText(nextDueDate, language, 'short');

  const go = () => {
    if (destination !== 'date') clock.mutate({ to: destination });
    else if (date !== '') clock.mutate({ date });
  };
  return (
    <section className={css.clock}>
      <h2>{panel.clock}</h2>
      <p className={css.date}>{businessDate}</p>
      <p className={css.detail}>
        {weekday(businessDate, language)} {timeText(moment, LENDER_ZONE, true)} ·{' '}
        {day === null ? panel.noDue : panel.nextDue(day)}
      </p>
      <div className={css.line} aria-hidden="true">
        <i className={css.now} />
        <span>{panel.today}</span>
        {day !== null && <i className={css.due} />}
        {day !== null && <span className={css.dueText}>{day}</span>}
      </div>
      <div className={css.moves}>
        <Button
          kind="outline"
          size="small"
          disabled={clock.isPending}
          onClick={() => clock.mutate({ days: 1 })}
        >
          {panel.plusDay}
        </Button>
        <Button
          size="small"
          busy={clock.isPending}
          busyLabel={panel.moving}
          onClick={() => clock.mutate({ to: day === null ? 'next-event' : 'next-due' })}
        >
          {day === null ? panel.toNextEvent : panel.toNextDue(day)}
        </Button>
      </div>
      <div className={css.moves}>
        <Choice
          label={panel.moveTo}
          labelHidden
          value={destination}
          options={(Object.keys(panel.moves) as Destination[]).map((value) => ({
            value,
            label: panel.moves[value],
          }))}
          onChange={setDestination}
        />
        {destination === 'date' && (
          <input
            type="date"
            aria-label={panel.date}
            min={businessDate}
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        )}
        <Button kind="outline" size="small" disabled={clock.isPending} onClick={go}>
          {panel.go}
        </Button>
      </div>
      {clock.isError && (
        <p role="alert" className={css.failed}>
          {panel.failed}
        </p>
      )}
    </section>
  );
}
