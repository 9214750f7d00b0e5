/** What borrowers ask most, in the catalogue: read and searched without any network (product.md F60). */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export interface Question {
  readonly question: MessageDescriptor;
  readonly answer: MessageDescriptor;
  /** Other words by which a person may look for it. */
  readonly keywords: MessageDescriptor;
}

export const QUESTIONS: readonly Question[] = [
  {
    question: msg`可以提前还款吗？`,
    answer: msg`随时可以，全部还清、还一部分或先还下一期都行。利息只算到还款那天；有没有费用，合同和综合融资成本明示表里写着。`,
    keywords: msg`提前 还清 结清 早还 部分`,
  },
  {
    question: msg`利息怎么算？`,
    answer: msg`剩余本金 × 日利率 × 天数，到账那天算，还款那天不算。页面上任何一个金额都可以点开看算式。`,
    keywords: msg`利率 年化 日息 费用 算法`,
  },
  {
    question: msg`借的钱多久到账？`,
    answer: msg`签署后通常几分钟内到账，最多 15 分钟会有结果。可以先离开，到账后钱包消息会告诉你。`,
    keywords: msg`放款 等待 进度 时间`,
  },
  {
    question: msg`忘了还款怎么办？`,
    answer: msg`还款日会自动扣款，卡里有足够的钱就行。没有扣成，当天 24 点前和宽限期内还上，不算逾期，也没有罚息。`,
    keywords: msg`逾期 扣款失败 晚还 罚息 宽限`,
  },
  {
    question: msg`逾期会怎样？`,
    answer: msg`逾期未还的部分按罚息利率从还款日起按天计算，首页写着每一分钱的算式。报送征信前会先告诉你，你可以先还上或提出异议。`,
    keywords: msg`罚息 征信 催收 违约`,
  },
  {
    question: msg`暂时还不上怎么办？`,
    answer: msg`在帮助页或借款页点“协商还款”，说说情况和每月还得起多少，就能看到合适的方案；也可以请人工专员帮忙。没有人可以骚扰你或你的家人。`,
    keywords: msg`困难 协商 延期 分期 失业`,
  },
  {
    question: msg`怎样换自动扣款的卡？`,
    answer: msg`在首页打开“银行卡”，选一张卡设为自动扣款卡，所有借款从那时起都从它扣款。`,
    keywords: msg`银行卡 换卡 更换 还款卡 添加 移除`,
  },
  {
    question: msg`还款日能收到提醒吗？`,
    answer: msg`在借款详情里打开“还款提醒”，提前 3 天和当天都可以提醒，22:00 到次日 08:00 不打扰。也可以把还款日加入手机日历。`,
    keywords: msg`提醒 通知 日历 短信 消息`,
  },
  {
    question: msg`申请没有通过，为什么？`,
    answer: msg`结果页写着主要原因和最早可以再试的日子。你可以要求说明，也可以请人工再看一次。`,
    keywords: msg`拒绝 审核 复核 人工 评估`,
  },
  {
    question: msg`额度会查征信吗？`,
    answer: msg`激活前不会。激活时你单独同意征信授权后才查询，查询和借款都会如实报送。`,
    keywords: msg`征信 查询 授权 信用 报告`,
  },
  {
    question: msg`我的个人信息怎么用？`,
    answer: msg`只用于评估额度、签约、放款和收款。签过的每份授权都在“合同”里，可以随时看原文。`,
    keywords: msg`隐私 数据 授权 信息 撤回`,
  },
  {
    question: msg`有人要我先交钱才能放款？`,
    answer: msg`这是诈骗。放款前我们不收任何费用，不会让你转账、共享屏幕或说出密码。请不要付款，并拨打客服电话核实。`,
    keywords: msg`诈骗 骗子 手续费 保证金 验证码 安全`,
  },
  {
    question: msg`合同在哪里看？`,
    answer: msg`首页的“合同”里有你签过的每一份，一字不差，还有可以核对的校验值。`,
    keywords: msg`协议 授权 文件 签署`,
  },
  {
    question: msg`签署的密码是什么？`,
    answer: msg`在钱包里就是钱包的支付密码，由钱包验证，随借看不到。连续输错会暂时锁定，过一会儿再试。`,
    keywords: msg`密码 忘记 锁定 指纹 验证`,
  },
];
