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
import { noInterestReason, type NoInterest } from './no-interest';

export interface EarlyFactsProps {
  open: OpenLoan;
  preview: RepaymentPreview;
}

export function EarlyFacts({ open, preview }: EarlyFactsProps) {
  const { t } = useLingui();
  const { events, position, today } = open;
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
          <NoInterestWords open={open} />
        ) : (
          <Arithmetic lines={preview.why} disbursedOn={disbursedOn} today={today} {...reader}>
            {t`只算用了的天数。还没到的日子，利息不收。`}
          </Arithmetic>
        )}
      </Disclosure>
    </>
  );
}

function NoInterestWords({ open }: { open: OpenLoan }) {
  const { t } = useLingui();
  const words: Readonly<Record<NoInterest, string>> = {
    'arrived-today': t`今天到账，今天还，一天都没有用，利息是 0。`,
    'interest-free': t`这笔借款不收利息。`,
    'free-days': t`还在免息期内，到今天的利息是 0。`,
    'paid-to-today': t`利息已经付到今天，现在再还没有新的利息。`,
    'under-half-a-cent': t`到今天的利息不到半分钱，不收。`,
  };
  return <p>{words[noInterestReason(open)]}</p>;
}
