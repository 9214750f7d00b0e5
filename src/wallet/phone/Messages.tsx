/** What the lender had to tell while the mini-program was away: money arrived, a payment went through or did not (F16). */
import { useQuery } from '@tanstack/react-query';
import { LENDER_ZONE } from '../../client/device';
import { dateText, momentDate, timeText } from '../../ui/format';
import { eventsQuery } from '../lender';
import { useWalletContext } from '../wallet-context';
import { openAppAt } from '../wallet-state';
import { messagesOf } from './message-kinds';
import css from './Messages.module.css';

const SHOWN = 2;

export function Messages({ customerId }: { customerId: string }) {
  const { words, language } = useWalletContext();
  const { data: events = [] } = useQuery(eventsQuery(customerId));
  const messages = messagesOf(events, SHOWN);
  if (messages.length === 0) return null;
  return (
    <section className={css.messages}>
      <h2>{words.home.messages}</h2>
      <ul>
        {messages.map(({ id, at, text, startParam }) => (
          <li key={id}>
            <button type="button" onClick={() => openAppAt(startParam)}>
              <b>{text}</b>
              <span>
                {words.app} · {dateText(momentDate(at, LENDER_ZONE), language, 'short')}{' '}
                {timeText(at, LENDER_ZONE)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
