/** The phone: what is on its screen, the status bar above it, and the wallet's own layers over everything. */
import { useQuery } from '@tanstack/react-query';
import { classes } from '../../ui/classes';
import { customerQuery } from '../lender';
import { useNotice } from '../notice';
import { useSigningRequest } from '../signing-request';
import { useWords } from '../wallet-context';
import { useWallet } from '../wallet-state';
import { MiniProgram } from './MiniProgram';
import { Nobody } from './Nobody';
import { PaymentSheet } from './PaymentSheet';
import { StatusBar } from './StatusBar';
import { WalletHome } from './WalletHome';
import css from './Phone.module.css';

/** What a drawn phone covers of its screen, CSS pixels; a real one says so itself. */
const DRAWN = { top: 47, bottom: 34 } as const;
const BARE = { top: 0, bottom: 0 } as const;

export interface PhoneProps {
  customerId: string;
  /** With a case, a status bar and a home bar around the screen. */
  drawn: boolean;
}

export function Phone({ customerId, drawn }: PhoneProps) {
  const words = useWords();
  const { screen, appOpen, visit, theme, size } = useWallet();
  const { data: customer, isError, refetch } = useQuery(customerQuery(customerId));
  const request = useSigningRequest((state) => state.request);
  const notice = useNotice((state) => state.text);
  // Alone it is what the page is about; beside the panel it is a part of it.
  const Ground = drawn ? 'section' : 'main';
  return (
    <Ground className={classes(css.phone, drawn && css.drawn)} aria-label={words.panel.phoneLabel}>
      <div className={css.screen} data-wallet={theme} data-letters={size}>
        {customer && (
          <>
            <WalletHome
              key={`${customer.id}:${visit}`}
              customerId={customer.id}
              subject={customer.hostSubject}
              name={customer.name}
              visible={screen === 'wallet'}
            />
            {appOpen && (
              <MiniProgram
                key={`app:${customer.id}:${visit}`}
                subject={customer.hostSubject}
                visible={screen === 'app'}
                insets={drawn ? DRAWN : BARE}
              />
            )}
            {request && (
              <PaymentSheet key={request.challenge.id} request={request} subject={customer.hostSubject} />
            )}
          </>
        )}
        {!customer && isError && <Nobody onRetry={() => void refetch()} />}
        {drawn && <StatusBar now={customer?.now ?? null} />}
        {drawn && <div className={css.homeBar} aria-hidden="true" />}
        <p className={css.notice} role="status">
          {notice}
        </p>
      </div>
    </Ground>
  );
}
