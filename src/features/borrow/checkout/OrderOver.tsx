/** The order is paid, refunded, or will not be paid in instalments: what became of it, and back to the shop. */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { applicationQuery, dismissApplication } from '../../../client/applications';
import { useDevice, useReader } from '../../../client/device';
import { moneyMoved } from '../../../client/query-client';
import type { Checkout } from '../../../contract/checkout';
import { amount } from '../../../lending/money';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dock } from '../../../ui/Dock';
import { Facts } from '../../../ui/Facts';
import { FailureNote } from '../../../ui/Failure';
import { dateText } from '../../../ui/format';
import { CHECK } from '../../../ui/icons';
import { moneyText } from '../../../ui/money-format';
import { href } from '../../../ui/nav';
import { ResultMark } from '../../../ui/ResultMark';
import { Screen } from '../../../ui/Screen';
import { OrderCard } from './OrderCard';
import { useLeaving } from './use-leaving';
import css from './checkout.module.css';

type Ended = Exclude<Checkout['state'], 'open' | 'processing'>;

export function OrderOver({ order }: { order: Checkout }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const leaving = useLeaving(order.checkoutId);
  const { title, lead } = useEndingWords(order);
  const isTaken = order.state === 'taken';
  return (
    <Screen
      title={t`分期付款`}
      titleHidden
      unmarked
      chrome={chrome}
      dock={
        <Dock note={leaving.failure && <FailureNote failure={leaving.failure} />}>
          {isTaken ? (
            <Button href={href('home')}>{t`回首页`}</Button>
          ) : (
            <Button busy={leaving.busy} busyLabel={t`正在返回商家`} onClick={leaving.back}>
              {t`回到商家`}
            </Button>
          )}
          {order.loanId !== null && (
            <Button kind="quiet" href={href('loan', order.loanId)}>{t`查看这笔借款`}</Button>
          )}
        </Dock>
      }
    >
      <div className={css.head}>
        {order.state === 'paid' && <ResultMark d={CHECK} tone="positive" />}
        <h2>{title}</h2>
        <p className={css.lead}>{lead}</p>
      </div>
      <div className={css.parts}>
        <OrderCard order={order} />
        {order.state === 'paid' && <FirstDue order={order} />}
      </div>
    </Screen>
  );
}

/** What comes next of a paid order; home need not point at the application any longer. */
function FirstDue({ order }: { order: Checkout }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { currency, locale } = useReader();
  const id = order.applicationId ?? '';
  const { data } = useQuery({ ...applicationQuery(id), enabled: id !== '' });
  useEffect(() => {
    if (id !== '') void dismissApplication(id).then(() => moneyMoved(queries));
  }, [id, queries]);
  if (!data?.first) return null;
  const { first, card } = data;
  return (
    <Card>
      <Facts
        facts={[
          { name: t`首次还款`, value: moneyText(first.amount, currency, locale) },
          { name: t`首次还款日`, value: dateText(first.due, locale, 'iso') },
          { name: t`自动扣款`, value: t`${card.bank} 尾号 ${card.tail}` },
        ]}
      />
    </Card>
  );
}

function useEndingWords({ state, merchant, refunded }: Checkout): {
  readonly title: string;
  readonly lead: string;
} {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const none = t`没有借款，也没有费用。`;
  const [returned, nothing] = [refunded, amount(0)].map((of) => moneyText(of, currency, locale));
  const words: Readonly<Record<Ended, { readonly title: string; readonly lead: string }>> = {
    paid: {
      title: t`已付给${merchant}`,
      lead:
        refunded > 0
          ? t`商家已退 ${returned}，借款随之减少。`
          : t`订单已付清，你按期还款。今天全部还清，利息 ${nothing}。`,
    },
    refunded: {
      title: t`商家已全额退款`,
      lead: t`借款已结清，不用再还。你还过的，已按规则退回付款的银行卡。`,
    },
    declined: { title: t`这次没有分期`, lead: none },
    cancelled: { title: t`已取消分期`, lead: none },
    expired: { title: t`订单的付款时间过了`, lead: t`${none}请回到商家重新下单。` },
    taken: { title: t`这个订单已经有人在付`, lead: none },
  };
  return words[state === 'open' || state === 'processing' ? 'expired' : state];
}
