/**
 * What each refusal of the lender means for a person: what happened and what to do. Complete by type: a new code does
 * not compile without its words. Loaded with the first screen that may need them.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ProblemCode } from '../contract/problem';

export interface ProblemWords {
  /** What happened. */
  readonly title: MessageDescriptor;
  /**
   * What to do, and what it means for the money where that could be in doubt: of this one step, for whoever reads it
   * may have paid a moment ago.
   */
  readonly advice: MessageDescriptor;
}

const CHECK_INPUT = msg`改一下再试，已填的内容都还在。`;
const ASK_AGAIN = msg`请再试一次。不会因此扣款或借款。`;
const OPEN_AGAIN = msg`请从钱包重新打开随借。不会因此扣款或借款。`;
const RENEW = msg`重新获取一次即可，已填的内容都还在。这份报价没有借出钱。`;
const RENEW_PAYMENT = msg`重新获取一次即可，没有扣款。`;
const SIGN_AGAIN = msg`请重新确认一次。这一次没有扣款或借款。`;

export const PROBLEM_WORDS: Readonly<Record<ProblemCode, ProblemWords>> = {
  malformed: { title: msg`这次请求没有被看懂`, advice: ASK_AGAIN },
  invalid: { title: msg`有内容不符合要求`, advice: CHECK_INPUT },
  'idempotency-key-missing': { title: msg`这次请求不完整`, advice: ASK_AGAIN },
  unauthenticated: { title: msg`还没有确认你的身份`, advice: OPEN_AGAIN },
  'session-expired': { title: msg`离开得有点久了`, advice: OPEN_AGAIN },
  'credential-refused': { title: msg`没能从钱包确认你的身份`, advice: OPEN_AGAIN },
  'credential-unsupported': {
    title: msg`随借还没有接入这个钱包`,
    advice: msg`请从已经接入的钱包打开随借。不会因此扣款或借款。`,
  },
  'not-found': { title: msg`没有找到`, advice: msg`它可能已经不在了。回到首页看看最新的情况。` },
  'unknown-endpoint': { title: msg`这个功能现在不可用`, advice: msg`请更新或重新打开随借。` },
  'method-not-allowed': { title: msg`这个功能现在不可用`, advice: msg`请更新或重新打开随借。` },
  'too-large': { title: msg`内容太大了`, advice: CHECK_INPUT },
  'unsupported-media-type': { title: msg`这次请求没有被看懂`, advice: ASK_AGAIN },
  'too-many-requests': { title: msg`操作有点频繁`, advice: msg`稍等片刻再试。不会因此扣款或借款。` },
  'idempotency-key-reused': {
    title: msg`这次提交和上一次对不上`,
    advice: msg`为了不重复，我们没有处理它。请回到首页看看最新的情况。`,
  },
  'not-invited': { title: msg`你还没有收到邀请`, advice: msg`受邀时，钱包消息会告诉你。` },
  'already-active': { title: msg`额度已经激活`, advice: msg`回到首页就能看到。` },
  'not-active': { title: msg`额度现在不能使用`, advice: msg`首页写着原因和下一步。已有的借款不受影响。` },
  'consents-incomplete': { title: msg`还有授权没有同意`, advice: msg`请逐项阅读并同意。` },
  'consent-changed': { title: msg`授权文本有更新`, advice: msg`请看过新的文本再同意。额度还没有激活。` },
  'consent-holds-loans': {
    title: msg`还有借款时不能撤回这一项`,
    advice: msg`它用来如实报送还款情况，还清后就可以撤回。授权没有变化。`,
  },
  'consent-by-closing': {
    title: msg`这一项随额度一起结束`,
    advice: msg`不想再用，可以暂停或关闭额度。授权没有变化。`,
  },
  'no-limit': { title: msg`现在没有可以调整的额度`, advice: msg`首页写着原因和下一步。` },
  'limit-below-used': {
    title: msg`低于正在使用的金额`,
    advice: msg`额度不能低于已借和处理中的金额，没有变化。`,
  },
  'limit-above-granted': {
    title: msg`高于银行给你的额度`,
    advice: msg`额度没有变化。`,
  },
  'limit-in-use': { title: msg`还有没结束的款项`, advice: msg`还清或结束后就能关闭。额度没有变化。` },
  'increase-in-review': {
    title: msg`已有一份材料在评估`,
    advice: msg`等它有结果后，再提交下一份。`,
  },
  'document-incomplete': { title: msg`材料的内容还不全`, advice: CHECK_INPUT },
  'document-used': {
    title: msg`这份材料已经用过`,
    advice: msg`请换一份材料。现有额度不受影响。`,
  },
  'too-young': { title: msg`未满 18 岁不能激活`, advice: msg`额度没有激活，也没有查询征信。` },
  'student-barred': {
    title: msg`按规定，不向在校学生提供这项借款`,
    advice: msg`额度没有激活，也没有查询征信。`,
  },
  'product-not-offered': { title: msg`这个产品现在不对你开放`, advice: msg`看看其他产品，或稍后再来。` },
  'amount-below-minimum': { title: msg`低于最低可借金额`, advice: CHECK_INPUT },
  'amount-off-step': { title: msg`金额要是规定单位的整数倍`, advice: CHECK_INPUT },
  'amount-over-limit': { title: msg`超过了现在可借的金额`, advice: CHECK_INPUT },
  'term-not-offered': { title: msg`现在不能选这个期限`, advice: CHECK_INPUT },
  'method-not-offered': { title: msg`现在不能选这种还款方式`, advice: CHECK_INPUT },
  'purpose-barred': {
    title: msg`借款不能用于这个用途`,
    advice: msg`按规定，不能用于买房、投资或博彩。请选择实际用途。`,
  },
  'card-unknown': { title: msg`这张银行卡不能用`, advice: msg`换一张卡再试。` },
  'card-number-wrong': { title: msg`卡号不对`, advice: msg`请对照银行卡正面，检查每一位数字。` },
  'card-bank-unsupported': { title: msg`还不支持这家银行的卡`, advice: msg`请换一张储蓄卡。` },
  'card-known': { title: msg`这张卡已经添加过`, advice: msg`不用再添加，可以直接使用。` },
  'cards-too-many': { title: msg`最多添加 5 张银行卡`, advice: msg`先移除一张不用的，再添加。` },
  'passkeys-too-many': {
    title: msg`最多设置 5 个通行密钥`,
    advice: msg`先移除一个不用的，再设置。`,
  },
  'devices-too-many': {
    title: msg`最多 5 台手机可以用生物识别签约`,
    advice: msg`先移除一台不用的，再设置。`,
  },
  'card-check-expired': { title: msg`离开得有点久了`, advice: msg`请重新输入卡号。还没有添加这张卡。` },
  'card-default': { title: msg`这是自动扣款卡，不能移除`, advice: msg`先把另一张设为自动扣款卡。` },
  'card-debited': {
    title: msg`还有借款从这张卡扣款`,
    advice: msg`先把另一张设为自动扣款卡，或还清这些借款。`,
  },
  'card-paying': { title: msg`有一笔钱正经过这张卡`, advice: msg`等放款或还款有结果后再移除。` },
  'coupon-unknown': { title: msg`没有这张优惠券`, advice: msg`换一张，或者不用优惠券。没有发生借款。` },
  'coupon-unusable': {
    title: msg`这张优惠券现在不能用`,
    advice: msg`它可能已用过、已过期，或不适用于这笔借款。没有发生借款。`,
  },
  'above-cap': { title: msg`综合年化成本超过了上限`, advice: msg`我们不能以这个价格放款，没有发生借款。` },
  'overdue-first': { title: msg`请先还清逾期的部分`, advice: msg`还清后就可以继续。` },
  'application-in-flight': {
    title: msg`有一笔借款正在处理`,
    advice: msg`等它有结果后再借。首页能看到进度。`,
  },
  'quote-expired': { title: msg`报价已过期`, advice: RENEW },
  'quote-used': { title: msg`这份报价已经提交过`, advice: msg`不会重复借款。首页能看到那一笔的进度。` },
  'quote-outdated': { title: msg`额度或利率有变化`, advice: RENEW },
  'cost-statement-unconfirmed': { title: msg`还没有确认综合融资成本`, advice: msg`请看完成本明示表再签署。` },
  'challenge-expired': { title: msg`确认已超时`, advice: SIGN_AGAIN },
  'challenge-used': { title: msg`这次确认已经用过`, advice: msg`不会重复。回到首页看看最新的情况。` },
  'challenge-mismatch': { title: msg`确认的内容和这一笔不一致`, advice: SIGN_AGAIN },
  'proof-refused': { title: msg`没有通过确认`, advice: SIGN_AGAIN },
  'pin-wrong': { title: msg`密码不对`, advice: msg`请再输一次。连续输错会暂时锁定。` },
  'pin-locked': {
    title: msg`密码已暂时锁定`,
    advice: msg`输错次数太多，请过一会儿再来。这一次没有扣款或借款。`,
  },
  'pin-unset': { title: msg`还没有设置密码`, advice: msg`请在钱包里打开随借，用钱包的密码确认。` },
  'not-cancellable': { title: msg`已经在打款，不能取消了`, advice: msg`到账当天还清，利息为 0.00。` },
  'card-not-needed': { title: msg`这一笔不需要换卡`, advice: msg`回到首页看看最新的情况。` },
  'review-not-offered': { title: msg`这一次没有人工复核`, advice: msg`页面上写着可以做什么。` },
  'loan-not-settled': {
    title: msg`这笔借款还没有还清`,
    advice: msg`还清之后，随时可以开具结清证明。`,
  },
  'loan-settled': { title: msg`这笔借款已经结清`, advice: msg`没有扣款。` },
  'nothing-due': { title: msg`现在没有要还的`, advice: msg`没有扣款。` },
  'repayment-in-flight': { title: msg`有一笔还款正在处理`, advice: msg`等它有结果后再还，不会重复扣款。` },
  'repayment-not-offered': { title: msg`这笔借款现在不能这样还`, advice: msg`看看其他还款方式。没有扣款。` },
  'repayment-too-small': { title: msg`低于最低还款金额`, advice: CHECK_INPUT },
  'repayment-too-large': {
    title: msg`超过了能提前还的本金`,
    advice: msg`要全部还清，请选“全部还清”。没有扣款。`,
  },
  'repayment-quote-expired': { title: msg`还款金额已过期`, advice: RENEW_PAYMENT },
  'repayment-quote-used': { title: msg`这一笔已经提交过`, advice: msg`不会重复扣款。还款记录里能看到结果。` },
  'negotiation-too-soon': {
    title: msg`这笔借款刚协商过`,
    advice: msg`过些天可以再协商。现在就有困难的话，可以请人工专员帮忙。`,
  },
  'plan-expired': {
    title: msg`方案已过期或有变化`,
    advice: msg`重新获取一次即可，借款没有变化。`,
  },
  'plan-used': { title: msg`这份方案已经签过`, advice: msg`不会重复。借款页能看到新的还款计划。` },
  'complaints-too-many': {
    title: msg`还有几件投诉没有答复`,
    advice: msg`等它们有答复后再提交，着急的话请拨打投诉电话。`,
  },
  'order-closed': {
    title: msg`这个订单已经不能分期付款`,
    advice: msg`没有借款。请回到商家看看订单。`,
  },
  'order-taken': {
    title: msg`这个订单已经有人在付`,
    advice: msg`一个订单最多借一笔。没有新的借款。`,
  },
  'order-amount-differs': {
    title: msg`金额和订单对不上`,
    advice: msg`没有借款。请回到商家重新打开。`,
  },
  'order-number-used': {
    title: msg`这个订单号已经用过`,
    advice: msg`内容和之前不同，没有处理。`,
  },
  'order-not-paid': { title: msg`这个订单还没有付款`, advice: msg`没有可以退的款项。` },
  'return-url-unregistered': {
    title: msg`返回地址没有登记`,
    advice: msg`请商家先登记这个网址。没有借款。`,
  },
  'refund-number-used': {
    title: msg`这个退款号已经用过`,
    advice: msg`金额和之前不同，没有处理。`,
  },
  'refund-too-large': { title: msg`退款超过了订单金额`, advice: msg`没有退款。` },
  'refund-too-small': { title: msg`退款不够付到今天的利息`, advice: msg`没有退款，借款没有变化。` },
  'refund-part-not-offered': {
    title: msg`手续费分期只能全额退款`,
    advice: msg`没有退款，借款没有变化。`,
  },
  'clock-goes-back': { title: msg`时钟不能往回拨`, advice: msg`请选一个更晚的时间。` },
  'service-unavailable': { title: msg`服务暂时不可用`, advice: msg`稍后再试。不会因此扣款或借款。` },
  internal: { title: msg`出了点问题`, advice: msg`稍后再试。如果刚提交过，请先看首页的最新情况。` },
};

/** Nobody answered a question that changes nothing. */
export const SILENCE_WORDS = {
  offline: { title: msg`没有网络`, advice: msg`联网后再试。不会因此扣款或借款。` },
  silent: { title: msg`没有连上`, advice: msg`网络不太好，请再试一次。不会因此扣款或借款。` },
} as const satisfies Record<string, ProblemWords>;
