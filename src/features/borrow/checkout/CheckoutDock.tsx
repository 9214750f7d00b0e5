/** The one step on, and beside it, as easy, the way back to the shop without a loan. */
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../../client/device';
import type { Checkout } from '../../../contract/checkout';
import { amount } from '../../../lending/money';
import type { Verdict } from '../../../lending/verify';
import { Button } from '../../../ui/Button';
import { Dock } from '../../../ui/Dock';
import { FailureNote } from '../../../ui/Failure';
import { moneyText } from '../../../ui/money-format';
import { QuoteState } from '../QuoteState';
import type { Quoting } from '../use-quote';
import type { OrderPlan } from './plans';
import type { Leaving } from './use-leaving';
import css from './checkout.module.css';

export interface CheckoutDockProps {
  order: Checkout;
  /** Null until one is chosen. */
  plan: OrderPlan | null;
  quoting: Quoting;
  /** What the check of the quote in hand said; null while there is none. */
  verdict: Verdict | null;
  leaving: Leaving;
  onNext: () => void;
}

export function CheckoutDock({ order, plan, quoting, verdict, leaving, onNext }: CheckoutDockProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const online = useDevice((device) => device.online);
  const { held, asking, failure, renew } = quoting;
  const reason = !online ? t`没有网络，现在不能分期。` : plan === null ? t`先选一种付法` : null;
  const failed = reason === null ? failure : null;
  const more = plan && moneyText(amount(plan.preview.plan.total - order.amount), currency, locale);
  return (
    <Dock
      note={
        <>
          {more !== null && (
            <div className={css.between} aria-live="polite">
              <span>
                {t`比一次付清多`} <b className={css.strong}>{more}</b>
              </span>
              <QuoteState held={held} verdict={verdict} />
            </div>
          )}
          {leaving.failure && <FailureNote failure={leaving.failure} />}
          {failed && <FailureNote failure={failed} />}
        </>
      }
    >
      {failed ? (
        <Button kind="secondary" onClick={() => void renew()}>
          {t`重新报价`}
        </Button>
      ) : (
        <Button
          onClick={onNext}
          busy={reason === null && asking}
          busyLabel={t`正在报价`}
          disabled={reason !== null || verdict === null}
          reason={reason}
        >
          {t`下一步：阅读成本明示表`}
        </Button>
      )}
      <Button kind="quiet" busy={leaving.busy} busyLabel={t`正在返回商家`} onClick={leaving.decline}>
        {t`不分期了，回到商家`}
      </Button>
    </Dock>
  );
}
