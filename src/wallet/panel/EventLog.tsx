/** What happened, newest first: the lender's events of this customer, and what the mini-program asked of the wallet. */
import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { LENDER_ZONE } from '../../client/device';
import { LinkButton } from '../../ui/LinkButton';
import { classes } from '../../ui/classes';
import { timeText } from '../../ui/format';
import { forgetCalls, useHostLog } from '../host-log';
import { customerQuery, eventsQuery } from '../lender';
import { useWords } from '../wallet-context';
import { logEntries } from './log-entries';
import css from './EventLog.module.css';

/** A list that scrolls can be reached by keyboard. */
const focusable = (list: HTMLElement | null) => {
  if (list) list.tabIndex = 0;
};

export function EventLog({ customerId }: { customerId: string }) {
  const { panel } = useWords();
  const queries = useQueryClient();
  const { data: events = [] } = useQuery(eventsQuery(customerId));
  const calls = useHostLog((state) => state.calls);
  const [clearedAt, setClearedAt] = useState(0);
  const last = events.at(-1)?.id;

  // Whatever happened may have changed the customer's dates and faults.
  useEffect(() => {
    if (last !== undefined) void queries.invalidateQueries({ queryKey: customerQuery(customerId).queryKey });
  }, [queries, customerId, last]);

  const entries = logEntries(events, calls, clearedAt);
  return (
    <section className={css.log}>
      <div className={css.head}>
        <h2>{panel.events}</h2>
        <LinkButton
          onClick={() => {
            setClearedAt(last ?? 0);
            forgetCalls();
          }}
        >
          {panel.clear}
        </LinkButton>
      </div>
      {entries.length === 0 ? (
        <p className={css.empty}>{panel.noEvents}</p>
      ) : (
        <ol ref={focusable} className={css.list} aria-label={panel.events}>
          {entries.map(({ key, at, kind, text, warns }) => (
            <li key={key} className={classes(warns && css.warns)}>
              <time dateTime={at}>{timeText(at, LENDER_ZONE, true)}</time>
              <b>{kind}</b>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
