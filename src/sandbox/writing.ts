/** Figures and field terms as the lender's papers and log write them. */
import { formatMinor, type Amount } from '../lending/money';
import { annualLevel } from '../lending/rate';
import type { CouponTerms, Method, Rate } from '../lending/terms';
import type { Purpose } from '../contract/product';
import type { Language } from '../contract/scalar';
import { bilingual, type Bilingual } from './bilingual';

/** Everything of the sandbox is lent in this currency. */
export const CURRENCY = { code: 'CNY', exponent: 2 } as const;

/** `12,000.00 元`, `CNY 12,000.00`. */
export function money(amount: Amount, language: Language): string {
  const plain = formatMinor(amount, CURRENCY.exponent).replace(/\B(?=(?:\d{3})+\.)/g, ',');
  return language === 'en' ? `CNY ${plain}` : `${plain} 元`;
}

/** A rate exactly, at least two decimals: `18.25%`, `0.05%`, `0.075%`. */
export function percent(rate: Rate): string {
  const [whole = '0', decimals = ''] = formatMinor(rate as number as Amount, 6).split('.');
  return `${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}%`;
}

/** How a negotiated plan that begins lower is repaid, before its method; nothing for any other. product.md 1.14. */
export function interestOnlyWords(count: number | undefined, language: Language): string {
  if (count === undefined) return '';
  return language === 'en'
    ? `the first ${count} collect interest and earlier cost only, then `
    : `前 ${count} 期只还利息和此前息费，之后`;
}

export const METHOD_NAMES: Readonly<Record<Method, Bilingual>> = {
  'equal-principal': bilingual('等额本金', 'equal principal'),
  'equal-instalment': bilingual('等额本息', 'equal instalments'),
  'interest-first': bilingual('先息后本', 'interest first, principal at the end'),
  'pay-any-time': bilingual('随借随还', 'pay any time, one due date'),
  flat: bilingual('分期手续费', 'flat fee each period'),
};

export const PURPOSE_NAMES: Readonly<Record<Purpose, Bilingual>> = {
  'daily-spending': bilingual('日常消费', 'daily spending'),
  'home-improvement': bilingual('家居装修', 'home improvement'),
  education: bilingual('教育培训', 'education'),
  medical: bilingual('医疗健康', 'medical care'),
  travel: bilingual('旅游出行', 'travel'),
  appliances: bilingual('家电数码', 'appliances and electronics'),
  wedding: bilingual('婚庆', 'a wedding'),
  moving: bilingual('租房搬家', 'moving home'),
};

/** What a coupon does to the interest, as a sentence where there is one (product.md 1.13); penalty never uses it. */
export function couponLine(coupon: CouponTerms | null, language: Language): string[] {
  if (coupon === null) return [];
  if (coupon.kind === 'free-days')
    return language === 'en'
      ? [`A coupon is used: the first ${coupon.days} days from the arrival of the money bear no interest.`]
      : [`使用优惠券：自款项到账之日起 ${coupon.days} 天不计利息。`];
  const [lowered, yearly] = [percent(coupon.rate.value), percent(annualLevel(coupon.rate))];
  return language === 'en'
    ? [
        `A coupon is used: interest is counted at ${lowered} a day (${yearly} a year). Penalty is not lowered.`,
      ]
    : [`使用优惠券：利息按日利率 ${lowered}（年化 ${yearly}）计算，罚息不因此降低。`];
}
