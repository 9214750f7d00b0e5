/** Second step: what can be paid a month, and on which day. Every plan keeps to it. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { LEAST_MONTHLY } from '../../contract/difficulty';
import { amount } from '../../lending/money';
import { AmountField } from '../../ui/AmountField';
import { Card } from '../../ui/Card';
import { currencyExponent, currencySymbol, moneyText } from '../../ui/money-format';
import { SelectRow } from '../../ui/SelectRow';
import text from '../../ui/text.module.css';
import { readMonthly, type Answers } from './answers';

/** Days that every month has. */
const DAYS = Array.from({ length: 28 }, (_, at) => at + 1);

export interface MeansStepProps {
  answers: Answers;
  /** The person wanted to go on: what is missing is said. */
  pressed: boolean;
  onChange: (changes: Partial<Answers>) => void;
}

export function MeansStep({ answers, pressed, onChange }: MeansStepProps) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const least = moneyText(amount(LEAST_MONTHLY), currency, locale);
  const read = readMonthly(answers.monthly, currencyExponent(currency));
  const fault = (): string | null => {
    if (typeof read !== 'string') return null;
    if (read === 'empty') return pressed ? t`请填一个你确实还得起的数` : null;
    if (read === 'too-small') return t`每月至少 ${least}。更少的话，请人工专员一起想办法。`;
    if (read === 'too-many-decimals') return t`小数位太多了`;
    return read === 'too-large' ? t`这个数太大了` : t`只能填数字，例如 600`;
  };
  return (
    <>
      <div>
        <h2 className={text.h2}>{t`每月最多能拿出多少还这笔借款？`}</h2>
        <p className={text.body}>
          {t`先留出吃住、看病和上学的钱，再填剩下的。每个方案的每一期都不会超过它。`}
        </p>
      </div>
      <AmountField
        label={t`每月最多还`}
        name="monthly"
        value={answers.monthly}
        onChange={(monthly) => onChange({ monthly })}
        symbol={currencySymbol(currency)}
        exponent={currencyExponent(currency)}
        hint={t`${least} 起，本金和利息都算在内`}
        error={fault()}
      />
      <Card flush>
        <SelectRow
          label={t`每月哪天方便还`}
          name="payday"
          value={answers.dayOfMonth === null ? '' : String(answers.dayOfMonth)}
          placeholder={t`请选择`}
          options={DAYS.map((day) => ({ value: String(day), label: t`每月 ${day} 日` }))}
          error={pressed && answers.dayOfMonth === null ? t`请选一天` : undefined}
          onChange={(day) => onChange({ dayOfMonth: Number(day) })}
        />
      </Card>
      <p className={text.cap}>{t`比如选发工资的第二天。第一期从下个月开始。`}</p>
    </>
  );
}
