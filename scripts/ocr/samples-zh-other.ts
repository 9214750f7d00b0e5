/** The same kinds in other offices' words and forms: ruled tables and letters. All invented. */
import type { DocumentFields, DocumentKind } from '../../src/contract/document-kind';
import type { Sample } from './sample';

const sample =
  (layout: Sample['layout']) =>
  (kind: DocumentKind, title: string, rows: Sample['rows'], truth: DocumentFields): Sample => ({
    kind,
    language: 'zh',
    title,
    layout,
    rows,
    truth,
  });
const table = sample('table');
const letter = sample('letter');

export const CHINESE_OTHER: readonly Sample[] = [
  table(
    'payslip',
    '员工薪资明细表',
    [
      ['员工姓名', '王晓燕'],
      ['公司名称', '望潮食品有限公司'],
      ['工资月份', '2026-02'],
      ['基本工资', '6000.00'],
      ['绩效奖金', '2150.00'],
      ['应发合计', '8150.00'],
      ['代扣合计', '1263.25'],
      ['实发金额', '6886.75'],
    ],
    { holder: '王晓燕', organisation: '望潮食品有限公司', month: '2026-02', monthlyIncome: 688_675 },
  ),
  table(
    'income-tax',
    '个人所得税完税证明',
    [
      ['纳税人姓名', '王晓燕'],
      ['所属期止', '2025-12'],
      ['所得项目', '工资薪金'],
      ['收入额合计', '97800.00'],
      ['应纳税额', '564.00'],
      ['实缴税额', '564.00'],
    ],
    { holder: '王晓燕', month: '2025-12', yearlyIncome: 9_780_000, taxPaid: 56_400 },
  ),
  table(
    'social-insurance',
    '城镇职工社保缴费明细',
    [
      ['参保人姓名', '王晓燕'],
      ['单位名称', '望潮食品有限公司'],
      ['费款所属期', '2026-02'],
      ['月缴费基数', '7500.00'],
      ['个人缴费', '600.00'],
      ['养老保险', '正常缴费'],
    ],
    { holder: '王晓燕', organisation: '望潮食品有限公司', month: '2026-02', base: 750_000 },
  ),
  table(
    'housing-fund',
    '公积金个人账户对账单',
    [
      ['缴存人姓名', '王晓燕'],
      ['单位名称', '望潮食品有限公司'],
      ['缴存年月', '2026-02'],
      ['个人缴存基数', '7500.00'],
      ['缴存比例', '12%'],
      ['公积金余额', '31260.48'],
    ],
    {
      holder: '王晓燕',
      organisation: '望潮食品有限公司',
      month: '2026-02',
      base: 750_000,
      balance: 3_126_048,
    },
  ),
  letter(
    'employment',
    '收入证明',
    [
      ['', '兹证明王晓燕同志系我单位正式员工，现任会计一职，'],
      ['', '月收入为人民币8,150.00元。特此证明。'],
      ['', '单位名称：望潮食品有限公司'],
      ['', '日期：2026年2月26日'],
    ],
    { holder: '王晓燕', organisation: '望潮食品有限公司', monthlyIncome: 815_000, issuedOn: '2026-02-26' },
  ),
  table(
    'labour-contract',
    '固定期限劳动合同',
    [
      ['用人单位名称', '望潮食品有限公司'],
      ['劳动者姓名', '王晓燕'],
      ['劳动报酬', '每月8000.00元'],
      ['终止日期', '2027年8月31日'],
      ['订立日期', '2024年9月1日'],
    ],
    {
      holder: '王晓燕',
      organisation: '望潮食品有限公司',
      monthlyIncome: 800_000,
      until: '2027-08-31',
      issuedOn: '2024-09-01',
    },
  ),
  table(
    'bank-statement',
    '借记卡账户明细清单',
    [
      ['客户姓名', '王晓燕'],
      ['开户机构', '澄江银行望潮支行'],
      ['查询止期', '2026-02-28'],
      ['贷方发生额', '41,320.50'],
      ['月均入账', '6,886.75'],
      ['交易笔数', '96'],
    ],
    { holder: '王晓燕', organisation: '澄江银行望潮支行', month: '2026-02', monthlyIncome: 688_675 },
  ),
  table(
    'property',
    '房屋所有权证',
    [
      ['房屋所有权人', '王晓燕'],
      ['房屋坐落', '望潮市海堤路6号'],
      ['规划用途', '住宅'],
      ['房产证号', '望房权证字第00821973号'],
      ['登记时间', '2014-03-11'],
    ],
    { holder: '王晓燕', numberTail: '1973', issuedOn: '2014-03-11' },
  ),
  letter(
    'degree',
    '学士学位证书',
    [
      ['', '王晓燕，女，在望潮财经大学完成了会计学专业学习计划，'],
      ['', '经审核，授予管理学学士学位。'],
      ['', '证书编号：1064842016001352'],
      ['', '2016年6月22日'],
    ],
    { holder: '王晓燕', organisation: '望潮财经大学', numberTail: '1352', issuedOn: '2016-06-22' },
  ),
  letter(
    'graduation',
    '毕业证书',
    [
      ['', '学生王晓燕，女，于2012年9月至2016年6月在本校会计学专业学习，'],
      ['', '修完教学计划规定的全部课程，成绩合格，准予毕业。'],
      ['', '校名：望潮财经大学'],
      ['', '证书编号：106481201605002268'],
      ['', '发证日期：2016年6月22日'],
    ],
    { holder: '王晓燕', organisation: '望潮财经大学', numberTail: '2268', issuedOn: '2016-06-22' },
  ),
  table(
    'rent',
    '住房租赁合同',
    [
      ['甲方（出租人）', '周海'],
      ['乙方（承租人）', '王晓燕'],
      ['每月租金', '人民币2400.00元'],
      ['租期至', '2027-01-31'],
    ],
    { holder: '王晓燕', payment: 240_000, until: '2027-01-31' },
  ),
  table(
    'deposit',
    '存款证明',
    [
      ['客户名称', '王晓燕'],
      ['银行名称', '澄江银行望潮支行'],
      ['证明金额', 'CNY 50,000.00'],
      ['签发日期', '2026-02-25'],
    ],
    { holder: '王晓燕', organisation: '澄江银行望潮支行', balance: 5_000_000, issuedOn: '2026-02-25' },
  ),
];
