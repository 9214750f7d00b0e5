/** The whole page: the phone alone, or the phone with the presenter's panel beside it where there is room. */
import { useEffect, useSyncExternalStore } from 'react';
import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from './lender';
import { Panel } from './panel/Panel';
import { Phone } from './phone/Phone';
import { useWords } from './wallet-context';
import { takeUp, useWallet } from './wallet-state';
import css from './Wallet.module.css';

const ROOM = '(min-width: 900px) and (min-height: 480px)';

const room = matchMedia(ROOM);
const watchRoom = (changed: () => void) => {
  room.addEventListener('change', changed);
  return () => room.removeEventListener('change', changed);
};

/** The phone's case is 866 px high; some air stays above and below. */
const CASE = 890;

function usePhoneScale(element: HTMLElement): void {
  useEffect(() => {
    const fit = () => element.style.setProperty('--phone-scale', String(Math.min(1, innerHeight / CASE)));
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [element]);
}

/** Whose phone it is at the start: the one of the link, else the first who has a loan, else the first. */
function useFirstCustomer(): void {
  const customerId = useWallet((state) => state.customerId);
  const { data } = useQuery({ ...peopleQuery, enabled: customerId === null });
  const first = data?.customers.find(({ situation }) => situation === 'with-loan') ?? data?.customers[0];
  useEffect(() => {
    if (customerId === null && first) takeUp(first.id);
  }, [customerId, first]);
}

export function Wallet() {
  const words = useWords();
  const { customerId, bare } = useWallet();
  const hasRoom = useSyncExternalStore(watchRoom, () => room.matches);
  const drawn = hasRoom && !bare;
  useFirstCustomer();
  usePhoneScale(document.documentElement);
  useEffect(() => {
    document.title = words.wallet;
  }, [words]);

  if (!drawn)
    return <div className={css.bare}>{customerId && <Phone customerId={customerId} drawn={false} />}</div>;
  return (
    <div className={css.desk}>
      <div className={css.stage}>{customerId && <Phone customerId={customerId} drawn />}</div>
      <Panel customerId={customerId} />
    </div>
  );
}
