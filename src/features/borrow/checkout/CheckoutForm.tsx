/** Choosing how to pay an order in instalments: length, way, card; what it costs is on the same screen (F20, F14). */
import { useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../../client/device';
import { checkQuote } from '../../../client/verification';
import type { Application } from '../../../contract/application';
import type { Card as BankCard } from '../../../contract/card';
import type { Checkout } from '../../../contract/checkout';
import type { Home } from '../../../contract/home';
import { Card } from '../../../ui/Card';
import { Note } from '../../../ui/Note';
import { Screen } from '../../../ui/Screen';
import { Segment } from '../../../ui/Segment';
import { SelectRow } from '../../../ui/SelectRow';
import { SHIELD } from '../../../ui/icons';
import { PlanSheet } from '../PlanSheet';
import { SigningSheets } from '../SigningSheets';
import { useQuote } from '../use-quote';
import { useSameDay } from '../use-same-day';
import { CheckoutDock } from './CheckoutDock';
import { InlineCost } from './InlineCost';
import { OrderCard } from './OrderCard';
import { PlanChoice } from './PlanChoice';
import { lengthsOf, plansOf, requestFor } from './plans';
import { useChoice } from './use-choice';
import { useLeaving } from './use-leaving';
import css from './checkout.module.css';

export interface CheckoutFormProps {
  home: Home;
  order: Checkout;
  cards: readonly BankCard[];
  /** What the lender declared before is no longer so: ask for it again. */
  onStale: () => Promise<unknown>;
  onSigned: (application: Application) => void;
}

export function CheckoutForm({ home, order, cards, onStale, onSigned }: CheckoutFormProps) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const leaving = useLeaving(order.checkoutId);
  const lengths = useMemo(() => lengthsOf(order), [order]);
  const { chosen, choose, forget } = useChoice(order, cards);
  const { months, way, cardId } = chosen;
  const [open, setOpen] = useState<'plan' | 'signing' | null>(null);

  const plans = useMemo(() => plansOf(order, months), [order, months]);
  const plan = plans.find(({ id }) => id === way) ?? null;
  const request = useMemo(() => plan && requestFor(order, plan, cardId), [order, plan, cardId]);
  const paused = open === 'signing';
  const quoting = useQuote({ request, businessDate: home.businessDate, paused });
  const { held } = quoting;
  const { day, joining } = useSameDay({
    quote: held?.quote ?? null,
    businessDate: home.businessDate,
    paused,
    onStale,
    renew: quoting.renew,
  });
  const verdict = useMemo(
    () =>
      held && plan
        ? checkQuote(held.quote, { request: held.request, product: plan.product, businessDate: day })
        : null,
    [held, plan, day],
  );
  return (
    <Screen
      title={t`分期付款`}
      chrome={chrome}
      back={{ label: t`回到商家`, onBack: leaving.back }}
      dock={
        <CheckoutDock
          order={order}
          plan={plan}
          quoting={quoting}
          verdict={joining ? null : verdict}
          leaving={leaving}
          onNext={() => setOpen('signing')}
        />
      }
    >
      <div className={css.parts}>
        <OrderCard order={order} />
        <Segment
          legend={t`分几期`}
          options={lengths.map((length) => ({ value: String(length), label: t`${length} 期` }))}
          value={String(months)}
          onChange={(length) => choose({ months: Number(length) })}
        />
        <PlanChoice plans={plans} value={plan?.id ?? null} onChange={(id) => choose({ way: id })} />
        {plan && <InlineCost order={order} plan={plan} onPlan={() => setOpen('plan')} />}
        <Card flush>
          <SelectRow
            label={t`还款卡`}
            name="card"
            value={cardId}
            options={cards.map(({ id, bank, tail }) => ({ value: id, label: t`${bank} 尾号 ${tail}` }))}
            onChange={(id) => choose({ cardId: id })}
          />
        </Card>
        <Note icon={SHIELD}>
          {t`这笔钱由${order.lender.name}直接付给${order.merchant}，不打到你的银行卡。商家退款时，借款按实际情况结清或减少，不收手续费。`}
        </Note>
      </div>
      <PlanSheet plan={open === 'plan' && plan ? plan.preview.plan : null} onClose={() => setOpen(null)} />
      {held && verdict && (
        <SigningSheets
          open={open === 'signing'}
          home={home}
          held={held}
          verdict={verdict}
          quoting={quoting}
          onClose={() => setOpen(null)}
          onSigned={(application) => {
            forget();
            onSigned(application);
          }}
        />
      )}
    </Screen>
  );
}
