/** Repaying a part: how much principal, and how to go on afterwards, before and after side by side (product.md F33). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { minus, type Amount } from '../../lending/money';
import { LEAST_EARLY_PRINCIPAL } from '../../lending/posting';
import { AmountField } from '../../ui/AmountField';
import { Card } from '../../ui/Card';
import { currencyExponent, currencySymbol, moneyText } from '../../ui/money-format';
import { RadioCards } from '../../ui/RadioCards';
import text from '../../ui/text.module.css';
import type { EarlyForm } from './early-form';
import { notYetDue, type PartFault, type PartPurpose } from './early-modes';
import { EarlyFacts } from './EarlyFacts';
import { earlyParts } from './early-parts';
import { PlanComparison } from './PlanComparison';
import { Saving } from './Saving';
import css from './repay.module.css';

export interface PartRepaymentProps {
  form: EarlyForm;
  typing: boolean;
  onEnter: () => void;
  onDone: () => void;
}

export function PartRepayment({ form, typing, onEnter, onDone }: PartRepaymentProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const { open, values, change, principal, parts, chosen } = form;
  const money = (of: Amount) => moneyText(of, currency, locale);
  const faultText = useFaultText(form);
  const [least, most] = [money(LEAST_EARLY_PRINCIPAL), money(notYetDue(open))];
  return (
    <>
      <AmountField
        label={t`提前还本金`}
        name="principal"
        value={values.principal}
        onChange={(typed) => change({ principal: typed })}
        symbol={currencySymbol(currency)}
        exponent={currencyExponent(currency)}
        keypad
        hint={chosen === null ? t`${least} 起，要少于还没到期的本金 ${most}` : <Extra form={form} />}
        error={typeof principal === 'string' ? faultText(principal) : null}
        onFocus={onEnter}
        onDone={onDone}
      />
      {typing && chosen && <Saving preview={chosen} />}
      {!typing && parts.length > 1 && (
        <RadioCards<PartPurpose>
          legend={t`之后想怎么还`}
          options={parts.map(({ way, preview }) => {
            const saving = money(preview.saving);
            return {
              value: way,
              title: way === 'part-shorter' ? t`缩短期限` : t`减少每期`,
              ...(preview.saving > 0 && { aside: t`少付 ${saving}` }),
              content: <PlanComparison method={open.loan.method} preview={preview} />,
            };
          })}
          value={values.way}
          onChange={(way) => change({ way })}
        />
      )}
      {!typing && parts.length === 1 && chosen && (
        <>
          <Saving preview={chosen} />
          <Card>
            <PlanComparison method={open.loan.method} preview={chosen} />
          </Card>
        </>
      )}
      {!typing && chosen && (
        <>
          <LastInstalments form={form} />
          <Card>
            <EarlyFacts open={open} preview={chosen} />
          </Card>
        </>
      )}
    </>
  );
}

/** What is paid on top of the principal, and what is left. */
function Extra({ form: { open, chosen } }: { form: EarlyForm }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  if (chosen === null) return null;
  const { interest, fee } = earlyParts(chosen.breakdown, open.position.payableNow);
  const [interestText, feeText, left] = [interest, fee, chosen.position.outstanding].map((of) =>
    moneyText(of, currency, locale),
  );
  return (
    <span className={css.extra}>
      <span>
        {fee === 0
          ? t`另付截至今天的利息 ${interestText}，不收手续费。`
          : t`另付截至今天的利息 ${interestText}，手续费 ${feeText}。`}
      </span>
      <span>{t`还后剩余本金 ${left}。`}</span>
    </span>
  );
}

/** What the last instalment collects: the rest that days and rounding leave, or all principal at once. */
function LastInstalments({ form: { open, parts } }: { form: EarlyForm }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const lines = parts
    .filter(({ preview: { after } }) => minus(after.lastInstalment, after.instalment) !== 0)
    .map(({ way, preview: { after } }) => {
      const last = moneyText(after.lastInstalment, currency, locale);
      if (way === 'part-keep') return t`到期那一期连本带息还 ${last}。`;
      return way === 'part-shorter' ? t`缩短期限，末期还 ${last}。` : t`减少每期，末期还 ${last}。`;
    });
  if (lines.length === 0) return null;
  const lasts = lines.join(' ');
  const isLevel = open.loan.method === 'equal-instalment';
  return <p className={text.cap}>{isLevel ? t`末期金额因按天计息略有不同：${lasts}` : lasts}</p>;
}

function useFaultText({ open }: EarlyForm): (fault: PartFault) => string | null {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const least = moneyText(LEAST_EARLY_PRINCIPAL, currency, locale);
  const most = moneyText(notYetDue(open), currency, locale);
  const words: Readonly<Record<PartFault, string | null>> = {
    empty: null,
    'not-a-number': t`只能填数字，例如 5000`,
    'too-many-decimals': t`小数位太多了`,
    'too-large': t`要少于 ${most}；要全部还清，请选“全部还清”`,
    'all-of-it': t`要少于 ${most}；要全部还清，请选“全部还清”`,
    'too-small': t`最少还 ${least}`,
  };
  return (fault) => words[fault];
}
