/**
 * By which words a document is known. A title counts 6, words that hardly stand elsewhere 3, words that several kinds
 * share 1. Chinese and English side by side, small letters without spaces, as {@link compact} leaves a line.
 */
import type { DocumentKind } from '../../../contract/document-kind';

export type Weighed = readonly (readonly [weight: number, words: readonly string[]])[];
type Table = Readonly<Record<DocumentKind, readonly (readonly [weight: number, words: string])[]>>;

const TABLE: Table = {
  payslip: [
    [6, '工资条 工资单 薪资明细 薪资单 工资明细 薪酬单 payslip paystub salaryslip'],
    [3, '实发工资 实发金额 实发合计 应发合计 应发工资 代扣合计 netpay grosspay'],
    [1, '基本工资 绩效 津贴 部门 deductions payperiod overtime'],
  ],
  'income-tax': [
    [6, '个人所得税纳税记录 个人所得税完税证明 个人所得税纳税清单 individualincometax'],
    [3, '所得项目 综合所得 应纳税所得额 收入额合计 taxableincome comprehensiveincome'],
    [1, '纳税人姓名 已缴税额 实缴税额 税款所属期 taxpayer taxwithheld'],
  ],
  'social-insurance': [
    [
      6,
      '社会保险参保 社保缴费 社会保险缴费 社会保险参保缴费证明 socialinsurancecontribution socialinsurance',
    ],
    [3, '参保单位 参保人 险种 养老保险 累计缴费 insuredperson pensioninsurance'],
    [1, '缴费基数 工伤 失业 contributionbase'],
  ],
  'housing-fund': [
    [6, '住房公积金 公积金缴存 公积金个人账户 housingprovidentfund housingfund'],
    [3, '缴存基数 缴存单位 月缴存额 公积金余额 缴存比例 缴存年月 providentfundbalance'],
    [1, '缴至年月 账户余额 个人账户 contributionbase'],
  ],
  employment: [
    [
      6,
      '在职证明 收入证明 在职收入证明 工作证明 certificateofemployment employmentcertificate proofofincome',
    ],
    [3, '兹证明 特此证明 系我单位 正式员工 thisistocertify isemployed'],
    [1, '职务 月收入 工作单位 position monthlysalary'],
  ],
  'labour-contract': [
    [6, '劳动合同 固定期限劳动合同 labourcontract laborcontract employmentcontract employmentagreement'],
    [3, '用人单位 劳动者 劳动报酬 试用期 工作岗位 contractends probation'],
    [1, '甲方 乙方 合同期限 终止日期 employer employee dateofsigning'],
  ],
  'bank-statement': [
    [6, '交易流水 银行流水 账户明细 交易明细 账户交易 accountstatement bankstatement'],
    [
      3,
      '月均收入 月均入账 贷方发生额 起止日期 查询止期 交易笔数 averagemonthlyincome openingbalance closingbalance',
    ],
    [1, '户名 开户行 账号 借记卡 accountholder statementperiod transactions'],
  ],
  pension: [
    [6, '养老金发放 养老金领取 退休金 退休证 pensionstatement pensionpayment'],
    [3, '月养老金 基本养老金 发放机构 离退休 monthlypension pensioner'],
    [1, '发放月份 退休 retirement'],
  ],
  'business-licence': [
    [6, '营业执照 businesslicence businesslicense'],
    [3, '个体工商户 经营范围 经营者 注册资本 registeredcapital scopeofbusiness'],
    [1, '统一社会信用代码 成立日期 法定代表人 legalrepresentative dateofestablishment'],
  ],
  'business-tax': [
    [6, '税收完税证明 税收缴款书 完税凭证 taxpaymentcertificate'],
    [3, '增值税 企业所得税 实缴金额 填发日期 税务机关 valueaddedtax amountpaid'],
    [1, '纳税人名称 税种 税款所属时期 法定代表人 taxauthority'],
  ],
  deposit: [
    [6, '存款证明 存款证明书 定期存单 certificateofdeposit depositcertificate balancecertificate'],
    [3, '存款人 存款余额 证明金额 存款金额 depositbalance depositor'],
    [1, '币种 开立日期 银行名称 bank accountname'],
  ],
  holdings: [
    [6, '资产证明 证券账户 基金持仓 持仓证明 portfoliostatement holdingsstatement securitiesaccount'],
    [3, '持仓市值 证券公司 总资产 可用资金 基金份额 投资者 marketvalue totalassets broker'],
    [1, '市值 截止日期 investor asof'],
  ],
  insurance: [
    [6, '保险单 人寿保险 保险合同 insurancepolicy lifeinsurance policyschedule'],
    [3, '投保人 被保险人 现金价值 保险金额 保单号 保险单号 cashvalue policyholder suminsured'],
    [1, '受益人 保费 保险公司 premium policynumber'],
  ],
  property: [
    [6, '不动产权证 房屋所有权证 房产证 不动产登记 titledeed realestatecertificate propertycertificate'],
    [3, '不动产权第 权利人 房屋坐落 房权证 建筑面积 规划用途 所有权人 propertyowner floorarea'],
    [1, '坐落 住宅 登记日期 owner'],
  ],
  vehicle: [
    [6, '行驶证 机动车登记证书 vehiclelicense vehiclelicence vehicleregistration'],
    [3, '号牌号码 车辆类型 使用性质 车辆识别代号 发动机号 platenumber vehicletype'],
    [1, '所有人 注册日期 发证日期 小型轿车 engineno'],
  ],
  mortgage: [
    [
      6,
      '住房借款合同 住房贷款合同 个人住房借款合同 个人购房借款 按揭 mortgageagreement mortgagecontract homeloan',
    ],
    [3, '贷款人 借款人 贷款金额 月还款额 抵押 borrower mortgagee monthlyrepayment'],
    [1, '签订日期 贷款期限 年利率 loanamount'],
  ],
  rent: [
    [6, '租赁合同 房屋租赁 住房租赁合同 tenancyagreement leaseagreement rentalagreement leasecontract'],
    [3, '承租方 承租人 出租方 出租人 月租金 租期 押金 tenant landlord monthlyrent'],
    [1, '房屋地址 租赁期限 甲方 乙方 deposit'],
  ],
  utility: [
    [
      6,
      '电费账单 水费账单 燃气账单 缴费通知单 电费通知 水电费 utilitybill electricitybill waterbill gasbill',
    ],
    [3, '用电量 用水量 用气量 应缴金额 用电地址 供电 千瓦时 电费 meterreading kwh usage'],
    [1, '户名 账单月份 billingperiod serviceaddress'],
  ],
  'credit-card': [
    [6, '信用卡账单 信用卡电子账单 信用卡对账单 creditcardstatement'],
    [3, '信用卡 本期应还 最低还款 信用额度 账单周期 持卡人 creditlimit amountdue minimumpayment cardholder'],
    [1, '账单日 还款日 发卡行 statementdate cardissuer'],
  ],
  degree: [
    [6, '学位证书 硕士学位 学士学位 博士学位 degreecertificate bachelorof masterof doctorof'],
    [3, '授予 学位评定 学科专业 学位 hasbeenawarded dateofaward conferred'],
    [1, '证书编号 大学 university certificatenumber'],
  ],
  graduation: [
    [6, '毕业证书 普通高等学校毕业 毕业证 graduationcertificate certificateofgraduation diploma'],
    [3, '准予毕业 学制 修完 毕业日期 教学计划 hasgraduated completedthecourse'],
    [1, '证书编号 专业 校名 学生 graduate'],
  ],
  qualification: [
    [
      6,
      '资格证书 职业资格 专业技术 职称证书 技能等级证书 professionalqualification qualificationcertificate professionalcertificate',
    ],
    [3, '资格名称 管理号 批准日期 资格级别 专业技术人员 qualificationlevel'],
    [1, '发证机关 证书编号 issuingauthority'],
  ],
  marriage: [
    [6, '结婚证 marriagecertificate'],
    [3, '结婚证字号 持证人 婚姻登记 准予登记 marriageregistration spouse'],
    [1, '登记日期 国籍 性别 nationality'],
  ],
};

/** By kind, each word by itself. */
export const KIND_WORDS: ReadonlyMap<DocumentKind, Weighed> = new Map(
  (Object.keys(TABLE) as DocumentKind[]).map((kind) => [
    kind,
    TABLE[kind].map(([weight, words]) => [weight, words.split(' ')] as const),
  ]),
);
