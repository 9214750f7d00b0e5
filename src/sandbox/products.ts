/** The products of the sandbox, as data (product.md section 2), and a person's own view of one. */
import { amount, smaller, type Amount } from '../lending/money';
import { day, type Day } from '../lending/calendar';
import { BORROWER_MAXIMUM, capInForce } from '../lending/cap';
import { rate } from '../lending/rate';
import type { Component, DueRule, Method, PenaltyTerms, Rate } from '../lending/terms';
import type { Product, Purpose } from '../contract/product';
import type { Language } from '../contract/scalar';
import { bilingual, type Bilingual } from './bilingual';
import type { Customer } from './customer';
import { CAPS, type LenderKind } from './lenders';

export type ProductId = 'flex' | 'tenth' | 'choice' | 'anytime' | 'checkout' | 'checkout-free';

/** What is asked from a value date on. */
interface DatedPrice {
  readonly from: Day;
  readonly daily: Rate;
  /** Each period of a flat plan, of the amount borrowed; none where no plan is flat. */
  readonly periodFee?: Rate;
}

export interface ProductData {
  readonly id: ProductId;
  readonly name: Bilingual;
  readonly lender: LenderKind;
  readonly minimum: Amount;
  readonly step: Amount;
  readonly maximum: Amount;
  readonly options: readonly { readonly method: Method; readonly months: readonly number[] }[];
  readonly due: DueRule;
  /** Ascending by date. */
  readonly prices: readonly DatedPrice[];
  readonly penalty: PenaltyTerms;
  readonly purposes: readonly Purpose[];
  /** False for what is lent only on a merchant's order. */
  readonly borrowable: boolean;
}

const ALWAYS = day(2000, 1, 1);
/** Four times the loan prime rate binds from here on, so the micro-loan company's prices step down. */
const LOWER_CAP = day(2028, 1, 1);
const ALLOCATION: readonly Component[] = ['fees', 'penalty', 'interest', 'principal'];
const PENALTY_RATE = rate(75_000);
const NOTHING_ASKED = rate(0);

const ALL_PURPOSES: readonly Purpose[] = [
  'daily-spending',
  'home-improvement',
  'education',
  'medical',
  'travel',
  'appliances',
  'wedding',
  'moving',
];

/** What a loan may never pay for; every product bars the same. */
export const BARRED_PURPOSES: Product['barredPurposes'] = [
  'house-purchase',
  'securities',
  'business-equity',
  'gambling',
  'relending',
];

const upTo = (months: number): number[] => Array.from({ length: months }, (_, index) => index + 1);

