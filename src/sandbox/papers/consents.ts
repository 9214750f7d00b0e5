/** The three consents of activation, each to be read and accepted alone. product.md F03. */
import type { Consent } from '../../contract/home';
import type { PaperText } from '../../contract/paper';
import type { Language } from '../../contract/scalar';
import { NOTHING } from '../../lending/money';
import { bilingual, type Bilingual } from '../bilingual';
import type { Customer } from '../customer';
import { LENDERS } from '../lenders';
import { PRODUCTS } from '../products';
import { money } from '../writing';
import { paperText, type Section } from './paper-text';

export type ConsentKind = Consent['kind'];
export const CONSENT_KINDS: readonly ConsentKind[] = ['privacy', 'credit-bureau', 'credit-agreement'];

/** Rises with each change of the words. */
const VERSION = '2026-11';
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

export const CONSENT_TITLES: Readonly<Record<ConsentKind, Bilingual>> = {
  privacy: bilingual('个人信息处理授权书', 'Consent to the use of personal data'),
  'credit-bureau': bilingual('征信授权书', 'Credit bureau authorisation'),
  'credit-agreement': bilingual('授信额度协议', 'Credit limit agreement'),
};

const SUMMARIES: Readonly<Record<ConsentKind, Bilingual>> = {
  privacy: bilingual(
    '从钱包取得姓名、证件和银行卡信息，仅用于授信、放款和还款，可随时撤回。',
    'Name, identity and card come from the wallet, for lending and repayment only; can be withdrawn.',
  ),
  'credit-bureau': bilingual(
    '查询一次信用报告，并如实报送本借款的还款情况。',
    'One look at the credit report, and true reports of how these loans are repaid.',
  ),
  'credit-agreement': bilingual(
    '约定可借的最高额度；激活不等于借款，不借不产生费用。',
    'Sets the most that can be borrowed; activating is not borrowing and costs nothing.',
  ),
};

function paperIdOf(kind: ConsentKind, language: Language): string {
  return `consent-${kind}-${VERSION}-${language}`;
}

/** The consent that a paper id names, whatever language it was read in; null for any other id. */
export function consentOf(
  paperId: string,
): { readonly kind: ConsentKind; readonly language: Language } | null {
  for (const kind of CONSENT_KINDS) {
    for (const language of LANGUAGES) {
      if (paperIdOf(kind, language) === paperId) return { kind, language };
    }
  }
  return null;
}

export function consentView(customer: Customer, kind: ConsentKind, language: Language): Consent {
  return {
    kind,
    paperId: paperIdOf(kind, language),
    version: VERSION,
    title: CONSENT_TITLES[kind][language],
    summary: SUMMARIES[kind][language],
    hash: consentText(customer, kind, language).hash,
  };
}

export function consentText(customer: Customer, kind: ConsentKind, language: Language): PaperText {
  const own = customer.products[0];
  const lender = LENDERS[own === undefined ? 'bank' : PRODUCTS[own.id].lender];
  const parties: Parties = {
    lender: lender.name[language],
    hotline: lender.hotline,
    name: customer.profile.name[language],
    idNumber: customer.profile.idNumber,
    limit: money(customer.offer?.limit ?? customer.limit ?? NOTHING, language),
  };
  return paperText(CONSENT_TITLES[kind][language], language, WORDS[kind][language](parties));
}

interface Parties {
  readonly lender: string;
  readonly hotline: string;
  readonly name: string;
  readonly idNumber: string;
  readonly limit: string;
}

