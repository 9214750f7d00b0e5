/** Invented names, one for every situation. */
import type { Situation } from '../../contract/sandbox';
import { bilingual, type Bilingual } from '../bilingual';

export const NAMES: Readonly<Record<Situation, Bilingual>> = {
  'not-invited': bilingual('周宁', 'Zhou Ning'),
  invited: bilingual('王悠', 'Wang You'),
  active: bilingual('李澄', 'Li Cheng'),
  'with-loan': bilingual('赵一帆', 'Zhao Yifan'),
  'with-loans': bilingual('陈默', 'Chen Mo'),
  overdue: bilingual('孙晓', 'Sun Xiao'),
  settled: bilingual('吴桐', 'Wu Tong'),
  'better-rate': bilingual('郑朗', 'Zheng Lang'),
  underage: bilingual('冯小满', 'Feng Xiaoman'),
  student: bilingual('许青', 'Xu Qing'),
};
