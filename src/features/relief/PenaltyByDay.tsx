/** The penalty of one instalment day by day, to the fen: what each day added, equal days together (product.md 1.6, F35). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { formatDay, type Day } from '../../lending/calendar';
import type { PenaltyLine } from '../../lending/explain';
import { penaltyDays } from '../../lending/penalty-days';
import type { Rounding } from '../../lending/terms';
import { Disclosure } from '../../ui/Disclosure';
import { Facts } from '../../ui/Facts';
import { dateText, rateText } from '../../ui/format';
import { moneyDigits, moneyText } from '../../ui/money-format';
import text from '../../ui/text.module.css';

export interface PenaltyByDayProps {
  no: number;
  line: PenaltyLine;
  rounding: Rounding;
}

export function PenaltyByDay({ no, line, rounding }: PenaltyByDayProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const groups = penaltyDays(line, rounding);
  const rate = rateText(line.rate, locale);
  const on = (day: Day) => dateText(formatDay(day), locale, 'short');
  const total = moneyText(line.amount, currency, locale);
  return (
    <Disclosure summary={t`第 ${no} 期罚息 ${total}，一天天怎么来的`}>
      <Facts
        dense
        facts={[
          ...groups.map(({ from, to, days, base, each, amount }) => {
            const [of, one] = [moneyDigits(base, currency, locale), moneyDigits(each, currency, locale)];
            return {
              name: days === 1 ? on(from) : t`${on(from)} 至 ${on(to)}`,
              value: moneyDigits(amount, currency, locale),
              note: days === 1 ? t`${of} × ${rate}` : t`${of} × ${rate}，每天 ${one}，${days} 天`,
            };
          }),
          { name: t`合计`, value: total, parted: true },
        ]}
      />
      <p
        className={text.micro}
      >{t`不到一分的零头累计着算，所以有的日子多一分或少一分。不对罚息再收罚息。`}</p>
    </Disclosure>
  );
}
