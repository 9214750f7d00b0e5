/** What an early repayment consists of, that no fee is taken, and the arithmetic one tap away (product.md F38). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import type { RepaymentPreview } from '../../lending/early-repayment';
import type { Amount } from '../../lending/money';
import { Arithmetic } from '../../ui/Arithmetic';
import { Disclosure } from '../../ui/Disclosure';
import { Facts } from '../../ui/Facts';
import { moneyText } from '../../ui/money-format';
import { earlyParts } from './early-parts';
import type { OpenLoan } from './early-modes';

export interface EarlyFactsProps {
  open: OpenLoan;
  preview: RepaymentPreview;
}

export function EarlyFacts({ open: { events, position, today }, preview }: EarlyFactsProps) {
  const { t } = useLingui();
  const reader = useReader();
  const money = (of: Amount) => moneyText(of, reader.currency, reader.locale);
  const { due, penalty, principal, interest, fee } = earlyParts(preview.breakdown, position.payableNow);
  const [penaltyText, feeText] = [money(penalty), money(fee)];
  const disbursedOn = events[0]?.on ?? today;
  return (
    <>
      <Facts
        facts={[
          due > 0 && {
            name: t`已到期应还`,
            value: money(due),
            ...(penalty > 0 && { note: t`其中罚息 ${penaltyText}` }),
          },
          { name: preview.purpose === 'settle' ? t`剩余本金` : t`提前还的本金`, value: money(principal) },
          { name: t`截至今天的利息`, value: money(interest) },
          { name: t`手续费`, value: fee === 0 ? t`${feeText}，不收取` : feeText },
        ]}
      />
      <Disclosure summary={t`为什么是这个数`} open={preview.purpose === 'settle'}>
        {preview.why.length === 0 ? (
          <p>{t`今天到账，今天还，一天都没有用，利息是 0。`}</p>
        ) : (
          <Arithmetic lines={preview.why} disbursedOn={disbursedOn} today={today} {...reader}>
            {t`只算用了的天数。还没到的日子，利息不收。`}
          </Arithmetic>
        )}
      </Disclosure>
    </>
  );
}
