/** A person's coupons: what each does, on which conditions, and which application has it. product.md F56, 1.13. */
import { addDays, formatDay, type Day } from '../../lending/calendar';
import { amount, type Amount } from '../../lending/money';
import { rate } from '../../lending/rate';
import type { CouponTerms } from '../../lending/terms';
import type { OwnedCoupon } from '../../contract/coupon';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { isInFlight } from '../borrow/in-flight';
import { patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { ProductId } from '../products';

export interface Coupon {
  readonly id: string;
  readonly name: Bilingual;
  readonly effect: CouponTerms;
  /** Null: any product. */
  readonly productIds: readonly ProductId[] | null;
  readonly minAmount: Amount;
  readonly minMonths: number;
  readonly expiresOn: Day;
  /** The application that it was signed away with. */
  readonly takenBy: string | null;
}

/** One of each kind, and one whose time is over. */
export function openingCoupons(on: Day, id: (prefix: string) => string): Coupon[] {
  const free = { kind: 'free-days', days: 7 } as const;
  return [
    {
      id: id('coup'),
      name: bilingual('7 天免息券', '7 days without interest'),
      effect: free,
      productIds: null,
      minAmount: amount(100_000),
      minMonths: 1,
      expiresOn: addDays(on, 30),
      takenBy: null,
    },
    {
      id: id('coup'),
      name: bilingual('降息券', 'Lower rate'),
      effect: { kind: 'rate-cut', rate: { per: 'day', value: rate(30_000) } },
      productIds: ['choice', 'flex'],
      minAmount: amount(500_000),
      minMonths: 6,
      expiresOn: addDays(on, 14),
      takenBy: null,
    },
    {
      id: id('coup'),
      name: bilingual('7 天免息券', '7 days without interest'),
      effect: free,
      productIds: null,
      minAmount: amount(0),
      minMonths: 1,
      expiresOn: addDays(on, -1),
      takenBy: null,
    },
  ];
}

export function couponOf({ coupons = [] }: Pick<Customer, 'coupons'>, id: string): Coupon | null {
  return coupons.find((coupon) => coupon.id === id) ?? null;
}

/** The coupon as its owner sees it on that day. */
export function couponView(customer: Customer, coupon: Coupon, on: Day, language: Language): OwnedCoupon {
  const { id, name, effect, productIds, minAmount, minMonths, expiresOn } = coupon;
  return {
    id,
    name: name[language],
    effect,
    productIds: productIds === null ? null : [...productIds],
    minAmount,
    minMonths,
    expiresOn: formatDay(expiresOn),
    state: stateOf(customer, coupon, on),
  };
}

function stateOf({ application }: Customer, { takenBy, expiresOn }: Coupon, on: Day): OwnedCoupon['state'] {
  if (takenBy === null) return on > expiresOn ? 'expired' : 'available';
  return application?.id === takenBy && isInFlight(application) ? 'reserved' : 'used';
}

/** Signing takes the coupon out of every other quote's reach. */
export function takeCoupon(draft: Draft, couponId: string | undefined, applicationId: string): void {
  setTaken(draft, (coupon) => (coupon.id === couponId ? applicationId : coupon.takenBy));
}

/** No loan came of the application: its coupon can be used again, for as long as it is valid. */
export function giveCouponBack(draft: Draft, applicationId: string): void {
  setTaken(draft, ({ takenBy }) => (takenBy === applicationId ? null : takenBy));
}

function setTaken(draft: Draft, takenBy: (coupon: Coupon) => string | null): void {
  const { coupons = [] } = draft.customer;
  if (coupons.every((coupon) => takenBy(coupon) === coupon.takenBy)) return;
  patch(draft, { coupons: coupons.map((coupon) => ({ ...coupon, takenBy: takenBy(coupon) })) });
}
