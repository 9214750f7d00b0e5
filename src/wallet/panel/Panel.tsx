/** The presenter's panel (design 17): who, when, what goes wrong, how it looks, and what happened. */
import { useQuery } from '@tanstack/react-query';
import { Tag } from '../../ui/Tag';
import { customerQuery } from '../lender';
import { SERVICE_ICONS } from '../phone/service-icons';
import { useWords } from '../wallet-context';
import { Clock } from './Clock';
import { EventLog } from './EventLog';
import { FaultControls } from './FaultControls';
import { Footer } from './Footer';
import { HostLook } from './HostLook';
import { People } from './People';
import { Shortcuts } from './Shortcuts';
import css from './Panel.module.css';

export function Panel({ customerId }: { customerId: string | null }) {
  const { panel } = useWords();
  const { data: customer } = useQuery({ ...customerQuery(customerId ?? ''), enabled: customerId !== null });
  return (
    <main className={css.panel} aria-label={panel.panelLabel}>
      <header className={css.head}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={SERVICE_ICONS.suijie} />
        </svg>
        <h1>{panel.title}</h1>
        <Tag tone="positive">{panel.sandbox}</Tag>
      </header>
      <div className={css.pair}>
        <People />
        {customer && <Clock key={customer.id} customer={customer} />}
      </div>
      <div className={css.pair}>
        <div>
          {customer && <FaultControls key={customer.id} customer={customer} />}
          <HostLook />
        </div>
        {customer && <EventLog key={customer.id} customerId={customer.id} />}
      </div>
      {customer && <Footer situation={customer.situation} />}
      {customer && <Shortcuts customer={customer} />}
    </main>
  );
}
