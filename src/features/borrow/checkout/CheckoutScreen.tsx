/** An order at a merchant's, from its checkout link: to be paid in instalments, being paid, or over (product.md F20). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { failureOf } from '../../../client/answer';
import { cardsQuery } from '../../../client/cards';
import { checkoutQuery } from '../../../client/checkout';
import { useDevice } from '../../../client/device';
import { homeQuery } from '../../../client/home';
import { unsettledCommands } from '../../../client/pending-command';
import { moneyMoved } from '../../../client/query-client';
import { FailureState } from '../../../ui/Failure';
import { useNav } from '../../../ui/nav';
import { Screen } from '../../../ui/Screen';
import { Skeleton } from '../../../ui/Skeleton';
import { CheckingLoan } from '../CheckingLoan';
import { CheckoutForm } from './CheckoutForm';
import { OrderObstacle } from './OrderObstacle';
import { OrderOver } from './OrderOver';
import { PayingMerchant } from './PayingMerchant';

export default function CheckoutScreen({ id }: { id: string }) {
  const { t } = useLingui();
  const nav = useNav();
  const queries = useQueryClient();
  const chrome = useDevice((device) => device.chrome);
  const checkout = useQuery(checkoutQuery(id));
  const home = useQuery(homeQuery);
  const payable = checkout.data?.state === 'open' && checkout.data.obstacle === null;
  const cards = useQuery({ ...cardsQuery, enabled: payable });
  // What a reload left unsettled; a command sent from here is the form's own business.
  const [pending, setPending] = useState(() => unsettledCommands().find(({ kind }) => kind === 'loan'));
  const frame = { title: t`分期付款`, chrome, back: { label: t`返回`, onBack: nav.back } };

  const failed = [checkout, home, cards].find((query) => query.isError && query.data === undefined);
  const failure = failed && failureOf(failed.error);
  if (failure) {
    return (
      <Screen {...frame}>
        <FailureState failure={failure} onRetry={() => void failed.refetch()} busy={failed.isFetching} />
      </Screen>
    );
  }
  const order = checkout.data;
  if (!order || !home.data) {
    return (
      <Screen {...frame}>
        <Skeleton lines={6} />
      </Screen>
    );
  }
  if (order.state === 'processing') return <PayingMerchant order={order} />;
  if (order.state !== 'open') return <OrderOver order={order} />;
  if (pending) {
    const look = () => {
      setPending(undefined);
      void checkout.refetch();
    };
    return (
      <Screen {...frame}>
        <CheckingLoan quoteId={pending.quoteId} onDone={look} />
      </Screen>
    );
  }
  if (order.obstacle !== null) return <OrderObstacle order={order} obstacle={order.obstacle} />;
  if (!cards.data) {
    return (
      <Screen {...frame}>
        <Skeleton lines={6} />
      </Screen>
    );
  }
  return (
    <CheckoutForm
      // Who lends here, and by whose name the statement is written.
      home={{ ...home.data, lender: order.lender, businessDate: order.businessDate }}
      order={order}
      cards={cards.data}
      onStale={() => checkout.refetch()}
      onSigned={() => void moneyMoved(queries).then(() => checkout.refetch())}
    />
  );
}
