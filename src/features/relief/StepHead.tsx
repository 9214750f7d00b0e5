/** How far the assistant has come, and what was said so far, each of which can be changed. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { LinkButton } from '../../ui/LinkButton';
import { moneyText } from '../../ui/money-format';
import { currencyExponent } from '../../ui/money-format';
import text from '../../ui/text.module.css';
import { readMonthly, type Answers } from './answers';
import css from './relief.module.css';
import { SITUATION_NAMES } from './words';

export const STEPS = 4;
export type Step = 1 | 2 | 3;

export interface StepHeadProps {
  step: Step;
  answers: Answers;
  onStep: (step: Step) => void;
}

export function StepHead({ step, answers, onStep }: StepHeadProps) {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const monthly = readMonthly(answers.monthly, currencyExponent(currency));
  const { situation, dayOfMonth } = answers;
  return (
    <div>
      <p className={css.steps}>
        {Array.from({ length: STEPS }, (_, at) => (
          <i key={at} className={at < step ? css.done : undefined} aria-hidden="true" />
        ))}
        <span>{t`第 ${step} 步，共 ${STEPS} 步`}</span>
      </p>
      {step > 1 && situation !== null && (
        <p className={css.answered}>
          {t`遇到了什么情况`}
          <span>
            <b className={text.strong}>{i18n._(SITUATION_NAMES[situation])}</b>
            <LinkButton label={t`改：遇到了什么情况`} onClick={() => onStep(1)}>{t`改`}</LinkButton>
          </span>
        </p>
      )}
      {step > 2 && typeof monthly !== 'string' && (
        <p className={css.answered}>
          {t`每月最多还多少`}
          <span>
            <b className={text.strong}>{t`${moneyText(monthly, currency, locale)}，每月 ${dayOfMonth} 日`}</b>
            <LinkButton label={t`改：每月最多还多少`} onClick={() => onStep(2)}>{t`改`}</LinkButton>
          </span>
        </p>
      )}
    </div>
  );
}