export const PRODUCTS: Readonly<Record<ProductId, ProductData>> = {
  flex: {
    id: 'flex',
    name: bilingual('随借·灵活贷', 'Suijie Flex'),
    lender: 'bank',
    minimum: amount(50_000),
    step: amount(10_000),
    maximum: BORROWER_MAXIMUM,
    options: [{ method: 'equal-principal', months: [5, 10, 20] }],
    due: { kind: 'anchor' },
    prices: [{ from: ALWAYS, daily: rate(40_000) }],
    // 1.5 times the daily rate, worked out for the person's own rate.
    penalty: { rate: rate(60_000), base: 'principal', graceDays: 1 },
    purposes: ALL_PURPOSES,
    borrowable: true,
  },
  tenth: {
    id: 'tenth',
    name: bilingual('随借·十号贷', 'Suijie Tenth'),
    lender: 'micro-loan',
    minimum: amount(10_000),
    step: amount(10_000),
    maximum: BORROWER_MAXIMUM,
    options: [
      { method: 'equal-principal', months: upTo(6) },
      { method: 'interest-first', months: upTo(6) },
    ],
    due: { kind: 'fixed', dayOfMonth: 10 },
    prices: [
      { from: ALWAYS, daily: rate(50_000) },
      { from: LOWER_CAP, daily: rate(30_000) },
    ],
    penalty: { rate: PENALTY_RATE, base: 'principal-and-interest', graceDays: 0 },
    purposes: ['daily-spending', 'education', 'medical', 'travel', 'appliances', 'moving'],
    borrowable: true,
  },
  choice: {
    id: 'choice',
    name: bilingual('随借·自选贷', 'Suijie Choice'),
    lender: 'bank',
    minimum: amount(10_000),
    step: amount(10_000),
    maximum: BORROWER_MAXIMUM,
    options: [
      { method: 'equal-instalment', months: [3, 6, 12] },
      { method: 'equal-principal', months: [3, 6, 12] },
      { method: 'interest-first', months: [3, 6, 12] },
    ],
    due: { kind: 'anchor' },
    prices: [{ from: ALWAYS, daily: rate(50_000) }],
    penalty: { rate: PENALTY_RATE, base: 'principal', graceDays: 0 },
    purposes: ALL_PURPOSES,
    borrowable: true,
  },
  anytime: {
    id: 'anytime',
    name: bilingual('随借·随还贷', 'Suijie Anytime'),
    lender: 'bank',
    minimum: amount(10_000),
    step: amount(10_000),
    maximum: BORROWER_MAXIMUM,
    options: [{ method: 'pay-any-time', months: upTo(12) }],
    due: { kind: 'anchor' },
    prices: [{ from: ALWAYS, daily: rate(50_000) }],
    penalty: { rate: PENALTY_RATE, base: 'principal', graceDays: 0 },
    purposes: ALL_PURPOSES,
    borrowable: true,
  },
  checkout: {
    id: 'checkout',
    name: bilingual('随借·分期付', 'Suijie Checkout'),
    lender: 'micro-loan',
    minimum: amount(30_000),
    step: amount(1),
    maximum: amount(2_000_000),
    options: [
      { method: 'equal-instalment', months: [3, 6, 12, 24] },
      { method: 'flat', months: [3, 6, 12, 24] },
    ],
    due: { kind: 'fixed', dayOfMonth: 10 },
    prices: [
      { from: ALWAYS, daily: rate(50_000), periodFee: rate(600_000) },
      { from: LOWER_CAP, daily: rate(30_000), periodFee: rate(400_000) },
    ],
    penalty: { rate: PENALTY_RATE, base: 'principal', graceDays: 0 },
    purposes: ['daily-spending'],
    borrowable: false,
  },
  'checkout-free': {
    id: 'checkout-free',
    name: bilingual('随借·免息分期', 'Suijie Interest-free'),
    lender: 'micro-loan',
    minimum: amount(30_000),
    step: amount(1),
    maximum: amount(2_000_000),
    options: [{ method: 'equal-instalment', months: [3, 6, 12, 24] }],
    due: { kind: 'fixed', dayOfMonth: 10 },
    // The merchant pays the interest (checkout/interest-free.ts).
    prices: [{ from: ALWAYS, daily: rate(0) }],
    penalty: { rate: PENALTY_RATE, base: 'principal', graceDays: 0 },
    purposes: ['daily-spending'],
    borrowable: false,
  },
};

export function isProductId(id: string): id is ProductId {
  return Object.hasOwn(PRODUCTS, id);
}

/** A product at one person's price. */
export interface PersonalProduct {
  readonly id: ProductId;
  /** The person's own daily rate; null: the product's, by value date. */
  readonly daily: Rate | null;
  /** The daily rate before a better offer, to be shown beside it. */
  readonly previousDaily: Rate | null;
}

function priceOn(id: ProductId, on: Day): DatedPrice | undefined {
  const { prices } = PRODUCTS[id];
  return prices.findLast(({ from }) => from <= on) ?? prices[0];
}

/** The daily rate that a person is asked on a value date. */
export function dailyRate(own: PersonalProduct, on: Day): Rate {
  return own.daily ?? priceOn(own.id, on)?.daily ?? NOTHING_ASKED;
}

/**
 * The product as this person may have it on a date: with the contract's `termsOf`, all that terms follow from.
 * Null before activation: nothing can be borrowed without a limit.
 */
export function productFor(
  { limit, readingSeconds }: Pick<Customer, 'limit' | 'readingSeconds'>,
  own: PersonalProduct,
  on: Day,
  language: Language,
): Product | null {
  if (limit === null) return null;
  const { id, name, lender, minimum, step, maximum, options, due, purposes, penalty } = PRODUCTS[own.id];
  const daily = dailyRate(own, on);
  return {
    id,
    name: name[language],
    minimum,
    step,
    maximum: smaller(maximum, limit),
    options: options.map(({ method, months }) => ({ method, months: [...months] })),
    due,
    rate: { per: 'day', value: daily },
    rounding: 'half-up',
    periodFee: priceOn(id, on)?.periodFee ?? NOTHING_ASKED,
    minimumDays: 0,
    earlyFee: NOTHING_ASKED,
    penalty: { ...penalty, rate: penaltyRate(id, daily) },
    allocation: [...ALLOCATION],
    cap: capInForce(CAPS, lender, on),
    readingSeconds,
    purposes: [...purposes],
    barredPurposes: [...BARRED_PURPOSES],
  };
}

/** One and a half times the person's daily rate where the rate differs by person (product.md 1.6); else as stated. */
function penaltyRate(id: ProductId, daily: Rate): Rate {
  const differsByPerson = id === 'flex' || id === 'choice';
  return differsByPerson ? rate(Math.round((daily * 3) / 2)) : PRODUCTS[id].penalty.rate;
}
