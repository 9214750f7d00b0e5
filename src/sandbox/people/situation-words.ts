/** What each situation is called in the log of events: the words of the demo wallet's panel (product.md F73). */
import type { Situation } from '../../contract/sandbox';
import { bilingual, type Bilingual } from '../bilingual';

export const SITUATION_WORDS: Readonly<Record<Situation, Bilingual>> = {
  'not-invited': bilingual('未受邀', 'not invited'),
  invited: bilingual('已受邀', 'invited'),
  active: bilingual('已激活', 'active'),
  'with-loan': bilingual('在贷 1 笔', 'a loan'),
  'with-loans': bilingual('在贷多笔', 'loans'),
  overdue: bilingual('已逾期', 'overdue'),
  settled: bilingual('已还清', 'repaid'),
  'long-history': bilingual('记录很多', 'long history'),
  'better-rate': bilingual('利率下调', 'better rate'),
  'with-coupons': bilingual('有优惠券', 'with coupons'),
  frozen: bilingual('额度冻结', 'frozen'),
  'under-review': bilingual('额度复核中', 'under review'),
  expired: bilingual('邀请过期', 'offer expired'),
  closed: bilingual('已关闭额度', 'closed'),
  underage: bilingual('未满 18 岁', 'under 18'),
  student: bilingual('在校学生', 'student'),
};
