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
  const { t } = useLingui();
  const { currency, locale } = useReader();
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
        <h2 className={text.h2}>{t`现在没有每月 ${most} 以内的方案`}</h2>
        <Note tone="due">
          {t`最长可以分 ${mostMonths} 期，那样每月最少也要 ${least}。不想让你签一个还不起的方案，所以这里不列出。`}
        </Note>
        <p className={text.body}>{t`人工专员可以看你的具体情况再想办法，比如先停一段时间。`}</p>
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
          title: <PlanTitle plan={plan} />,
          aside: <PlanSum plan={plan} />,
          content: <PlanFacts plan={plan} />,
        }))}
        value={chosenId}
        onChange={onChoose}
      />
    </>
  );
}

const highestOf = (rows: NegotiatedPlan['instalments']): Amount =>
  amount(Math.max(0, ...rows.map((row) => row.total)));

/** Its name, and how many instalments there are. */
function PlanTitle({ plan: { kind, instalments, agreed } }: { plan: NegotiatedPlan }) {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const money = (of: Amount) => moneyText(of, currency, locale);
  const count = instalments.length;
  const eased = agreed.interestOnly ?? 0;
  const rest = count - eased;
  const [last, most] = [instalments.at(-1)?.total ?? amount(0), highestOf(instalments.slice(eased))];
  return (
    <>
      {i18n._(PLAN_NAMES[kind])}
      <span className={css.count}>
        {eased > 0 ? t`之后 ${rest} 期，每期最多 ${money(most)}` : t`共 ${count} 期，末期 ${money(last)}`}
      </span>
    </>
  );
}

/** The sum that it begins with, and of how many instalments it is. */
function PlanSum({ plan: { kind, instalments, agreed } }: { plan: NegotiatedPlan }) {
  const { t } = useLingui();
  const reader = useReader();
  const eased = agreed.interestOnly ?? 0;
  const sum = highestOf(instalments.slice(0, Math.max(1, eased)));
  return (
    <span className={css.planSum}>
      <Money amount={sum} size="s" tone="ink" {...reader} />
      <span>{eased > 0 ? t`前 ${eased} 期，最高` : kind === 'falling' ? t`首期，逐期减少` : t`每期`}</span>
    </span>
  );
}

/** One fact at each end of a line, none of them parted. */
function PlanFacts({ plan: { instalments, annual, extraCost, waivedPenalty } }: { plan: NegotiatedPlan }) {
  const { t } = useLingui();
  const { currency, locale } = useReader();
  const last = instalments.at(-1);
  const ends = last ? dateText(last.due, locale, 'iso') : '';
  const rate = rateText(annual.simple, locale);
  const extra = moneyText(amount(Math.abs(extraCost)), currency, locale);
  const waived = moneyText(waivedPenalty, currency, locale);
  return (
    <div className={css.plan}>
      <p className={text.between}>
        <span>{t`${ends} 还清`}</span>
        <span className={css.whole}>{t`年利率 ${rate}（单利）`}</span>
      </p>
      <p className={text.between}>
        <b className={text.strong}>
          {extraCost > 0 ? t`比现在的计划多付 ${extra}` : t`比现在的计划少付 ${extra}`}
        </b>
        <span>{waivedPenalty > 0 ? t`免除罚息 ${waived}` : t`不免除罚息`}</span>
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
