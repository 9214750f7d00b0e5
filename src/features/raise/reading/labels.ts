/**
 * Under which labels a field stands, the surest first; the same for all kinds unless a kind has its own words. Small
 * letters without spaces, as {@link compact} leaves a line.
 */
import type { DocumentKind, FieldName } from '../../../contract/document-kind';

type Labels = Readonly<Partial<Record<FieldName, readonly string[]>>>;

const ANYWHERE: Labels = {
  holder: [
    '职工姓名',
    '员工姓名',
    '客户姓名',
    '参保人姓名',
    '缴存人姓名',
    '投资者姓名',
    '劳动者姓名',
    '姓名',
    '户名',
    'employeename',
    'accountholder',
    'accountname',
    'fullname',
    'employee',
    'name',
  ],
  organisation: [
    '单位名称',
    '公司名称',
    '工作单位',
    '参保单位',
    '缴存单位',
    '用人单位',
    '单位',
    'companyname',
    'employer',
    'company',
  ],
  month: [
    '发放月份',
    '工资月份',
    '缴费月份',
    '缴至年月',
    '缴存年月',
    '费款所属期',
    '账单月份',
    '所属期止',
    '税款所属期',
    '所属期',
    '月份',
    'payperiod',
    'statementperiod',
    'billingperiod',
    'month',
  ],
  issuedOn: [
    '开具日期',
    '签发日期',
    '开立日期',
    '签订日期',
    '订立日期',
    '填发日期',
    '登记日期',
    '登记时间',
    '发证日期',
    '批准日期',
    '日期',
    'dateofissue',
    'dateofsigning',
    'issuedon',
    'date',
  ],
  until: [
    '合同期限至',
    '租赁期限至',
    '终止日期',
    '租期至',
    '有效期至',
    '期限至',
    'contractendson',
    'leaseendson',
    'validuntil',
    'endson',
  ],
  monthlyIncome: ['月收入', '月工资', 'monthlysalary', 'monthlyincome'],
  yearlyIncome: [
    '收入额合计',
    '收入合计',
    '全年收入',
    '年收入',
    'yearlyincome',
    'annualincome',
    'totalincome',
  ],
  taxPaid: ['已缴税额', '实缴税额', '实缴金额合计', '实缴金额', 'taxpaid', 'amountpaid', 'taxwithheld'],
  base: ['个人缴存基数', '月缴费基数', '缴存基数', '缴费基数', 'contributionbase'],
  balance: ['账户余额', '余额', 'balance'],
  payment: ['应缴金额', 'amountdue'],
  numberTail: ['证书编号', '证号', '编号', 'certificatenumber', 'certificateno'],
};

