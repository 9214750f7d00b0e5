/** The invented banks whose debit cards are taken, known by how their numbers begin. */
import { bilingual, type Bilingual } from '../bilingual';

export const CHENGJIANG = bilingual('澄江银行', 'Chengjiang Bank');
export const BEIYU = bilingual('北屿银行', 'Beiyu Bank');

/** Bank identification numbers, all of one length: at most one fits. */
const BY_PREFIX: ReadonlyMap<string, Bilingual> = new Map([
  ['620371', CHENGJIANG],
  ['621588', BEIYU],
  ['622846', bilingual('屿川银行', 'Yuchuan Bank')],
  ['623059', bilingual('云汀银行', 'Yunting Bank')],
]);
const PREFIX_DIGITS = 6;

/** Whose card a number is; null for a bank that is not supported. */
export function bankOf(number: string): Bilingual | null {
  return BY_PREFIX.get(number.slice(0, PREFIX_DIGITS)) ?? null;
}
