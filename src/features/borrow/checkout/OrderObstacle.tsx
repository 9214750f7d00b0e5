/** This order cannot be paid in instalments by this person now: why, kindly, and back to the shop's other ways to pay. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../../client/device';
import type { Checkout, CheckoutObstacle } from '../../../contract/checkout';
import { Button } from '../../../ui/Button';
import { Dock } from '../../../ui/Dock';
import { FailureNote } from '../../../ui/Failure';
import { moneyText } from '../../../ui/money-format';
import { href } from '../../../ui/nav';
import { Screen } from '../../../ui/Screen';
import { OrderCard } from './OrderCard';
import { useLeaving } from './use-leaving';
import css from './checkout.module.css';

export function OrderObstacle({ order, obstacle }: { order: Checkout; obstacle: CheckoutObstacle }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const words = useObstacleWords(order)[obstacle];
  const leaving = useLeaving(order.checkoutId);
  return (
    <Screen
      title={t`分期付款`}
      chrome={chrome}
      back={{ label: t`回到商家`, onBack: leaving.back }}
      dock={
        <Dock note={leaving.failure && <FailureNote failure={leaving.failure} />}>
          <Button busy={leaving.busy} busyLabel={t`正在返回商家`} onClick={leaving.decline}>
            {t`回到商家，换一种付款`}
          </Button>
          {obstacle !== 'not-invited' && (
            <Button kind="quiet" href={href('home')}>
              {t`看看我的额度`}
            </Button>
          )}
        </Dock>
      }
    >
      <div className={css.head}>
        <h2>{words.title}</h2>
        <p className={css.lead}>{words.lead}</p>
      </div>
      <OrderCard order={order} />
    </Screen>
  );
}

function useObstacleWords({
  available,
}: Checkout): Readonly<Record<CheckoutObstacle, { readonly title: string; readonly lead: string }>> {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const left = available === null ? '' : moneyText(available, currency, locale);
  const nothing = t`没有借款，订单还在，可以用商家的其他方式付款。`;
  return {
    'not-invited': { title: t`你还没有分期额度`, lead: t`随借目前只对受邀的人开放。${nothing}` },
    'not-active': { title: t`额度现在不能用`, lead: t`首页写着原因和下一步。${nothing}` },
    student: { title: t`这种分期不对在校学生开放`, lead: nothing },
    overdue: { title: t`先还清到期的，再分期`, lead: t`还上之后就可以再用。${nothing}` },
    'application-in-flight': {
      title: t`有一笔申请正在处理`,
      lead: t`等它有结果再分期。${nothing}`,
    },
    'limit-too-small': { title: t`可用额度不够付这个订单`, lead: t`现在可用 ${left}。${nothing}` },
    'amount-outside': {
      title: t`这个金额不能分期`,
      lead: t`分期可用于 300 元到 20,000 元的订单。${nothing}`,
    },
  };
}
