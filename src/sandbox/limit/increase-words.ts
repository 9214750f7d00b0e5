/** How the answer to a request for a higher limit is explained, and what could be done next. product.md F07. */
import type { DocumentKind, MoneyField } from '../../contract/document-kind';
import type { LimitIncrease } from '../../contract/limit-increase';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { EVIDENCE } from './evidence';
import type { AnsweredIncrease } from './increase';
import type { Refusal } from './judging';

interface Explained {
  readonly reason: Bilingual;
  readonly advice: Bilingual | null;
}

const ANOTHER = bilingual(
  '可以马上换一份材料再申请，次数不限。现有额度不受影响。',
  'You can ask again at once with another document, as often as you like. The limit you have is not affected.',
);

const REFUSALS: Readonly<Record<Refusal, Explained>> = {
  'not-usable': {
    reason: bilingual(
      '评估时额度不能使用，或有逾期。',
      'The limit could not be used at that time, or something was overdue.',
    ),
    advice: bilingual(
      '恢复额度、还清逾期后，可以再申请。',
      'Ask again once the limit is in use and nothing is overdue.',
    ),
  },
  'name-differs': {
    reason: bilingual(
      '材料上的姓名和你的实名不一致。',
      'The name on the document is not yours as the wallet knows it.',
    ),
    advice: bilingual(
      '请换一份写着你本人姓名的材料。现有额度不受影响。',
      'Use a document with your own name. The limit you have is not affected.',
    ),
  },
  repeated: {
    reason: bilingual('这份材料已经提过一次额度。', 'This document has raised your limit once already.'),
    advice: ANOTHER,
  },
  'in-future': {
    reason: bilingual('材料上的日期还没有到。', 'The date on the document has not come yet.'),
    advice: bilingual(
      '请核对日期后再申请。现有额度不受影响。',
      'Check the date and ask again. The limit you have is not affected.',
    ),
  },
  'too-old': {
    reason: bilingual(
      '材料的日期太久了，看不出现在的情况。',
      'The document is too old to show how things are now.',
    ),
    advice: bilingual(
      '请换一份最近的材料。现有额度不受影响。',
      'Use a recent one. The limit you have is not affected.',
    ),
  },
  'has-ended': {
    reason: bilingual('材料上的期限已经结束。', 'What the document promises has ended.'),
    advice: bilingual(
      '请换一份还在期限内的材料。现有额度不受影响。',
      'Use one that is still running. The limit you have is not affected.',
    ),
  },
  'at-maximum': {
    reason: bilingual(
      '额度已经是每个人最多能有的 200,000.00 元。',
      'The limit is already CNY 200,000.00, the most that anybody can have.',
    ),
    advice: null,
  },
  'not-higher': {
    reason: bilingual(
      '按这份材料算出的额度，不高于你已有的额度。',
      'By this document the limit would not be higher than the one you have.',
    ),
    advice: ANOTHER,
  },
};

const FIGURES: Readonly<Record<MoneyField, Bilingual>> = {
  monthlyIncome: bilingual('月收入', 'monthly income'),
  yearlyIncome: bilingual('全年收入', 'yearly income'),
  taxPaid: bilingual('实缴税额', 'tax paid'),
  base: bilingual('缴费基数', 'contribution base'),
  balance: bilingual('余额', 'balance'),
  payment: bilingual('每月支出', 'monthly payment'),
};

/** How the new limit follows: `按月收入的 8 倍计算`. */
function raisedBecause(kind: DocumentKind): Bilingual {
  const { weight } = EVIDENCE[kind];
  if (weight.by === 'limit') {
    const more = `${weight.permille / 10}%`;
    return bilingual(`凭这份材料，额度提高 ${more}。`, `This document raises the limit by ${more}.`);
  }
  const { 'zh-CN': zh, en } = FIGURES[weight.field];
  const times = String(weight.permille / 1_000);
  return bilingual(
    `按${zh}的 ${times} 倍计算，一次最多提高一倍，取整到百元。`,
    `Counted as ${times} times the ${en}, at most doubled at once, in whole hundreds.`,
  );
}

type Words = Pick<NonNullable<LimitIncrease['answer']>, 'reason' | 'advice'>;

export function increaseWords({ kind, judgement }: AnsweredIncrease, language: Language): Words {
  if ('limit' in judgement) return { reason: raisedBecause(kind)[language], advice: null };
  const { reason, advice } = REFUSALS[judgement.refused];
  return { reason: reason[language], advice: advice?.[language] ?? null };
}
