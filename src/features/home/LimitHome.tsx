/** Home of a person with a limit: the limit, its price, the next repayment, the loans, and the two ways on. */
import { type ReactNode, Suspense } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { ButtonPair, Dock } from '../../ui/Dock';
import { moneyText } from '../../ui/money-format';
import { List } from '../../ui/List';
import { href, useNav } from '../../ui/nav';
import { OfflineReason } from '../../ui/OfflineReason';
import { Price } from '../../ui/Price';
import { part } from '../../ui/retried';
import { Screen } from '../../ui/Screen';
import { LimitHead } from './LimitHead';
import { LoansRow, NextBillRow } from './HomeRows';
import css from './limit.module.css';
import WaysOn from './WaysOn';

const InFlight = part(() => import('./InFlight'));
const DebitTold = part(() => import('./DebitTold'));

export function LimitHome({ home }: { home: Home }) {
  const { t } = useLingui();
  const reader = useReader();
  const chrome = useDevice((device) => device.chrome);
  const { bill, loans, products } = home;
  return (
    <Screen title={t`随借`} chrome={chrome} dock={<HomeDock home={home} />}>
      <div className={css.stack}>
        <LimitHead home={home} />
        {(home.application ?? home.repayment) && (
          <Suspense>
            <InFlight home={home} />
          </Suspense>
        )}
        {bill?.debit.last && (
          <Suspense>
            <DebitTold bill={bill} businessDate={home.businessDate} />
          </Suspense>
        )}
        <Price
          products={products}
          businessDate={home.businessDate}
          exponent={home.currency.exponent}
          {...reader}
        />
        {(bill ?? loans.active > 0) && (
          <List label={t`还款和借款`}>
            {bill && <NextBillRow bill={bill} businessDate={home.businessDate} />}
            {loans.active > 0 && <LoansRow loans={loans} />}
          </List>
        )}
        <WaysOn />
      </div>
    </Screen>
  );
}

/** Why nothing can be borrowed now; null when it can. */
function useBorrowBar({ limit, application }: Home): ReactNode {
  const online = useDevice((device) => device.online);
  if (!online) return <OfflineReason />;
  if (application && isRunning(application.state)) return <Trans>有一笔借款正在处理，有结果后再借</Trans>;
  if (!limit || limit.available <= 0) return <Trans>额度已用完，还款后马上恢复</Trans>;
  return null;
}

/** Still on its way, or waiting for the person: another one cannot begin. */
function isRunning(state: NonNullable<Home['application']>['state']): boolean {
  return !['arrived', 'declined', 'cancelled'].includes(state);
}

function HomeDock({ home }: { home: Home }) {
  const { go } = useNav();
  const reader = useReader();
  const bar = useBorrowBar(home);
  const { bill, lender, loans, repayment } = home;
  const payable = bill?.payable && !repayment ? bill : null;
  const earlyTo = loans.only ? href('earlyRepay', loans.only.id) : href('loans');
  const borrow = (
    <Button kind={payable ? 'secondary' : 'primary'} href={href('borrow')} disabled={bar !== null}>
      <Trans>去借钱</Trans>
    </Button>
  );
  return (
    <Dock caption={bar ?? <Trans>贷款由{lender.name}提供 · 按需借，量力还</Trans>}>
      {loans.active > 0 ? (
        payable ? (
          <ButtonPair>
            {borrow}
            <Button onClick={() => go(href('payDue'))}>
              <Trans>还 {moneyText(payable.total, reader.currency, reader.locale)}</Trans>
            </Button>
          </ButtonPair>
        ) : (
          <ButtonPair>
            <Button kind="secondary" onClick={() => go(earlyTo)}>
              <Trans>提前还款</Trans>
            </Button>
            {borrow}
          </ButtonPair>
        )
      ) : (
        borrow
      )}
    </Dock>
  );
}
