/** The arithmetic behind an amount, as the engine explains it: principal x rate x days, line by line (product.md F38). */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { formatDay, daysBetween, type Day } from '../lending/calendar';
import type { InterestLine, PenaltyLine, PeriodFeeLine, WhyLine } from '../lending/explain';
import type { Amount } from '../lending/money';
import { dateText, rateText } from './format';
import { moneyDigits, type Currency, type Locale } from './money-format';
import { Formula } from './Formula';

export interface ArithmeticProps {
  lines: readonly WhyLine[];
  currency: Currency;
  locale: Locale;
  /** The day the money arrived, and the lender's today: said at the ends of the bar of days. */
  disbursedOn: Day;
  today: Day;
  /** A sentence below. */
  children?: ReactNode;
}

/** One bar of days where there is one stretch only; several lines say which instalment each of them is about. */
export function Arithmetic({ lines, currency, locale, disbursedOn, today, children }: ArithmeticProps) {
  const { t } = useLingui();
  const termsOf = useTerms(currency, locale);
  const [only] = lines;
  const single = lines.length === 1 && only?.kind === 'interest' ? only : null;
  const dayText = (on: Day) => dateText(formatDay(on), locale, 'short');
  const end = (on: Day) => {
    const date = dayText(on);
    if (on === today) return t`今天 ${date}`;
    return on === disbursedOn ? t`${date}到账` : date;
  };
  const days = single?.days ?? 0;
  return (
    <Formula
      lines={lines.map((line) => ({
        terms: termsOf(line, lines.length > 1),
        result: moneyDigits(line.amount, currency, locale),
      }))}
      days={single ? { count: t`${days} 天`, from: end(single.from), to: end(single.to) } : undefined}
    >
      {children}
    </Formula>
  );
}

/** The left side of each line. */
function useTerms(currency: Currency, locale: Locale): (line: WhyLine, named: boolean) => string {
  const { t } = useLingui();
  const money = (of: Amount) => moneyDigits(of, currency, locale);

  const interest = ({ principal, rate, days }: InterestLine) => {
    const [of, at] = [money(principal), rateText(rate.value, locale)];
    if (rate.per === 'day') return t`${of} × ${at} × ${days} 天`;
    if (rate.dayCount === 'actual/actual') return t`${of} × ${at} × ${days} 天 / 当年天数`;
    const yearDays = rate.dayCount === 'actual/365' ? 365 : 360;
    return t`${of} × ${at} × ${days} 天 / ${yearDays}`;
  };
  const penalty = ({ stretches, rate }: PenaltyLine) => {
    const at = rateText(rate, locale);
    const [only] = stretches;
    if (stretches.length === 1 && only) {
      const [base, days] = [money(only.base), daysBetween(only.from, only.to)];
      return t`${base} × ${at} × ${days} 天`;
    }
    const sum = stretches
      .map((stretch) => {
        const [base, days] = [money(stretch.base), daysBetween(stretch.from, stretch.to)];
        return t`${base} × ${days} 天`;
      })
      .join(' + ');
    return `(${sum}) × ${at}`;
  };
  const periodFee = ({ principal, rate, days, periodDays }: PeriodFeeLine) => {
    const [of, at] = [money(principal), rateText(rate, locale)];
    return days === periodDays ? `${of} × ${at}` : t`${of} × ${at} × ${days} / ${periodDays} 天`;
  };

  return (line, named) => {
    const terms = ((): string => {
      switch (line.kind) {
        case 'interest':
          return interest(line);
        case 'penalty':
          return penalty(line);
        case 'period-fee':
          return periodFee(line);
        case 'carried':
          return t`协商前的息费，不再计息`;
        case 'early-fee':
          return `${money(line.principal)} × ${rateText(line.rate, locale)}`;
      }
    })();
    if (!named || line.kind === 'carried') return terms;
    if (line.kind === 'early-fee') return t`提前还款手续费：${terms}`;
    const { no } = line;
    if (line.kind === 'interest') return t`第 ${no} 期利息：${terms}`;
    return line.kind === 'penalty' ? t`第 ${no} 期罚息：${terms}` : t`第 ${no} 期手续费：${terms}`;
  };
}
