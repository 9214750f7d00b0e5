/** The wallet's first page. Suijie is in it only for people to whom the lender shows an entrance (product.md F01). */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { amount } from '../../contract/scalar';
import { moneyText } from '../../ui/money-format';
import { entranceQuery } from '../lender';
import { useWalletContext } from '../wallet-context';
import { openApp } from '../wallet-state';
import { Messages } from './Messages';
import { SERVICE_ICONS, type ServiceIcon } from './service-icons';
import css from './WalletHome.module.css';

/** Pocket money of the demo, in fen: the wallet's own, no business of the lender. */
const BALANCE = v.parse(amount, 248_637);
const HIDDEN = '••••••';

export interface WalletHomeProps {
  customerId: string;
  subject: string;
  name: string;
  visible: boolean;
}

export function WalletHome({ customerId, subject, name, visible }: WalletHomeProps) {
  const { words, language, backend } = useWalletContext();
  const { home } = words;
  const entrance = useQuery({ ...entranceQuery(subject, backend), enabled: visible });
  const [hidden, setHidden] = useState(false);
  return (
    <div className={css.home} hidden={!visible}>
      <header className={css.head}>
        <h1>{words.wallet}</h1>
        <p>{home.hello(name)}</p>
      </header>

      <section className={css.balance} aria-label={home.balance}>
        <p>{home.balance}</p>
        <p className={css.figure}>{hidden ? HIDDEN : moneyText(BALANCE, 'CNY', language)}</p>
        <button type="button" onClick={() => setHidden(!hidden)}>
          {hidden ? home.showBalance : home.hideBalance}
        </button>
      </section>

      {visible && <Messages customerId={customerId} />}

      <section className={css.group}>
        <h2>{home.money}</h2>
        <ul>
          {entrance.data?.shown && (
            <li className={css.open}>
              <button type="button" onClick={openApp}>
                <Tile icon="suijie" />
                <b>{words.app}</b>
                <span>{words.appDetail}</span>
              </button>
            </li>
          )}
          <Closed icon="pay" label={home.pay} detail={home.payDetail} />
          <Closed icon="receive" label={home.receive} detail={home.receiveDetail} />
          <Closed icon="cards" label={home.cards} detail={home.cardsDetail} />
        </ul>
        {entrance.isError && (
          <p className={css.lost} role="alert">
            {home.lost}{' '}
            <button type="button" onClick={() => void entrance.refetch()}>
              {home.retry}
            </button>
          </p>
        )}
      </section>

      <section className={css.group}>
        <h2>{home.life}</h2>
        <ul className={css.small}>
          <Closed icon="phone" label={home.phone} />
          <Closed icon="transit" label={home.transit} />
          <Closed icon="utilities" label={home.utilities} />
        </ul>
        <p className={css.note}>{home.notHere}</p>
      </section>
    </div>
  );
}

function Tile({ icon }: { icon: ServiceIcon }) {
  return (
    <svg className={icon === 'suijie' ? css.brand : css.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SERVICE_ICONS[icon]} />
    </svg>
  );
}

/** A service that belongs to the picture of a wallet, and does not pretend to open. */
function Closed({ icon, label, detail }: { icon: ServiceIcon; label: string; detail?: string }) {
  return (
    <li>
      <Tile icon={icon} />
      <b>{label}</b>
      {detail !== undefined && <span>{detail}</span>}
    </li>
  );
}
