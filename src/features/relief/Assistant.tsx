/** The assistant for people in difficulty: what has happened, what can be paid, plans that fit, a signature (product.md F59). */
import { useEffect, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDevice, useReader } from '../../client/device';
import { useTyped } from '../../client/use-typed';
import type { Home } from '../../contract/home';
import type { Loan } from '../../contract/loan';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { useBackClose } from '../../ui/back-close';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import { dateText } from '../../ui/format';
import { currencyExponent } from '../../ui/money-format';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import text from '../../ui/text.module.css';
import { Agreed } from './Agreed';
import { NO_ANSWERS, requestFrom, type Answers } from './answers';
import { HandOverSheet } from './HandOverSheet';
import { MeansStep } from './MeansStep';
import { PlanDetailSheet } from './PlanDetailSheet';
import { PlansStep } from './PlansStep';
import css from './relief.module.css';
import { SignSheet } from './SignSheet';
import { SituationStep } from './SituationStep';
import { StepHead, type Step } from './StepHead';
import { usePlans } from './use-plans';
import { useReportAhead } from './use-report-ahead';

type Opened = 'plan' | 'statement' | 'hand-over' | null;

export function Assistant({ home, loan }: { home: Home; loan: Loan }) {
  const { t } = useLingui();
  const nav = useNav();
  const { chrome, online } = useDevice();
  const { currency, locale } = useReader();
  const [step, setStep] = useState<Step>(1);
  const [answers, setAnswers, forgetAnswers] = useTyped<Answers>(`difficulty.${loan.id}`, NO_ANSWERS);
  const [pressed, setPressed] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const [signed, setSigned] = useState<NegotiatedPlan | null>(null);
  const planning = usePlans(loan, home.businessDate);
  const { overdueDays } = oldest(loan);
  const reportFrom = useReportAhead(loan.id, overdueDays > 0, home.businessDate);
  const top = useRef<HTMLDivElement>(null);
  const shownStep = useRef(step);
  useEffect(() => {
    if (shownStep.current === step) return;
    shownStep.current = step;
    window.scrollTo(0, 0);
    top.current?.focus();
  }, [step]);

  const go = (to: Step) => {
    setStep(to);
    setPressed(false);
    setOpened(null);
    if (to < 3) planning.drop();
  };
  // The wallet's back goes from step to step, as the arrow of the page does.
  useBackClose(step > 1 && signed === null, () => go((step - 1) as Step));

  if (signed) return <Agreed plan={signed} loan={loan} />;
  const { offered } = planning;
  const chosen = offered?.plans.find(({ plan }) => plan.id === chosenId) ?? null;
  const change = (changes: Partial<Answers>) => setAnswers({ ...answers, ...changes });
  const askPlans = async () => {
    setPressed(true);
    const request = requestFrom(loan.id, answers, currencyExponent(currency));
    if (request === null) return;
    setChosenId(null);
    setOpened(null);
    if (await planning.ask(request)) go(3);
  };
  const back = () => (step === 1 ? nav.back() : go((step - 1) as Step));
  const noneFits = step === 3 && offered?.plans.length === 0;

  return (
    <Screen
      title={t`协商还款`}
      chrome={chrome}
      back={{ label: t`返回`, onBack: back }}
      dock={
        <Dock caption={caption()} note={planning.failure && <FailureNote failure={planning.failure} />}>
          {step === 1 && (
            <Button
              onClick={() => go(2)}
              disabled={answers.situation === null}
              reason={answers.situation === null ? t`选一项再继续` : null}
            >{t`下一步`}</Button>
          )}
          {step === 2 && (
            <Button
              onClick={() => void askPlans()}
              busy={planning.asking}
              busyLabel={t`正在算方案`}
              disabled={!online}
              reason={online ? null : t`没有网络，已填的内容都在。`}
            >{t`看看有哪些方案`}</Button>
          )}
          {step === 3 && offered && offered.plans.length > 0 && (
            <Button
              onClick={() => setOpened('plan')}
              busy={planning.asking}
              busyLabel={t`正在算方案`}
              disabled={chosen === null && !planning.asking}
              reason={chosen === null ? t`选一个方案再继续，也可以都不选` : null}
            >{t`看这个方案的完整计划`}</Button>
          )}
          {noneFits && (
            <div className={text.stack}>
              <Button onClick={() => setOpened('hand-over')}>{t`请人工专员帮忙`}</Button>
              <Button kind="secondary" onClick={() => go(2)}>{t`改每月的数，再看一次`}</Button>
            </div>
          )}
        </Dock>
      }
    >
      <div className={css.form} ref={top} tabIndex={-1}>
        <StepHead step={step} answers={answers} onStep={go} />
        {step === 1 && <SituationStep answers={answers} onChange={change} />}
        {step === 2 && <MeansStep answers={answers} pressed={pressed} onChange={change} />}
        {step === 3 && offered && <PlansStep offered={offered} chosenId={chosenId} onChoose={setChosenId} />}
        {!noneFits && (
          <p>
            <LinkButton chevron onClick={() => setOpened('hand-over')}>
              {step === 3 ? t`都不合适，请人工专员帮忙` : t`想直接和人说，请人工专员帮忙`}
            </LinkButton>
          </p>
        )}
      </div>
      {opened === 'plan' && chosen && (
        <PlanDetailSheet
          plan={chosen.plan}
          onNext={() => setOpened('statement')}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'statement' && chosen && offered && (
        <SignSheet
          home={home}
          plan={chosen.plan}
          endsAt={offered.endsAt}
          onSigned={(plan) => {
            forgetAnswers();
            setSigned(plan);
          }}
          onRenew={() => void askPlans()}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'hand-over' && (
        <HandOverSheet
          loanId={loan.id}
          lender={home.lender}
          answers={answers}
          onClose={() => setOpened(null)}
        />
      )}
    </Screen>
  );

  function caption(): string {
    if (step < 3 || noneFits) return t`看方案不收费，也不影响你先还一部分`;
    if (overdueDays === 0) return t`签约前不会生效 · 现在没有逾期`;
    const from = reportFrom === null ? null : dateText(reportFrom, locale, 'short');
    return from === null
      ? t`签约前不会生效 · 已发生的逾期 ${overdueDays} 天，需要报送的会如实报送`
      : t`签约前不会生效 · ${from}前签好，逾期的这 ${overdueDays} 天不报送`;
  }
}

/** Days overdue of the oldest instalment; 0 when none is. */
function oldest({ position }: Loan): { readonly overdueDays: number } {
  const overdue = position.instalments.filter((row) => row.state === 'overdue');
  return { overdueDays: Math.max(0, ...overdue.map((row) => row.overdueDays)) };
}
