/** Which kinds of data set the limit, and which authorisation each rests on. product.md F06. */
import type { DataUse } from '../../contract/manage-limit';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import type { Customer } from '../customer';
import type { ConsentKind } from '../papers/consents';

interface Kind {
  readonly id: string;
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly source: Bilingual;
  readonly consent: ConsentKind;
}

const KINDS: readonly Kind[] = [
  {
    id: 'identity',
    title: bilingual('身份', 'Identity'),
    detail: bilingual(
      '姓名、证件号码和年龄：确认是你本人，且已满 18 岁。',
      'Name, document number and age: that it is you, and of age.',
    ),
    source: bilingual('钱包的实名信息', "The wallet's verified identity"),
    consent: 'privacy',
  },
  {
    id: 'cards',
    title: bilingual('银行卡', 'Bank cards'),
    detail: bilingual(
      '开户行，以及是不是你本人的卡：借款只打到本人名下。',
      'Their bank, and that they are your own: money goes to your own cards only.',
    ),
    source: bilingual('钱包里绑定的卡', 'Cards bound in the wallet'),
    consent: 'privacy',
  },
  {
    id: 'credit-report',
    title: bilingual('信用报告', 'Credit report'),
    detail: bilingual(
      '其他贷款的余额和还款记录：判断每月还得起多少。',
      'What you owe elsewhere and how you repay: how much a month you can afford.',
    ),
    source: bilingual('征信机构，经你授权查询', 'The credit bureau, with your authorisation'),
    consent: 'credit-bureau',
  },
];

/** Told once a document has raised the limit. */
const DOCUMENTS: Kind = {
  id: 'documents',
  title: bilingual('你交来的材料', 'Documents you gave'),
  detail: bilingual(
    '你核对后提交的几项：工资、缴费、余额等。图片没有上传。',
    'The figures that you confirmed: pay, contributions, balances. The pictures were not sent.',
  ),
  source: bilingual('你自己提交', 'You, when you asked for more'),
  consent: 'privacy',
};

/** Everything that was looked at for this person, in plain words. */
export function dataUsed({ loansMade, counted = [] }: Customer, language: Language): DataUse[] {
  const own: Kind = {
    id: 'repayments-here',
    title: bilingual('在这里的借款和还款', 'Loans and repayments here'),
    detail:
      loansMade === 0
        ? bilingual('还没有借过，所以这一项没有影响额度。', 'None yet, so they did not affect the limit.')
        : bilingual(
            `共 ${loansMade} 笔，是否按时归还。`,
            `Loans so far: ${loansMade}. Whether they were repaid on time.`,
          ),
    source: bilingual('我们自己的记录', 'Our own records'),
    consent: 'credit-agreement',
  };
  const given = counted.length > 0 ? [DOCUMENTS] : [];
  return [...KINDS, ...given, own].map(({ id, title, detail, source, consent }) => ({
    id,
    title: title[language],
    detail: detail[language],
    source: source[language],
    consent,
  }));
}

export const NOT_USED = bilingual(
  '没有使用通讯录、相册、位置和聊天内容。',
  'Contacts, pictures, location and messages were not used.',
);
