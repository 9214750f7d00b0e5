/** Borrowing: loads what the form needs, and says so when there is nothing to borrow now. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { cardsQuery } from '../../client/cards';
import { couponsQuery } from '../../client/coupons';
import { useDevice } from '../../client/device';
import { homeQuery } from '../../client/home';
import { unsettledCommands } from '../../client/pending-command';
import { productsQuery } from '../../client/products';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { href, useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { BorrowForm } from './BorrowForm';
import { CheckingLoan } from './CheckingLoan';

export default function BorrowScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const home = useQuery(homeQuery);
  const canBorrow = home.data?.standing === 'active' && home.data.application?.state !== 'submitted';
  const products = useQuery({ ...productsQuery, enabled: canBorrow });
  const cards = useQuery({ ...cardsQuery, enabled: canBorrow });
  const coupons = useQuery({ ...couponsQuery, enabled: canBorrow });
  // What was left unsettled when the screen was entered; a command sent from here is the form's own business.
  const [pending] = useState(() => unsettledCommands().find((command) => command.kind === 'loan'));
  const frame = { title: t`借钱`, chrome, back: { label: t`返回`, onBack: nav.back } };

  if (pending) {
    return (
      <Screen {...frame}>
        <CheckingLoan quoteId={pending.quoteId} />
      </Screen>
    );
  }
  const failed = [home, products, cards, coupons].find((query) => query.isError && query.data === undefined);
  if (failed) {
    return (
      <Screen {...frame}>
        <ErrorState
          title={t`没有连上贷款机构`}
          money={t`没有提交任何申请。`}
          retry={{ label: t`再试一次`, onRetry: () => void failed.refetch(), busy: failed.isFetching }}
        />
      </Screen>
    );
  }
  if (home.data && home.data.limit === null) {
    return (
      <Screen {...frame}>
        <EmptyState
          action={<Button href={href('home')}>{t`回首页`}</Button>}
        >{t`还没有可用的额度。`}</EmptyState>
      </Screen>
    );
  }
  const inFlight = home.data?.application;
  if (inFlight && ['submitted', 'in-review', 'approved', 'paying-out', 'returned'].includes(inFlight.state)) {
    return (
      <Screen {...frame}>
        <EmptyState action={<Button href={href('progress', inFlight.id)}>{t`查看进度`}</Button>}>
          {t`你有一笔申请正在处理，等它有结果再借下一笔。`}
        </EmptyState>
      </Screen>
    );
  }
  if (home.data?.limit && (home.data.standing !== 'active' || home.data.standingReason !== null)) {
    return (
      <Screen {...frame}>
        <EmptyState action={<Button href={href('home')}>{t`回首页`}</Button>}>
          {home.data.standingReason ?? t`额度暂时不能用。`}
        </EmptyState>
      </Screen>
    );
  }
  if (!home.data?.limit || !products.data || !cards.data || !coupons.data) {
    return (
      <Screen {...frame}>
        <Skeleton lines={6} />
      </Screen>
    );
  }
  return (
    <BorrowForm
      home={home.data}
      available={home.data.limit.available}
      products={products.data}
      cards={cards.data}
      coupons={coupons.data}
      onStale={() => Promise.all([home.refetch(), products.refetch()])}
    />
  );
}
