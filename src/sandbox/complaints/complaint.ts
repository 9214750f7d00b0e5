/** A complaint's life on the business clock: received, answered in time. product.md F60. */
import type * as v from 'valibot';
import { addDays, formatDay, type Day } from '../../lending/calendar';
import type { BodyOf } from '../../contract/endpoint';
import type { Complaint, ComplaintKind, createComplaint } from '../../contract/complaint';
import type { createHandOver } from '../../contract/negotiation';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { dateOf, isoMoment } from '../business-time';
import { append, log, patch, type Draft } from '../change';
import type { Context } from '../decision';
import { disputeAnswered } from '../arrears/arrears';
import { afterQuiet } from '../reminders/quiet-hours';
import { COMPLAINT_ANSWER_DAYS, COMPLAINT_TAKES, HAND_OVER_ANSWER_DAYS, HAND_OVER_TAKES } from '../settings';

/** Waits for its answer in the aggregate. */
export interface OpenComplaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  /** The loan it is about; about none in particular when absent. */
  readonly loanId?: string;
  readonly words: string;
  /** What the assistant was told before a person was asked for; nothing when absent. */
  readonly told?: NonNullable<Complaint['told']>;
  /** Business moments. */
  readonly receivedAt: number;
  readonly answersAt: number;
  readonly answerBy: Day;
}

/** As its row keeps it. */
export interface AnsweredComplaint extends OpenComplaint {
  readonly answeredAt: number;
  readonly answer: Bilingual;
}

const ANSWERS: Readonly<Record<ComplaintKind, Bilingual>> = {
  cost: bilingual(
    '我们逐项核对了你的息费，与合同一致。每一笔的算法都可以在借款详情里点开看。若仍有疑问，请拨打投诉电话。',
    "Every charge was checked against the contract and agrees with it. Each has its arithmetic on the loan's page. If you still doubt it, call the complaint line.",
  ),
  repayment: bilingual(
    '我们核对了扣款记录，没有重复扣款；多付的已经退回原卡。',
    'The payments were checked. Nothing was taken twice, and what was paid in excess went back to the card.',
  ),
  collection: bilingual(
    '我们已经停止相关联系并复查了通话记录，往后只在约定的时间、用约定的方式联系你本人。',
    'The calls were stopped and reviewed. From now on only you are contacted, at the agreed times and in the agreed way.',
  ),
  'credit-report': bilingual(
    '我们复核了这笔借款的还款记录。记录属实的，从今天起再留出几天还清或协商的时间，之后才会报送；不属实的已经更正。',
    'The repayments of this loan were checked again. What is right is reported only after some more days in which you can pay or agree on a plan; what was wrong has been corrected.',
  ),
  hardship: bilingual(
    '专员已看过你的情况，会在约定的时间打给你本人，一起找一个还得起的办法。在那之前，不用再做什么。',
    'A specialist has read what you said and will call you at the agreed times, to find a way that you can keep to. Until then there is nothing you need to do.',
  ),
  privacy: bilingual(
    '我们核对了你的授权和查询记录。可以撤回的授权，你随时可以撤回。',
    'Your consents and every query were checked. Those that can be withdrawn can be withdrawn at any time.',
  ),
  service: bilingual(
    '谢谢你告诉我们。经办人员已了解情况，我们改进了这一步的说明。',
    'Thank you for telling us. Those concerned know of it, and what this step says has been improved.',
  ),
  other: bilingual(
    '我们了解了你说的情况，已由专人处理。若结果不合适，请拨打投诉电话或监管热线。',
    'What you describe was looked into by a person. If the outcome does not suit you, call the complaint line or the regulator.',
  ),
};

export function receive(
  draft: Draft,
  { kind, words, loanId }: BodyOf<typeof createComplaint>,
  ctx: Context,
): OpenComplaint {
  const received: OpenComplaint = {
    id: ctx.id('ts'),
    kind,
    ...(loanId === undefined ? {} : { loanId }),
    words,
    receivedAt: ctx.business,
    answersAt: ctx.business + COMPLAINT_TAKES,
    answerBy: addDays(dateOf(ctx.business), COMPLAINT_ANSWER_DAYS),
  };
  patch(draft, { complaints: [...(draft.customer.complaints ?? []), received] });
  log(
    draft,
    ctx.business,
    'complaint.received',
    `收到投诉 ${received.id}，${formatDay(received.answerBy)} 前答复`,
    `Complaint ${received.id} received, to be answered by ${formatDay(received.answerBy)}`,
  );
  return received;
}

/** A person in difficulty asks for a person: what was said so far goes along (product.md F59). */
export function handOver(
  draft: Draft,
  asked: v.InferOutput<typeof createHandOver.body>,
  ctx: Context,
): OpenComplaint {
  const { loanId, situation = null, monthly = null, dayOfMonth = null, words = '' } = asked;
  const received: OpenComplaint = {
    id: ctx.id('qz'),
    kind: 'hardship',
    loanId,
    words,
    told: { situation, monthly, dayOfMonth },
    receivedAt: ctx.business,
    answersAt: afterQuiet(ctx.business + HAND_OVER_TAKES),
    answerBy: addDays(dateOf(ctx.business), HAND_OVER_ANSWER_DAYS),
  };
  patch(draft, { complaints: [...(draft.customer.complaints ?? []), received] });
  log(
    draft,
    ctx.business,
    'hardship.received',
    `收到困难求助 ${received.id}，${formatDay(received.answerBy)} 前由专员答复`,
    `Request for help ${received.id} received, to be answered by a person by ${formatDay(received.answerBy)}`,
  );
  return received;
}

/** Answers it at its moment, `ctx.business`. */
export function answerComplaint(draft: Draft, open: OpenComplaint, ctx: Context): void {
  const answered: AnsweredComplaint = { ...open, answeredAt: ctx.business, answer: ANSWERS[open.kind] };
  patch(draft, { complaints: (draft.customer.complaints ?? []).filter(({ id }) => id !== open.id) });
  append(draft, 'complaint', open.id, answered);
  if (open.kind === 'credit-report' && open.loanId !== undefined) disputeAnswered(draft, open.loanId, ctx);
  log(
    draft,
    ctx.business,
    'complaint.answered',
    `投诉 ${open.id} 已答复`,
    `Complaint ${open.id} was answered`,
  );
}

export function complaintView(complaint: OpenComplaint | AnsweredComplaint, language: Language): Complaint {
  const { id, kind, loanId = null, words, told = null, receivedAt, answerBy } = complaint;
  const answer =
    'answer' in complaint ? { at: isoMoment(complaint.answeredAt), words: complaint.answer[language] } : null;
  return {
    id,
    kind,
    loanId,
    words,
    told,
    status: answer === null ? 'received' : 'answered',
    receivedAt: isoMoment(receivedAt),
    answerBy: formatDay(answerBy),
    answer,
  };
}
