/** Of what an overdue sum is made, line by line, the penalty with its own arithmetic (product.md 1.6, F38). */
import { Trans } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { Bill } from '../../contract/bill';
import { minus, mulDiv, RATE_SCALE } from '../../lending/money';
import { Card } from '../../ui/Card';
import { type Fact, Facts } from '../../ui/Facts';
import { rateText } from '../../ui/format';
import { moneyDigits, moneyText } from '../../ui/money-format';

type Item = Bill['items'][number];

export function OverdueFacts({ bill: { items, penaltyPerDay } }: { bill: Bill }) {
  const { locale, currency } = useReader();
  const several = new Set(items.map(({ loanId }) => loanId)).size > 1;
  const facts = items.flatMap((item): Fact[] => {
    const { productName, instalmentNo, amount, breakdown } = item;
    const due: Fact = {
      name: several ? (
        <Trans>
          {productName} 第 {instalmentNo} 期应还
        </Trans>
      ) : (
        <Trans>第 {instalmentNo} 期应还</Trans>
      ),
      value: moneyText(minus(amount, breakdown.penalty), currency, locale),
    };
    if (breakdown.penalty === 0) return [due];
    const penalty: Fact = {
      name: <Trans>罚息</Trans>,
      value: moneyText(breakdown.penalty, currency, locale),
      note: <PenaltyFormula item={item} />,
    };
    return [due, penalty];
  });
  if (penaltyPerDay > 0) {
    facts.push({
      name: <Trans>每多一天，约增加</Trans>,
      value: moneyText(penaltyPerDay, currency, locale),
      parted: true,
    });
  }
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  );
}

/** The multiplication, where one multiplication is all of it; after a part payment there were several stretches. */
function PenaltyFormula({ item }: { item: Item }) {
  const { locale, currency } = useReader();
  const { penaltyBase, penaltyRate, overdueDays, breakdown } = item;
  const straight = mulDiv(penaltyBase, penaltyRate, overdueDays, RATE_SCALE, 'half-up') === breakdown.penalty;
  const base = moneyDigits(penaltyBase, currency, locale);
  const rate = rateText(penaltyRate, locale);
  return straight ? (
    <Trans>
      逾期本金 {base} × {rate} × {overdueDays} 天，不计复利
    </Trans>
  ) : (
    <Trans>
      还剩逾期本金 {base}，每天 {rate}，不计复利
    </Trans>
  );
}
