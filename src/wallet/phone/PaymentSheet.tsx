/** The wallet's own confirmation: what is to be signed, and its PIN. Drawn and checked by the wallet alone (design 07). */
import { useId, useRef, useState } from 'react';
import * as v from 'valibot';
import { amount } from '../../contract/scalar';
import { WALLET_PIN } from '../../host/signing-wire';
import { moneyText } from '../../ui/money-format';
import type { SigningRequest } from '../signing-request';
import { useWalletContext } from '../wallet-context';
import { useModalFocus } from './modal-focus';
import { PIN_LENGTH, usePinEntry } from './pin-entry';
import css from './PaymentSheet.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Currency of the demo's lender: a challenge states minor units. */
const CURRENCY = 'CNY';

export function PaymentSheet({ request, subject }: { request: SigningRequest; subject: string }) {
  const { words, language } = useWalletContext();
  const { pin: say } = words;
  const entry = usePinEntry(request, subject);
  const [hint, setHint] = useState(false);
  const id = useId();
  const sheet = useRef<HTMLDivElement>(null);
  useModalFocus(sheet, (key) => {
    if (/^[0-9]$/.test(key)) entry.press(key);
    else if (key === 'Backspace') entry.erase();
    else if (key === 'Escape') entry.close();
    else return false;
    return true;
  });
  const { requester, title, amount: minor, lines } = request.challenge.display;

  return (
    <div className={css.cover}>
      <div
        ref={sheet}
        className={css.sheet}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
      >
        <header className={css.head}>
          <svg className={css.logo} viewBox="0 0 24 24" aria-hidden="true">
            <path d="M4.5 6.5h15v11h-15zM4.5 7l7.5 6 7.5-6" />
          </svg>
          <div>
            <h2 id={id}>{words.wallet}</h2>
            <p>{say.subtitle}</p>
          </div>
          <button type="button" className={css.cross} aria-label={say.cancel} onClick={entry.close}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />
            </svg>
          </button>
        </header>

        <div className={css.request}>
          <p>{say.asks(requester)}</p>
          {minor > 0 && <p className={css.amount}>{moneyText(v.parse(amount, minor), CURRENCY, language)}</p>}
          <dl>
            <div>
              <dt>{say.matter}</dt>
              <dd>{title}</dd>
            </div>
            {lines.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>

        <p className={css.ask}>{say.enter}</p>
        <div className={css.boxes} role="img" aria-label={say.typed(entry.typed)}>
          {Array.from({ length: PIN_LENGTH }, (_, place) => (
            <i key={place} className={place < entry.typed ? css.filled : undefined} />
          ))}
        </div>
        <p className={entry.message ? css.message : css.status} role="status">
          {entry.checking ? say.checking : entry.message}
        </p>
        <p className={css.forgot}>
          <button type="button" aria-expanded={hint} onClick={() => setHint(!hint)}>
            {hint ? say.forgotDetail(WALLET_PIN.demo) : say.forgot}
          </button>
        </p>
        <p className={css.secret}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 10.5h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
          </svg>
          {say.secret}
        </p>

        <div className={css.keys}>
          {KEYS.map((key) => (
            <button
              key={key}
              type="button"
              className={key === '0' ? css.zero : undefined}
              disabled={entry.over}
              onClick={() => entry.press(key)}
            >
              {key}
            </button>
          ))}
          <button
            type="button"
            className={css.erase}
            aria-label={say.erase}
            disabled={entry.over}
            onClick={entry.erase}
          >
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M9 6h11v12H9l-5.5-6L9 6ZM12 9.8l4.4 4.4M16.4 9.8 12 14.2" />
            </svg>
          </button>
        </div>
      </div>
    </div>
  );
}
