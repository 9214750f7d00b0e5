/** The borrow form: amount, length, method, use, card; the plan re-plans while one types; then statement and signing. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useForm, useWatch } from 'react-hook-form';
import { useDevice } from '../../client/device';
import { keepDraft, readDraft } from '../../client/draft';
import { checkQuote } from '../../client/verification';
import type { Card as BankCard } from '../../contract/card';
import type { OwnedCoupon } from '../../contract/coupon';
import type { Home } from '../../contract/home';
import type { Product } from '../../contract/product';
import { parseDay } from '../../lending/calendar';
import type { Amount } from '../../lending/money';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { whenIdle } from '../../ui/when-idle';
import { AmountKeypad } from './AmountKeypad';
import { AmountPart } from './AmountPart';
import {
  borrowForm,
  boundsOf,
  chosenCoupon,
  chosenProduct,
  DRAFT,
  emptyForm,
  fitting,
  requestOf,
  resolverOf,
} from './borrow-form';
import type { BorrowContext, BorrowForm as Form } from './borrow-form';
import { ChoicesPart } from './ChoicesPart';
import { PlanSheet } from './PlanSheet';
import { preview } from './preview';
import { PreviewCard } from './PreviewCard';
import { QuoteDock } from './QuoteDock';
import { SigningSheets } from './SigningSheets';
import { useQuote } from './use-quote';
import { useSameDay } from './use-same-day';
import css from './BorrowForm.module.css';

export interface BorrowFormProps {
  home: Home;
  available: Amount;
  products: readonly Product[];
  cards: readonly BankCard[];
  coupons: readonly OwnedCoupon[];
  /** What the lender declared before is no longer so: ask for it again. */
  onStale: () => Promise<unknown>;
}

export function BorrowForm({ home, available, products, cards, coupons, onStale }: BorrowFormProps) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const context: BorrowContext = useMemo(
    () => ({ products, cards, coupons, available, exponent: home.currency.exponent }),
    [products, cards, coupons, available, home.currency.exponent],
  );
  const form = useForm<Form>({
    defaultValues: fitting(readDraft(DRAFT, borrowForm) ?? emptyForm(context), context),
    resolver: resolverOf(context),
    mode: 'onChange',
  });
  const { control, setValue, trigger } = form;
  const values = useWatch({ control }) as Form;
  useEffect(() => keepDraft(DRAFT, values), [values]);

  const [typing, setTyping] = useState(false);
  const [open, setOpen] = useState<'plan' | 'signing' | null>(null);
  const product = chosenProduct(products, values.productId);
  const bounds = useMemo(() => product && boundsOf(product, available), [product, available]);
  const request = useMemo(() => requestOf(values, context), [values, context]);
  const quoting = useQuote({ request, businessDate: home.businessDate, paused: open === 'signing' });
  const { held } = quoting;
  const { day, joining } = useSameDay({
    quote: held?.quote ?? null,
    businessDate: home.businessDate,
    paused: open === 'signing',
    onStale,
    renew: quoting.renew,
  });

  const plan = usePlan(values, context, home.businessDate);
  useReadyEngine(product, home.businessDate);
  const verdict = useMemo(
    () =>
      held && product
        ? checkQuote(held.quote, {
            request: held.request,
            product,
            coupon: chosenCoupon(coupons, held.request.couponId ?? '')?.effect ?? null,
            businessDate: day,
          })
        : null,
    [held, product, coupons, day],
  );

  const setAmount = useCallback((text: string) => setValue('amount', text), [setValue]);
  const endTyping = useCallback(() => setTyping(false), []);
  const close = useCallback(() => setOpen(null), []);

  if (!product || !bounds) return null;
  const dock = typing ? (
    <AmountKeypad value={values.amount} onChange={setAmount} bounds={bounds} onDone={endTyping} />
  ) : (
    <QuoteDock
      preview={plan}
      quoting={quoting}
      verdict={joining ? null : verdict}
      joining={joining}
      missing={values.amount === '' ? 'amount' : values.purpose === '' ? 'purpose' : null}
      onPlan={() => setOpen('plan')}
      onNext={() => void trigger().then((right) => right && setOpen('signing'))}
    />
  );
  return (
    <Screen title={t`借钱`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }} dock={dock}>
      <AmountPart
        value={values.amount}
        onChange={setAmount}
        bounds={bounds}
        onEnter={() => setTyping(true)}
        onDone={endTyping}
      />
      {typing ? (
        plan && (
          <div className={css.preview}>
            <PreviewCard preview={plan} endsAt={held?.endsAt ?? null} />
          </div>
        )
      ) : (
        <ChoicesPart form={form} values={values} context={context} product={product} plan={plan} />
      )}
      <PlanSheet plan={open === 'plan' && plan ? plan.plan : null} onClose={close} />
      {held && verdict && (
        <SigningSheets
          open={open === 'signing'}
          home={home}
          held={held}
          verdict={verdict}
          quoting={quoting}
          onClose={close}
        />
      )}
    </Screen>
  );
}

/** The plan of what is in the form so far, also before purpose and card are chosen; null while the amount is not one. */
function usePlan(values: Form, context: BorrowContext, businessDate: string) {
  return useMemo(() => {
    const valueDate = parseDay(businessDate);
    const product = chosenProduct(context.products, values.productId);
    const request = requestOf({ ...values, purpose: values.purpose || 'daily-spending' }, context);
    if (!request || !product || valueDate === null) return null;
    const coupon = chosenCoupon(context.coupons, request.couponId ?? '');
    return preview(product, request, valueDate, coupon?.effect);
  }, [values, context, businessDate]);
}

/** An engine's first plan takes several times as long as the next: it is made before anybody types, while nothing goes on. */
function useReadyEngine(product: Product | undefined, businessDate: string) {
  useEffect(() => {
    const valueDate = parseDay(businessDate);
    const [option] = product?.options ?? [];
    const months = option?.months.at(-1);
    if (!product || !option || months === undefined || valueDate === null) return undefined;
    const asked = { productId: product.id, amount: product.minimum, method: option.method, months };
    return whenIdle(() => void preview(product, asked, valueDate));
  }, [product, businessDate]);
}
