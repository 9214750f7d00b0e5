/** The items of a cost statement in words: what, at which annual level, on what basis, by whom (product.md F14). */
import { Fragment } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { WireCostStatement } from '../contract/cost-statement';
import { rateText } from './format';
import { rateInForce } from '../lending/coupon';
import type { CostItem } from './CostItems';
import { useCouponWords } from './coupon-words';
import type { Currency, Locale } from './money-format';

type Item = WireCostStatement['items'][number];

type DailyBasis = Extract<Item['basis'], { of: 'outstanding-principal' }>;

/** The rate that interest runs at: the coupon's, where one cuts it. */
const inForce = ({ rate, coupon }: DailyBasis) => rateInForce({ rate, coupon });

/** What nobody charges, said together on one line. */
const TOGETHER: ReadonlySet<Item['kind']> = new Set(['guarantee', 'service', 'membership']);

export interface CostWords {
  readonly normal: (statement: WireCostStatement) => readonly CostItem[];
  readonly contingent: (statement: WireCostStatement) => readonly CostItem[];
}

/** @param lender who charges. */
export function useCostWords(
  lender: string,
  reader: { readonly currency: Currency; readonly locale: Locale },
): CostWords {
  const { t } = useLingui();
  const { locale } = reader;
  const { effect } = useCouponWords(reader);

  const name = (kind: Item['kind']): string =>
    ({
      interest: t`利息`,
      'period-fee': t`分期手续费`,
      guarantee: t`担保费`,
      service: t`服务费`,
      membership: t`会员费`,
      'early-repayment': t`提前还款费用`,
    })[kind];

  const charged = ({ basis }: Item): string => {
    switch (basis.of) {
      case 'outstanding-principal':
        return inForce(basis).per === 'day'
          ? t`剩余本金 × ${rateText(inForce(basis).value, locale)} × 天数 · ${lender}收取`
          : t`剩余本金 × 年利率 ${rateText(inForce(basis).value, locale)} × 天数占比 · ${lender}收取`;
      case 'original-principal':
        return t`借款本金 × ${rateText(basis.rate, locale)}，每期一次 · ${lender}收取`;
      case 'early-principal':
        return t`提前还的本金 × ${rateText(basis.rate, locale)} · ${lender}收取`;
      case 'nothing':
        return t`不收取`;
    }
  };

  const isCharged = ({ amount, basis }: Item) =>
    amount > 0 || (basis.of === 'early-principal' && basis.rate > 0);

  const couponOf = ({ basis }: Item): string[] => {
    if (basis.of !== 'outstanding-principal' || basis.coupon === null) return [];
    return [t`已用优惠券：${effect(basis.coupon)}`];
  };

  const minimum = (statement: WireCostStatement): string[] => {
    const days = statement.items.flatMap(({ basis }) =>
      basis.of === 'outstanding-principal' ? [basis.minimumDays] : [],
    )[0];
    return days ? [t`至少按 ${days} 天计息`] : [];
  };

  return {
    normal(statement) {
      const { items } = statement;
      const single = items
        .filter((item) => item.kind !== 'period-fee' || isCharged(item))
        .filter((item) => item.kind !== 'interest' || isCharged(item) || statement.totalFees === 0)
        .filter((item) => !TOGETHER.has(item.kind) || isCharged(item));
      const nobody = items.filter((item) => TOGETHER.has(item.kind) && !isCharged(item));
      const rows = single.map((item) => ({
        kind: item.kind,
        name: name(item.kind),
        level: rateText(item.annual, locale),
        basis: isCharged(item)
          ? [charged(item), ...couponOf(item), ...(item.kind === 'interest' ? minimum(statement) : [])].join(
              ' · ',
            )
          : t`不收取`,
      }));
      const together = {
        name: nobody.map((item) => name(item.kind)).join(t({ message: '、', context: 'between names' })),
        level: '0%',
        basis: t`不收取`,
      };
      const early = rows.filter((row) => row.kind === 'early-repayment');
      const others = rows.filter((row) => row.kind !== 'early-repayment');
      return [...others, ...(nobody.length > 0 ? [together] : []), ...early];
    },
    contingent: ({ contingent }) =>
      contingent.map(({ basis, annual, graceDays, multiple }) => {
        const rate = rateText(basis.rate, locale);
        const lines = [
          basis.of === 'principal'
            ? t`逾期本金 × ${rate} × 逾期天数 · ${lender}收取`
            : t`逾期本金和利息 × ${rate} × 逾期天数 · ${lender}收取`,
          multiple === null ? t`不计复利` : t`约定日利率的 ${timesText(multiple, locale)} 倍，不计复利`,
          ...(graceDays > 0 ? [t`到期后 ${graceDays} 天内还上，不收罚息`] : []),
        ];
        return { name: t`逾期罚息`, level: rateText(annual, locale), basis: <Lines of={lines} /> };
      }),
  };
}

function Lines({ of: lines }: { of: readonly string[] }) {
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

/** A multiple in lowest terms, `3/2` as `1.5`. */
function timesText(of: { numerator: number; denominator: number }, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(of.numerator / of.denominator);
}
