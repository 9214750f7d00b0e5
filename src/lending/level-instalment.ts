/** The level instalment of equal instalments (等额本息): exact, whatever the machine. product.md 1.4. */
import { amount, divideExactly, mulDiv, type Amount } from './money';
import type { Day } from './calendar';
import { accrualOf, accrualUnits, type Accrual } from './rate';
import type { Rounding, StatedRate } from './terms';

/** Half the distance between 1 and the next double: the most that one operation can be off, relatively. */
const ROUNDING_UNIT = 1 / 9_007_199_254_740_992;

/**
 * P x prod(f) / sum over j of prod(f_k, k > j), rounded once, where f_k = 1 + rate x time of period k.
 * Doubles answer unless their error could reach the next tie; then {@link levelInstalmentExactly} does.
 * @param dues at least one date, ascending, none before `from`.
 * @param starts days on which periods begin, where `from` is not the first of one.
 */
export function levelInstalment(
  balance: Amount,
  stated: StatedRate,
  from: Day,
  dues: readonly Day[],
  rounding: Rounding,
  starts?: readonly Day[],
): Amount {
  if (stated.value === 0) return mulDiv(balance, 1, 1, dues.length, rounding);
  const accrual = accrualOf(stated);
  const perUnit = accrual.num / accrual.den;
  let grown = 1;
  let annuity = 0;
  let end = dues.length - 1;
  for (; end >= 0; end -= 1) {
    annuity += grown;
    const first = end === 0 ? starts : undefined;
    grown *= 1 + perUnit * accrualUnits(accrual, dues[end - 1] ?? from, dues[end] ?? from, first);
  }
  const level = (balance * grown) / annuity;
  // Each factor is off by at most 3 roundings, `grown` by 4 a period, `annuity` by one more a period, the quotient by 2:
  // under 9 a period and 4 in all. Twice that also covers their products.
  const doubt = level * ROUNDING_UNIT * (18 * dues.length + 8);
  const below = Math.floor(level);
  const fromTie = level - below - 0.5;
  if (!(Math.abs(fromTie) > doubt))
    return levelInstalmentExactly(balance, stated, from, dues, rounding, starts);
  return amount(fromTie > 0 ? below + 1 : below);
}

/** The same by whole numbers of any length: the judge of ties, and of the quick way in the tests. */
export function levelInstalmentExactly(
  balance: Amount,
  stated: StatedRate,
  from: Day,
  dues: readonly Day[],
  rounding: Rounding,
  starts?: readonly Day[],
): Amount {
  const accrual: Accrual = accrualOf(stated);
  const den = BigInt(accrual.den);
  const num = BigInt(accrual.num);
  // Over den^n: `grown` is prod(f), `annuity` the sum of the products of later factors.
  let grown = 1n;
  let annuity = 0n;
  let denPower = 1n;
  let start = from;
  for (const due of dues) {
    const factor = den + num * BigInt(accrualUnits(accrual, start, due, start === from ? starts : undefined));
    denPower *= den;
    grown *= factor;
    annuity = annuity * factor + denPower;
    start = due;
  }
  return divideExactly(BigInt(balance) * grown, annuity, rounding);
}
