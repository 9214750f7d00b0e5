/** What a coupon does, and why it cannot be used now, in words (product.md F56, 1.13). */
import { useLingui } from '@lingui/react/macro';
import type { OwnedCoupon } from '../contract/coupon';
import type { CouponMisfit } from '../contract/coupon-fit';
import type { CouponTerms } from '../lending/terms';
import { annualLevel } from '../lending/rate';
import { dateText, rateText } from './format';
import { moneyShort, type Currency, type Locale } from './money-format';

export interface CouponWords {
  /** `前 7 天免息`, `年利率降到 10.95%（日 0.03%）`. */
  readonly effect: (effect: CouponTerms) => string;
  /** All that must hold, in one line. */
  readonly conditions: (coupon: OwnedCoupon) => string;
  readonly misfit: (misfit: CouponMisfit, coupon: OwnedCoupon) => string;
}

export function useCouponWords({ currency, locale }: { currency: Currency; locale: Locale }): CouponWords {
  const { t } = useLingui();
  const least = ({ minAmount }: OwnedCoupon) => moneyShort(minAmount, currency, locale);
  return {
    effect(effect) {
      if (effect.kind === 'free-days') return t`前 ${effect.days} 天免息`;
      const yearly = rateText(annualLevel(effect.rate), locale);
      const stated = rateText(effect.rate.value, locale);
      return effect.rate.per === 'day' ? t`年利率降到 ${yearly}（日 ${stated}）` : t`年利率降到 ${yearly}`;
    },
    conditions(coupon) {
      const until = dateText(coupon.expiresOn, locale, 'long');
      const { minAmount, minMonths } = coupon;
      const all = [
        minAmount > 0 && t`借满 ${least(coupon)}`,
        minMonths > 1 && t`借 ${minMonths} 个月以上`,
        t`到 ${until}为止`,
      ];
      return all.filter(Boolean).join(' · ');
    },
    misfit: (misfit, coupon) =>
      ({
        expired: t`已过期`,
        taken: t`已使用`,
        product: t`不适用于这个产品`,
        amount: t`借满 ${least(coupon)} 可用`,
        months: t`借 ${coupon.minMonths} 个月以上可用`,
        'no-gain': t`用了也不会更便宜`,
      })[misfit],
  };
}
