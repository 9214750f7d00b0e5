/** Paying less than all that is due: how much, and what it meets first, to the fen, before it is paid (product.md 1.7, F35). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { totalOf } from '../../lending/breakdown';
import type { Amount } from '../../lending/money';
import { AmountField } from '../../ui/AmountField';
import { type AmountProblem, readAmountText } from '../../ui/amount-text';
import { Card } from '../../ui/Card';
import { type Fact, Facts } from '../../ui/Facts';
import { currencyExponent, currencySymbol, moneyText } from '../../ui/money-format';
import { partOfDue, type DueLoan } from './due-figures';

/** A part as typed; an amount that is all of it, or more, is no part. */
export function readPart(
  typed: string,
  exponent: number,
  total: Amount,
): Amount | AmountProblem | 'nothing' | 'all-of-it' {
  const read = readAmountText(typed, exponent);
  if (typeof read === 'string') return read;
  if (read === 0) return 'nothing';
  return read >= total ? 'all-of-it' : read;
}

export interface PartOfDueProps {
  typed: string;
  onChange: (typed: string) => void;
  due: readonly DueLoan[];
  total: Amount;
}

export function PartOfDue({ typed, onChange, due, total }: PartOfDueProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const most = moneyText(total, currency, locale);
  const part = readPart(typed, currencyExponent(currency), total);
  const fault = (): string | null => {
    if (typeof part !== 'string' || part === 'empty') return null;
    if (part === 'nothing') return t`请填一个大于 0 的数`;
    if (part === 'all-of-it' || part === 'too-large') return t`要少于 ${most}；要全部还上，请选“全部还”`;
    return part === 'too-many-decimals' ? t`小数位太多了` : t`只能填数字，例如 500`;
  };
  return (
    <>
      <AmountField
        label={t`先还多少`}
        name="part"
        value={typed}
        onChange={onChange}
        symbol={currencySymbol(currency)}
        exponent={currencyExponent(currency)}
        hint={t`多少都行，少于 ${most}。没还的部分照常计罚息。`}
        error={fault()}
      />
      {typeof part !== 'string' && <Meets due={partOfDue(due, part)} several={due.length > 1} />}
    </>
  );
}

/** Instalment by instalment in the order of payment. */
function Meets({ due, several }: { due: readonly DueLoan[]; several: boolean }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const names = { fees: t`手续费`, penalty: t`罚息`, interest: t`利息`, principal: t`本金` } as const;
  const facts = due.flatMap(({ open, preview }) =>
    preview.allocations.map(({ no, paid }): Fact => {
      const met = open.terms.allocation.filter((component) => paid[component] > 0);
      const { productName } = open.loan;
      return {
        name: several ? t`先还 ${productName} 第 ${no} 期` : t`先还第 ${no} 期`,
        value: moneyText(totalOf(paid), currency, locale),
        note: met
          .map((component) => `${names[component]} ${moneyText(paid[component], currency, locale)}`)
          .join(' → '),
      };
    }),
  );
  return (
    <Card>
      <Facts facts={facts} />
    </Card>
  );
}
