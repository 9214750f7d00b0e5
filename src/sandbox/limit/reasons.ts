/** Why a limit cannot be used and what its owner can do about it, in every standing. product.md F04, F05. */
import { formatDay, type Day } from '../../lending/calendar';
import type { NextStep } from '../../contract/standing-steps';
import { bilingual, type Bilingual } from '../bilingual';
import { hasOverdue } from '../borrow/standing';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { CONSENT_TITLES } from '../papers/consents';
import { stateOf, underPlan } from './state';

type Step = NextStep['kind'];

interface Cause {
  readonly why: Bilingual;
  readonly steps: readonly Step[];
}

const HELD: Cause = {
  why: bilingual(
    '登记的证件信息需要核对，额度先冻结。已有借款照常归还。',
    'Your identity document on file must be checked, so the limit is frozen. Loans are repaid as agreed.',
  ),
  steps: ['ask-review', 'call'],
};
const PAUSED: Cause = {
  why: bilingual(
    '你暂停了额度，随时可以恢复。已有借款照常归还。',
    'You paused the limit and can use it again at any time. Loans are repaid as agreed.',
  ),
  steps: ['resume'],
};
const UNDER_PLAN: Cause = {
  why: bilingual(
    '协商的还款计划还在进行，额度先暂停，不再增加负担。按计划还清或提前还清后自动恢复。',
    'A negotiated plan is running, so the limit is paused and nothing is added to it. It comes back once that loan is repaid.',
  ),
  steps: ['follow-plan', 'call'],
};
const OVERDUE = bilingual(
  '有逾期没有还清，暂时不能再借，也不能申请提额。还清后马上恢复。',
  'Something is overdue, so nothing more can be borrowed and no higher limit asked for. Both are back as soon as it is paid.',
);
const UNDER_REVIEW: Cause = {
  why: bilingual(
    '额度正在复核，有结果会告诉你。已有借款照常归还。',
    'The limit is being reviewed, and you will be told. Loans are repaid as agreed.',
  ),
  steps: ['wait', 'call'],
};
const NEW_OFFER: Cause = {
  why: bilingual(
    '正在重新评估你的额度，有结果会告诉你。',
    'A new limit is being assessed, and you will be told.',
  ),
  steps: ['wait', 'call'],
};
const CLOSED: Cause = {
  why: bilingual(
    '你关闭了额度，三项授权也一并撤回。以后需要时可以重新申请。',
    'You closed the limit, and the three authorisations ended with it. You can ask for a limit again.',
  ),
  steps: ['ask-review'],
};
const NOT_INVITED: Cause = {
  why: bilingual(
    '目前按邀请开通，你还没有受邀。我们没有查询你的征信。',
    'Opened by invitation for now, and you are not invited yet. Your credit report was not looked at.',
  ),
  steps: [],
};

const MONTHS = 'January February March April May June July August September October November December';

function written(day: Day): Bilingual {
  const [year, month = 1, date] = formatDay(day).split('-').map(Number);
  return bilingual(`${year} 年 ${month} 月 ${date} 日`, `${date} ${MONTHS.split(' ')[month - 1]} ${year}`);
}

function withdrawn({ kind }: { readonly kind: keyof typeof CONSENT_TITLES }): Cause {
  const { 'zh-CN': zh, en } = CONSENT_TITLES[kind];
  return {
    why: bilingual(
      `你撤回了《${zh}》，额度因此冻结。已有借款照常归还。`,
      `You withdrew "${en}", so the limit is frozen. Loans are repaid as agreed.`,
    ),
    steps: ['give-consent'],
  };
}

function expired(customer: Customer): Cause {
  const isOffer = customer.limit === null;
  const last = isOffer ? customer.offer?.expiresOn : stateOf(customer).expiresOn;
  const on = last === undefined || last === null ? null : written(last);
  return {
    why: isOffer
      ? bilingual(
          `邀请已于 ${on?.['zh-CN'] ?? ''}到期，不影响你的信用。需要时可以申请重新评估。`,
          `The offer ended on ${on?.en ?? ''}. This does not affect your credit. You can ask for a new one.`,
        )
      : bilingual(
          `额度已于 ${on?.['zh-CN'] ?? ''}到期。已有借款照常归还，可以申请续用。`,
          `The limit ended on ${on?.en ?? ''}. Loans are repaid as agreed, and you can ask to renew it.`,
        ),
    steps: isOffer ? ['ask-review', 'call'] : ['ask-review'],
  };
}

/** What holds the limit above all else; null when nothing does. */
function causeOf(customer: Customer): Cause | null {
  switch (customer.standing) {
    case 'not-invited':
      return NOT_INVITED;
    case 'under-review':
      return customer.limit === null || stateOf(customer).ended === 'closed' ? NEW_OFFER : UNDER_REVIEW;
    case 'expired':
      return expired(customer);
    case 'closed':
      return CLOSED;
    case 'frozen': {
      const { held, withdrawn: without } = stateOf(customer);
      if (held) return HELD;
      if (without[0] !== undefined) return withdrawn(without[0]);
      return underPlan(customer) ? UNDER_PLAN : PAUSED;
    }
    case 'invited':
    case 'active':
      return null;
  }
}

/** Why nothing can be borrowed now, also from an active limit while something is overdue; null when it can. */
export function standingReason(customer: Customer, ctx: Context): string | null {
  const why = causeOf(customer)?.why ?? (hasOverdue(customer, ctx) ? OVERDUE : null);
  return why?.[ctx.language] ?? null;
}

/** What can be done about it, the likeliest first. */
export function nextSteps(customer: Customer): NextStep[] {
  const { review } = stateOf(customer);
  return (causeOf(customer)?.steps ?? []).map((kind) => ({
    kind,
    until: kind === 'wait' && review !== null ? formatDay(review.answerBy) : null,
  }));
}
