/** Signed: the merchant is being paid. Safe to leave, the shop finds out by itself (product.md F16, F18). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { applicationQuery } from '../../../client/applications';
import { LENDER_ZONE, useDevice } from '../../../client/device';
import type { Checkout } from '../../../contract/checkout';
import { Button } from '../../../ui/Button';
import { Dock } from '../../../ui/Dock';
import { FailureNote } from '../../../ui/Failure';
import { timeText } from '../../../ui/format';
import { SHIELD } from '../../../ui/icons';
import { Note } from '../../../ui/Note';
import { Screen } from '../../../ui/Screen';
import { OrderCard } from './OrderCard';
import { useLeaving } from './use-leaving';
import css from './checkout.module.css';

export function PayingMerchant({ order }: { order: Checkout }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const leaving = useLeaving(order.checkoutId);
  const { data } = useQuery({
    ...applicationQuery(order.applicationId ?? ''),
    enabled: order.applicationId !== null,
  });
  return (
    <Screen
      title={t`正在付款给商家`}
      chrome={chrome}
      unmarked
      dock={
        <Dock note={leaving.failure && <FailureNote failure={leaving.failure} />}>
          <Button
            kind="secondary"
            busy={leaving.busy}
            busyLabel={t`正在返回商家`}
            onClick={leaving.back}
          >{t`先回到商家`}</Button>
        </Dock>
      }
    >
      <div className={css.head} role="status">
        <h2>{t`已签约，正在付给${order.merchant}`}</h2>
        {data && <p className={css.lead}>{t`最晚 ${timeText(data.promisedBy, LENDER_ZONE)} 给出结果。`}</p>}
      </div>
      <div className={css.parts}>
        <OrderCard order={order} />
        <Note icon={SHIELD}>{t`可以放心离开。一个订单最多借一笔，商家会自动收到结果。`}</Note>
      </div>
    </Screen>
  );
}
