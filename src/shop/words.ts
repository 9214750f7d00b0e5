/** The shop's sentences, in Chinese and English. */
import type { ShopState } from './orders';

export type Language = 'zh' | 'en';

const ZH = {
  shop: '木白家居旗舰店',
  tagline: '认真做家里用得久的东西',
  buy: '购买',
  order: '订单',
  orderNo: '订单号',
  back: '继续逛逛',
  how: '付款方式',
  full: '一次付清',
  fullDetail: '演示：直接记为已付',
  instalments: '随借分期',
  instalmentsDetail: '由屿川小额贷款有限公司放款，费用在下一页写明，可随时取消',
  pay: '去付款',
  merchant: '商家后台（演示）',
  refundWhole: '全额退款',
  refundPart: '部分退款',
  refundAmount: '退款金额（元）',
  refunded: '已退',
  notVerified: '带回来的结果没有通过验证，没有采用。订单状态以我们向贷款机构查询的为准。',
  unreachable: '没有连上贷款机构，没有扣款。请再试一次。',
  refused: '贷款机构没有接受',
  badAmount: '请填写不超过可退金额的数字。',
  numberUsed: '这个退款号已经用于另一笔退款，没有再退。',
  notPaid: '这个订单还没有付款，没有可退的钱。',
  notFound: '没有这个订单',
  other: 'English',
  demo: '演示商店：商品和商家都是虚构的。',
} as const;

type Words = { readonly [K in keyof typeof ZH]: string };

const EN: Words = {
  shop: 'Mubai Home',
  tagline: 'Things for the home that last',
  buy: 'Buy',
  order: 'Order',
  orderNo: 'Order number',
  back: 'Back to the shop',
  how: 'How to pay',
  full: 'Pay in full',
  fullDetail: 'Demo: marked as paid at once',
  instalments: 'Suijie instalments',
  instalmentsDetail:
    'Lent by Yuchuan Micro-loan Co., Ltd.; every cost is on the next page, and you can turn back any time',
  pay: 'Continue to payment',
  merchant: "Merchant's desk (demo)",
  refundWhole: 'Refund this order',
  refundPart: 'Refund a part',
  refundAmount: 'Amount (CNY)',
  refunded: 'Refunded',
  notVerified:
    'The result that came back did not hold, so it was not used. What we ask the lender ourselves is what counts.',
  unreachable: 'The lender could not be reached. Nothing was charged; please try again.',
  refused: 'The lender did not accept it',
  badAmount: 'Please give an amount of no more than can be refunded.',
  numberUsed: 'This refund number was used for another refund. Nothing more was returned.',
  notPaid: 'This order has not been paid, so there is nothing to return.',
  notFound: 'There is no such order',
  other: '中文',
  demo: 'A demo shop: goods and merchant are invented.',
};

export const WORDS: Readonly<Record<Language, Words>> = { zh: ZH, en: EN };

export const STATE_WORDS: Readonly<Record<Language, Readonly<Record<ShopState, string>>>> = {
  zh: {
    unpaid: '待付款',
    paying: '付款处理中',
    paid: '已付款',
    refunded: '已全额退款',
    declined: '分期没有通过，可以换一种付款',
    cancelled: '已取消分期，可以换一种付款',
    expired: '分期付款超时，可以重新付款',
  },
  en: {
    unpaid: 'To be paid',
    paying: 'Payment under way',
    paid: 'Paid',
    refunded: 'Refunded in full',
    declined: 'Not possible in instalments; another way to pay is',
    cancelled: 'Instalments cancelled; pay another way',
    expired: 'The time for instalments ran out; pay again',
  },
};

export function money(fen: number, language: Language): string {
  const plain = (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return language === 'en' ? `CNY ${plain}` : `¥${plain}`;
}
