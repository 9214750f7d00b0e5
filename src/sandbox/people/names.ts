/** Invented names, one for every situation, as a wallet gives them: masked. Nobody here needs the whole of one. */
import type { Situation } from '../../contract/sandbox';
import { bilingual, type Bilingual } from '../bilingual';

export const NAMES: Readonly<Record<Situation, Bilingual>> = {
  'not-invited': bilingual('周*', 'Zhou *'),
  invited: bilingual('王*', 'Wang *'),
  active: bilingual('李*', 'Li *'),
  'with-loan': bilingual('赵**', 'Zhao *'),
  'with-loans': bilingual('陈*', 'Chen *'),
  overdue: bilingual('孙*', 'Sun *'),
  'long-history': bilingual('杨**', 'Yang *'),
  settled: bilingual('吴*', 'Wu *'),
  'better-rate': bilingual('郑*', 'Zheng *'),
  'with-coupons': bilingual('蒋**', 'Jiang *'),
  frozen: bilingual('钱*', 'Qian *'),
  'under-review': bilingual('何*', 'He *'),
  expired: bilingual('沈*', 'Shen *'),
  closed: bilingual('韩*', 'Han *'),
  underage: bilingual('冯**', 'Feng *'),
  student: bilingual('许*', 'Xu *'),
};