const OF_KIND: Readonly<Partial<Record<DocumentKind, Labels>>> = {
  payslip: { monthlyIncome: ['实发工资', '实发金额', '实发合计', '实发', 'netpay', 'takehomepay'] },
  'income-tax': { holder: ['纳税人姓名', '纳税人', '姓名', 'taxpayer', 'name'] },
  'housing-fund': { balance: ['公积金余额', '账户余额', '余额', 'fundbalance', 'balance'] },
  employment: { monthlyIncome: ['月收入', '月薪', '月均收入', 'monthlysalary', 'monthlyincome'] },
  'labour-contract': {
    holder: ['乙方(劳动者)', '劳动者姓名', '劳动者', '乙方', 'employee'],
    organisation: ['甲方(用人单位)', '用人单位名称', '用人单位', '甲方', 'employer'],
    monthlyIncome: ['劳动报酬', '月工资', '工资标准', 'monthlysalary'],
  },
  'bank-statement': {
    organisation: ['开户机构', '开户银行', '开户行', 'bank'],
    month: ['起止日期', '查询止期', '截止日期', 'statementperiod'],
    monthlyIncome: ['月均收入', '月均入账', 'averagemonthlyincome'],
  },
  pension: {
    organisation: ['发放机构', '发放单位', 'paidby'],
    monthlyIncome: ['月养老金', '基本养老金', '发放金额', 'monthlypension'],
  },
  'business-licence': {
    holder: ['法定代表人', '经营者', 'legalrepresentative', 'operator'],
    organisation: ['企业名称', '名称', 'companyname', 'name'],
    numberTail: ['统一社会信用代码', '注册号', 'creditcode', 'registrationnumber'],
    issuedOn: ['成立日期', '注册日期', 'dateofestablishment'],
  },
  'business-tax': {
    holder: ['法定代表人', '经营者', '经办人', 'legalrepresentative'],
    organisation: ['纳税人名称', '单位名称', 'taxpayer'],
  },
  deposit: {
    holder: ['客户名称', '存款人', '户名', '姓名', 'depositor', 'accountname', 'accountholder'],
    organisation: ['开立银行', '银行名称', '存款银行', '开户行', 'bank'],
    balance: ['证明金额', '存款余额', '存款金额', 'depositbalance', 'balance'],
  },
  holdings: {
    holder: ['投资者姓名', '投资者', '客户姓名', '姓名', 'investorname', 'accountholder'],
    organisation: ['证券公司', '基金公司', '托管机构', 'broker'],
    balance: ['总资产', '资产总值', '持仓市值', 'totalassets', 'marketvalue'],
    issuedOn: ['截止日期', '截至日期', '日期', 'asof', 'date'],
  },
  insurance: {
    holder: ['投保人', '投保人姓名', 'policyholder'],
    organisation: ['保险公司', '保险人', 'insurer'],
    numberTail: ['保险单号', '保单号', 'policynumber'],
    balance: ['现金价值', 'cashvalue'],
    issuedOn: ['保单生效日', '生效日期', '合同成立日', 'effectivedate'],
  },
  property: {
    holder: ['房屋所有权人', '所有权人', '权利人', 'propertyowner', 'owner'],
    numberTail: ['房产证号', '不动产权证号', '证书编号', '证号', '编号', 'certificatenumber'],
  },
  vehicle: {
    holder: ['所有人', 'owner'],
    numberTail: ['号牌号码', '车牌号', 'platenumber', 'plateno'],
    issuedOn: ['发证日期', '注册日期', 'issuedate', 'registerdate'],
  },
  mortgage: {
    holder: ['借款人', 'borrower'],
    organisation: ['贷款人', '贷款银行', 'lender'],
    payment: ['月还款额', '每月还款', '月供', 'monthlyrepayment', 'monthlypayment'],
  },
  rent: {
    holder: ['乙方(承租人)', '承租方', '承租人', 'tenant'],
    payment: ['每月租金', '月租金', '租金', 'monthlyrent'],
  },
  utility: {
    holder: ['户名', '用户名称', '客户名称', 'customername', 'accountname'],
    organisation: ['供电单位', '供水单位', '收费单位', 'supplier'],
    payment: ['应缴金额', '应交金额', '本期金额', '电费合计', 'amountdue', 'totaldue'],
  },
  'credit-card': {
    holder: ['持卡人', '尊敬的', '姓名', 'cardholder'],
    organisation: ['发卡行', '发卡银行', 'cardissuer', 'issuer', 'bank'],
    month: ['账单周期', '账单日', '账单月份', 'statementdate', 'billingperiod'],
    payment: ['本期应还款额', '本期应还', '应还款额', 'amountdue', 'newbalance'],
  },
  degree: {
    organisation: ['授予单位', '学校', '校名', 'university', 'school'],
    issuedOn: ['授予日期', '发证日期', '日期', 'dateofaward', 'date'],
  },
  graduation: {
    holder: ['学生姓名', '姓名', '学生', 'name', 'graduate'],
    organisation: ['学校', '校名', 'university', 'school'],
    issuedOn: ['毕业日期', '发证日期', '日期', 'dateofgraduation', 'date'],
  },
  qualification: {
    organisation: ['发证机关', '发证机构', '评审机构', '颁发机构', 'issuingauthority', 'issuedby'],
    numberTail: ['管理号', '证书编号', '编号', 'certificatenumber', 'certificateno'],
  },
  marriage: {
    holder: ['持证人', '姓名', 'holder', 'name'],
    numberTail: ['结婚证字号', '字号', '证号', 'certificatenumber'],
    issuedOn: ['登记日期', 'registrationdate', 'dateofregistration'],
  },
};

export const labelsOf = (kind: DocumentKind, name: FieldName): readonly string[] =>
  OF_KIND[kind]?.[name] ?? ANYWHERE[name] ?? [];

/** Every label there is: where one begins, the value before it ends. */
export const ALL_LABELS: ReadonlySet<string> = new Set(
  [ANYWHERE, ...Object.values(OF_KIND)].flatMap((labels) => Object.values(labels).flat()),
);
