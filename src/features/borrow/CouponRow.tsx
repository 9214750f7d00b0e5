/** Choosing a coupon: none beforehand, each with what it does or why it does not fit; then what it saves (F11, F56). */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { UseFormReturn } from 'react-hook-form';
import { useReader } from '../../client/device';
import { couponMisfit } from '../../contract/coupon-fit';
import type { Product } from '../../contract/product';
import { quoteFigures } from '../../lending/figures';
import { minus, NOTHING } from '../../lending/money';
import { useCouponWords } from '../../ui/coupon-words';
import { moneyText } from '../../ui/money-format';
import { SelectRow } from '../../ui/SelectRow';
import { readAmount } from './amount-reading';
import { boundsOf, chosenCoupon, type BorrowContext, type BorrowForm } from './borrow-form';
import type { Preview } from './preview';
import css from './ChoicesPart.module.css';

export interface CouponRowProps {
  form: UseFormReturn<BorrowForm>;
  values: BorrowForm;
  context: BorrowContext;
  product: Product;
  plan: Preview | null;
}

export function CouponRow({ form, values, context, product, plan }: CouponRowProps) {
  const { t } = useLingui();
  const words = useCouponWords(useReader());
  const reading = readAmount(values.amount, context.exponent, boundsOf(product, context.available));
  const asked = { ...values, amount: reading.kind === 'fault' ? NOTHING : reading.amount };
  const chosen = chosenCoupon(context.coupons, values.couponId);
  const misfit = chosen ? couponMisfit(chosen, product, asked) : null;
  return (
    <>
      <SelectRow
        label={t`优惠券`}
        name="coupon"
        value={values.couponId || NONE}
        options={[
          { value: NONE, label: t`不使用` },
          ...context.coupons.map((coupon) => {
            const why = couponMisfit(coupon, product, asked);
            // What more money or a longer term would mend can be chosen before either is.
            const waits = why === 'amount' || why === 'months';
            const label = why ? t`${coupon.name} · ${words.misfit(why, coupon)}` : coupon.name;
            return { value: coupon.id, label, disabled: why !== null && !waits };
          }),
        ]}
        onChange={(id) => form.setValue('couponId', id === NONE ? '' : id)}
      />
      {chosen && (
        <p className={css.coupon} aria-live="polite">
          {misfit ? (
            t`${words.misfit(misfit, chosen)}，这次还没有用上。`
          ) : (
            <>
              {words.effect(chosen.effect)}
              {plan && <Saved plan={plan} />}
            </>
          )}
        </p>
      )}
    </>
  );
}

const NONE = 'none';

/** What the same loan would cost more without the coupon. */
function Saved({ plan: { terms, plan } }: { plan: Preview }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const saved = useMemo(
    () => minus(quoteFigures({ ...terms, coupon: null }).plan.totalInterest, plan.totalInterest),
    [terms, plan],
  );
  if (terms.coupon === null || saved <= 0) return null;
  return t`，少付利息 ${moneyText(saved, currency, locale)}`;
}
