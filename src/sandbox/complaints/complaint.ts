/** A complaint's life on the business clock: received, answered in time. product.md F60. */
import { addDays, formatDay, type Day } from '../../lending/calendar';
import type { Complaint, ComplaintKind } from '../../contract/complaint';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { dateOf, isoMoment } from '../business-time';
import { append, log, patch, type Draft } from '../change';
import type { Context } from '../decision';
import { COMPLAINT_ANSWER_DAYS, COMPLAINT_TAKES } from '../settings';

/** Waits for its answer in the aggregate. */
export interface OpenComplaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly words: string;
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
    'Every charge was checked against the contract and agrees with it. Each has its arithmetic on the loan’s page. If you still doubt it, call the complaint line.',
  ),
  repayment: bilingual(
    '我们核对了扣款记录，没有重复扣款；多付的已经退回原卡。',
    'The payments were checked. Nothing was taken twice, and what was paid in excess went back to the card.',
  ),
  collection: bilingual(
    '我们已经停止相关联系并复查了通话记录，往后只在约定的时间、用约定的方式联系你本人。',
    'The calls were stopped and reviewed. From now on only you are contacted, at the agreed times and in the agreed way.',
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
  { kind, words }: Pick<OpenComplaint, 'kind' | 'words'>,
  ctx: Context,
): OpenComplaint {
  const received: OpenComplaint = {
    id: ctx.id('ts'),
    kind,
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

/** Answers it at its moment, `ctx.business`. */
export function answerComplaint(draft: Draft, open: OpenComplaint, ctx: Context): void {
  const answered: AnsweredComplaint = { ...open, answeredAt: ctx.business, answer: ANSWERS[open.kind] };
  patch(draft, { complaints: (draft.customer.complaints ?? []).filter(({ id }) => id !== open.id) });
  append(draft, 'complaint', open.id, answered);
  log(
    draft,
    ctx.business,
    'complaint.answered',
    `投诉 ${open.id} 已答复`,
    `Complaint ${open.id} was answered`,
  );
}

export function complaintView(complaint: OpenComplaint | AnsweredComplaint, language: Language): Complaint {
  const { id, kind, words, receivedAt, answerBy } = complaint;
  const answer =
    'answer' in complaint ? { at: isoMoment(complaint.answeredAt), words: complaint.answer[language] } : null;
  return {
    id,
    kind,
    words,
    status: answer === null ? 'received' : 'answered',
    receivedAt: isoMoment(receivedAt),
    answerBy: formatDay(answerBy),
    answer,
  };
}
