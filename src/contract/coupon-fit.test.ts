import { describe, expect, it } from 'vitest';
import { amount } from '../lending/money';
import { rate } from '../lending/rate';
import { couponMisfit } from './coupon-fit';

const COUPON = {
  effect: { kind: 'rate-cut', rate: { per: 'day', value: rate(30_000) } },
  productIds: ['choice'],
  minAmount: amount(500_000),
  minMonths: 6,
  expiresOn: '2026-04-30',
  state: 'available',
} as const;
const FREE = { ...COUPON, effect: { kind: 'free-days', days: 7 } } as const;
const PRODUCT = { id: 'choice', rate: { per: 'day', value: rate(50_000) } } as const;
const ASKED = { amount: amount(500_000), method: 'equal-instalment', months: 6 } as const;
const fit = (coupon: object = {}, product: object = {}, asked: object = {}) =>
  couponMisfit(
    { ...COUPON, productIds: [...COUPON.productIds], ...coupon },
    { ...PRODUCT, ...product },
    { ...ASKED, ...asked },
  );

describe('whether a coupon fits (product.md F56, 1.13)', () => {
  it.each([
    [null, {}, {}, {}],
    [null, FREE, {}, {}],
    [null, { productIds: null }, { id: 'anytime' }, {}],
    ['expired', { state: 'expired' }, {}, {}],
    ['taken', { state: 'reserved' }, {}, {}],
    ['taken', { state: 'used' }, {}, {}],
    ['product', {}, { id: 'flex' }, {}],
    ['amount', {}, {}, { amount: amount(499_999) }],
    ['months', {}, {}, { months: 5 }],
    ['no-gain', {}, { rate: { per: 'day', value: rate(30_000) } }, {}],
    ['no-gain', {}, { rate: { per: 'year', value: rate(18_000_000), dayCount: 'actual/365' } }, {}],
    ['no-gain', FREE, {}, { method: 'flat' }],
    ['no-gain', { effect: { kind: 'free-days', days: 0 } }, {}, {}],
  ] as const)('%s', (misfit, coupon, product, asked) => {
    expect(fit(coupon, product, asked)).toBe(misfit);
  });
});