const WORDS: Readonly<Record<ConsentKind, Record<Language, (p: Parties) => Section[]>>> = {
  privacy: {
    'zh-CN': ({ lender, hotline, name, idNumber }) => [
      {
        heading: '处理哪些信息',
        paragraphs: [
          `${name}（证件号码 ${idNumber}）同意${lender}从钱包取得姓名、证件类型和号码、手机号码，以及名下银行卡的开户行和卡号。`,
          '不取得通讯录、相册、位置和聊天内容。',
        ],
      },
      {
        heading: '用于什么',
        paragraphs: [
          '仅用于核实身份、确定额度和利率、发放借款、收取还款、处理投诉和履行法定义务，不用于营销，不向无关第三方提供。',
        ],
      },
      {
        heading: '保存与撤回',
        paragraphs: [
          '结清借款后，仅在法律要求的期限内保存。',
          `可以随时撤回本授权、查阅、复制或更正信息，客服电话 ${hotline}。撤回后不能再借新款，已有借款照常归还。`,
        ],
      },
    ],
    en: ({ lender, hotline, name, idNumber }) => [
      {
        heading: 'Which data',
        paragraphs: [
          `${name} (identity number ${idNumber}) agrees that ${lender} receives from the wallet the name, the kind and number of the identity document, the telephone number, and bank and number of the borrower's own cards.`,
          'Contacts, pictures, location and messages are not received.',
        ],
      },
      {
        heading: 'What for',
        paragraphs: [
          'Only to confirm identity, to set limit and rate, to pay out and collect, to handle complaints and to meet duties of law. Not for marketing, and not passed to unrelated third parties.',
        ],
      },
      {
        heading: 'Keeping and withdrawing',
        paragraphs: [
          'Once all is repaid, data is kept only as long as the law demands.',
          `Consent can be withdrawn, and data read, copied or corrected, at any time: telephone ${hotline}. After that no new loan can be made; existing ones are repaid as agreed.`,
        ],
      },
    ],
  },
  'credit-bureau': {
    'zh-CN': ({ lender, hotline, name, idNumber }) => [
      {
        heading: '授权内容',
        paragraphs: [
          `${name}（证件号码 ${idNumber}）授权${lender}在审批本次授信以及借款存续期间的贷后管理中，向依法设立的征信机构查询信用报告。`,
          `同时授权${lender}向征信机构如实报送授信、借款和还款信息。`,
        ],
      },
      {
        heading: '不良信息',
        paragraphs: ['报送不良信息之前，会先行告知，并给予还款或提出异议的机会。'],
      },
      {
        heading: '期限与撤回',
        paragraphs: [
          `本授权自同意之时起，至借款全部结清之日止。没有未结清借款时可以撤回，客服电话 ${hotline}。`,
        ],
      },
    ],
    en: ({ lender, hotline, name, idNumber }) => [
      {
        heading: 'What is authorised',
        paragraphs: [
          `${name} (identity number ${idNumber}) authorises ${lender} to ask a licensed credit bureau for the credit report, to decide on this limit and to manage loans while they run.`,
          `${lender} may also report limit, loans and repayments to the credit bureau, truthfully.`,
        ],
      },
      {
        heading: 'Adverse information',
        paragraphs: ['Before anything adverse is reported the borrower is told, and can pay or dispute it.'],
      },
      {
        heading: 'Term and withdrawal',
        paragraphs: [
          `From acceptance until every loan is settled. It can be withdrawn when no loan is open: telephone ${hotline}.`,
        ],
      },
    ],
  },
  'credit-agreement': {
    'zh-CN': ({ lender, hotline, name, idNumber, limit }) => [
      {
        heading: '额度',
        paragraphs: [
          `${lender}向${name}（证件号码 ${idNumber}）提供循环额度人民币 ${limit}。已还本金恢复可借额度。`,
          '激活额度不产生任何费用。每次借款另行报价、另签合同，利率和成本以该次明示为准。',
        ],
      },
      {
        heading: '使用',
        paragraphs: ['借款只能用于合同写明的消费用途，不得用于购房、证券投资、股权投资、赌博或转借他人。'],
      },
      {
        heading: '调整与关闭',
        paragraphs: [
          '借款人可以随时降低、暂停或关闭额度。',
          `贷款人调低或冻结额度时会说明原因，并告知恢复的办法。客服电话 ${hotline}。`,
        ],
      },
    ],
    en: ({ lender, hotline, name, idNumber, limit }) => [
      {
        heading: 'Limit',
        paragraphs: [
          `${lender} offers ${name} (identity number ${idNumber}) a revolving limit of ${limit}. Principal repaid can be borrowed again.`,
          'Activating costs nothing. Each loan is quoted and signed on its own, at the rate and cost then stated.',
        ],
      },
      {
        heading: 'Use',
        paragraphs: [
          'A loan may serve only the purpose in its contract, and may not pay for a house, securities, equity, gambling or lending to others.',
        ],
      },
      {
        heading: 'Changes',
        paragraphs: [
          'The borrower may lower, pause or close the limit at any time.',
          `If the lender lowers or freezes it, it says why and what restores it. Telephone ${hotline}.`,
        ],
      },
    ],
  },
};
