/** Third step: plans within the stated means, each with its full cost against the plan as it stands; none is chosen. */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { differencesOf, useReport } from '../../client/reports';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { amount, type Amount } from '../../lending/money';
import { Contradiction } from '../../ui/Contradiction';
import { dateText, rateText } from '../../ui/format';
import { Money } from '../../ui/Money';
import { moneyText } from '../../ui/money-format';
import { Note } from '../../ui/Note';
import { RadioCards } from '../../ui/RadioCards';
import text from '../../ui/text.module.css';
import css from './relief.module.css';
import type { CheckedPlan, OfferedPlans } from './use-plans';
import { PLAN_NAMES } from './words';

export interface PlansStepProps {
  offered: OfferedPlans;
  chosenId: string | null;
  onChoose: (id: string) => void;
}

export function PlansStep({ offered, chosenId, onChoose }: PlansStepProps) {
  const { t, i18n } = useLingui();
  const reader = useReader();
  const { currency, locale } = reader;
  const { plans, negotiation, request } = offered;
  const sound = plans.filter(({ verdict }) => verdict.verdict === 'verified');
  const doubtful = plans.find(({ verdict }) => verdict.verdict !== 'verified');
  const most = moneyText(amount(request.monthly), currency, locale);
  const least = moneyText(negotiation.least, currency, locale);
  const count = sound.length;
  const { mostMonths } = negotiation;
  if (plans.length === 0) {
    return (
      <>
        <h2 className={text.h2}>{t`按每月 ${most}，现在没有能直接签的方案`}</h2>
        <Note tone="due">
          {t`最长可以分 ${mostMonths} 期，那样每月最少也要 ${least}。不想让你签一个还不起的方案，所以这里不列出。`}
        </Note>
        <p className={text.body}>
          {t`人工专员可以看你的具体情况再想办法，比如先停一段时间。你也可以改一改每月的数再看。`}
        </p>
      </>
    );
  }
  return (
    <>
      <div>
        <h2 className={text.h2}>{t`${count} 个方案，每期都不超过 ${most}`}</h2>
        <p className={text.body}>{t`先后不代表推荐。“多付”和“少付”都是和现在的还款计划比。`}</p>
      </div>
      {doubtful && <Doubtful checked={doubtful} />}
      <RadioCards
        legend={t`选一个方案`}
        legendHidden
        options={sound.map(({ plan }) => ({
          value: plan.id,
          title: i18n._(PLAN_NAMES[plan.kind]),
          aside: (
            <span className={text.strong}>
              <Money amount={firstOf(plan)} size="s" tone="ink" {...reader} />
            </span>
          ),
          content: <PlanFacts plan={plan} />,
        }))}
        value={chosenId}
        onChange={onChoose}
      />
    </>
  );
}

const firstOf = ({ instalments }: NegotiatedPlan): Amount => instalments[0]?.total ?? amount(0);

function PlanFacts({ plan }: { plan: NegotiatedPlan }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: Amount) => moneyText(of, currency, locale);
  const { instalments, extraCost, waivedPenalty, kind, agreed } = plan;
  const count = instalments.length;
  const last = instalments.at(-1);
  const ends = last ? dateText(last.due, locale, 'iso') : '';
  const [lastSum, rate] = [money(last?.total ?? amount(0)), rateText(plan.annual.simple, locale)];
  const highest = money(amount(Math.max(...instalments.map((row) => row.total))));
  const eased = agreed.interestOnly ?? 0;
  const [extra, waived] = [money(amount(Math.abs(extraCost))), money(waivedPenalty)];
  const { dayOfMonth } = agreed.due.kind === 'fixed' ? agreed.due : { dayOfMonth: 0 };
  return (
    <div className={css.plan}>
      <p className={text.cap}>
        {kind === 'falling'
          ? t`首期最高，逐期减少，末期 ${lastSum} · 共 ${count} 期`
          : kind === 'later'
            ? t`首期；前 ${eased} 期不还本金，之后每期最多 ${highest} · 共 ${count} 期`
            : t`每期，末期 ${lastSum} · 共 ${count} 期`}
      </p>
      <p className={text.cap}>{t`每月 ${dayOfMonth} 日还，${ends} 还清 · 年利率 ${rate}（单利）`}</p>
      <p className={text.cap}>
        <b className={text.strong}>
          {extraCost > 0 ? t`比现在的计划多付 ${extra}` : t`比现在的计划少付 ${extra}`}
        </b>
        {' · '}
        {waivedPenalty > 0 ? t`免除罚息 ${waived}` : t`不免除罚息`}
      </p>
    </div>
  );
}

function Doubtful({ checked: { plan, verdict } }: { checked: CheckedPlan }) {
  const { t } = useLingui();
  const reader = useReader();
  const { state, report } = useReport(verdict, { kind: 'negotiated-plan', id: plan.id });
  return (
    <Contradiction differences={differencesOf(verdict)} reporting={state} onReport={report} {...reader}>
      {t`有一个方案的数字和这笔借款对不上，所以没有列出，也不能签。`}
    </Contradiction>
  );
}
