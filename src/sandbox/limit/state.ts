/** What holds a limit, end it, or may end it; and the standing that follows. product.md F04. */
import type { Day } from '../../lending/calendar';
import type { Amount } from '../../lending/money';
import type { LimitChange } from '../../contract/manage-limit';
import type { Standing } from '../../contract/limit';
import { bilingual, type Bilingual } from '../bilingual';
import { append, log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import type { ConsentKind } from '../papers/consents';
import { money } from '../writing';

export interface LimitState {
  /** What the lender granted; null where it is the whole limit. */
  readonly granted: Amount | null;
  /** The last day on which it can be used; null when it has none. */
  readonly expiresOn: Day | null;
  /** Business moments, as all below. */
  readonly pausedAt: number | null;
  readonly withdrawn: readonly { readonly kind: ConsentKind; readonly at: number }[];
  /** Held by the lender until the identity document was looked at. */
  readonly held: boolean;
  readonly review: { readonly answersAt: number; readonly answerBy: Day } | null;
  readonly ended: 'expired' | 'closed' | null;
}

export const FRESH: LimitState = {
  granted: null,
  expiresOn: null,
  pausedAt: null,
  withdrawn: [],
  held: false,
  review: null,
  ended: null,
};

export const stateOf = ({ limitState }: Customer): LimitState => limitState ?? FRESH;

/** Whether a loan goes on under a negotiated plan: until it is repaid nothing more is lent (product.md 1.14, F59). */
export function underPlan({ loans }: Customer): boolean {
  return loans.some(({ events }) => events.some(({ kind }) => kind === 'negotiated'));
}

/** The standing that follows from what holds or ended the limit; before activation it is what it was. */
export function standingOf(customer: Customer): Standing {
  const { review, ended, held, withdrawn, pausedAt } = stateOf(customer);
  if (review !== null) return 'under-review';
  if (customer.limit === null) return customer.standing;
  if (ended !== null) return ended;
  const isHeld = held || withdrawn.length > 0 || pausedAt !== null || underPlan(customer);
  return isHeld ? 'frozen' : 'active';
}

/** A change of the limit, as its row keeps it. */
export interface KeptChange extends Omit<LimitChange, 'at'> {
  readonly at: number;
}

const WORDS: Readonly<Record<LimitChange['kind'], Bilingual>> = {
  activated: bilingual('额度已激活', 'Limit activated'),
  'raise-asked': bilingual('凭材料申请提额', 'Higher limit asked for with a document'),
  raised: bilingual('提额通过，额度提高了', 'The limit was raised'),
  'raise-refused': bilingual('提额没有通过，打开看原因', 'The limit was not raised; open to see why'),
  changed: bilingual('借款人调整额度', 'Limit changed by the borrower'),
  paused: bilingual('借款人暂停额度', 'Limit paused by the borrower'),
  resumed: bilingual('借款人恢复额度', 'Limit used again by the borrower'),
  'plan-begun': bilingual('协商还款期间额度暂停', 'Limit paused while a negotiated plan runs'),
  'plan-over': bilingual(
    '协商的借款已还清，额度恢复',
    'The negotiated loan is repaid: the limit can be used again',
  ),
  'consent-withdrawn': bilingual('撤回授权', 'Authorisation withdrawn'),
  'consent-given': bilingual('重新授权', 'Authorisation given again'),
  frozen: bilingual('额度已冻结，打开看原因和办法', 'The limit was frozen; open to see why and what to do'),
  'review-asked': bilingual('申请额度复核', 'Review of the limit asked for'),
  restored: bilingual('复核完成，额度恢复', 'Reviewed: the limit can be used again'),
  offered: bilingual('复核完成，重新邀请', 'Reviewed: invited again'),
  expired: bilingual('额度已过期', 'The limit expired'),
  closed: bilingual('借款人关闭额度', 'Limit closed by the borrower'),
};

const OFFER_EXPIRED = bilingual('邀请已过期', 'The offer expired');

/** Writes down what happened to the limit: a row for its history, a line in the presenter's log. */
export function noteChange(
  draft: Draft,
  ctx: Context,
  kind: LimitChange['kind'],
  consent: ConsentKind | null = null,
): void {
  const { standing, limit, seq } = draft.customer;
  const change: KeptChange = { at: ctx.business, kind, standing, total: limit, consent };
  append(draft, 'limit-change', `l${seq + 1}`, change);
  const { 'zh-CN': zh, en } = kind === 'expired' && limit === null ? OFFER_EXPIRED : WORDS[kind];
  const [whole, wholeEn] =
    limit === null ? ['', ''] : [` ${money(limit, 'zh-CN')}`, ` ${money(limit, 'en')}`];
  log(draft, ctx.business, `limit.${kind}`, `${zh}${whole}`, `${en}${wholeEn}`);
}

/** Changes what holds the limit; its standing follows, and its history. */
export function changeState(
  draft: Draft,
  ctx: Context,
  kind: LimitChange['kind'],
  changes: Partial<LimitState>,
  consent: ConsentKind | null = null,
): void {
  patch(draft, { limitState: { ...stateOf(draft.customer), ...changes } });
  patch(draft, { standing: standingOf(draft.customer) });
  noteChange(draft, ctx, kind, consent);
}

/** A negotiated plan has begun, or its loan is repaid: the limit's standing follows. */
export function followPlan(draft: Draft, ctx: Context): void {
  const before = draft.customer.standing;
  const standing = standingOf(draft.customer);
  if (standing !== before) changeState(draft, ctx, standing === 'active' ? 'plan-over' : 'plan-begun', {});
}
