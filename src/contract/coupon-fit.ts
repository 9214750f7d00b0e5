/** Whether a coupon can be used for what is asked: the same answer for the app's choice and the lender's quote. */
import type { StatedRate } from '../lending/terms';
import type { OwnedCoupon } from './coupon';
import type { Product } from './product';
import type { Asked } from './product-terms';

/** `no-gain`: the person's own rate is as good, or the method charges no interest. */
export type CouponMisfit = 'expired' | 'taken' | 'product' | 'amount' | 'months' | 'no-gain';

/** Why the coupon cannot be used for this; null when it can. product.md 1.13. */
export function couponMisfit(
  coupon: Omit<OwnedCoupon, 'id' | 'name'>,
  { id, rate }: Pick<Product, 'id' | 'rate'>,
  { amount, method, months }: Asked,
): CouponMisfit | null {
  if (coupon.state === 'expired') return 'expired';
  if (coupon.state !== 'available') return 'taken';
  if (coupon.productIds && !coupon.productIds.includes(id)) return 'product';
  if (method === 'flat' || !isGain(coupon.effect, rate)) return 'no-gain';
  if (months < coupon.minMonths) return 'months';
  return amount < coupon.minAmount ? 'amount' : null;
}

/** A cut that is not below the rate asked anyway would cost, not save. */
function isGain(effect: OwnedCoupon['effect'], asked: StatedRate): boolean {
  if (effect.kind === 'free-days') return effect.days > 0;
  const sameKind = effect.rate.per === asked.per;
  return sameKind && effect.rate.value < asked.value;
}
