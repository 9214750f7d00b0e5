/** Annual rates of a loan, simple and internal, the same on every machine. product.md 1.9. */
import { amount, mulDiv, RATE_SCALE, type Amount } from './money';
import { rate } from './rate';
import type { Day } from './calendar';
import type { AnnualRates, Plan, Rate } from './terms';

/** Annual rates are compared, and shown, at 0.01 %. */
const STEP = 10_000;
const DAYS_OF_YEAR = 365;
/** Beyond any rate that means something; a day's loan of one fen can ask for more. */
const HIGHEST = Math.floor(Number.MAX_SAFE_INTEGER / STEP) * STEP;
/** Newton's steps fall monotonically; this many are far beyond any loan that can be quoted. */
const MOST_STEPS = 2_000;

/** Money that changes hands on a date: above zero to the borrower, below zero from the borrower. */
export interface DatedFlow {
  readonly on: Day;
  readonly amount: number;
}

/** Money that changes hands a whole number of time units after the first flow. */
export interface TimedFlow {
  readonly units: number;
  readonly amount: number;
}

/** One payment, told apart into principal and what the loan costs (interest, fees). */
export interface CostedPayment {
  readonly on: Day;
  readonly principal: Amount;
  readonly cost: Amount;
}

/** Both annual rates of a plan whose money arrives on `disbursedOn`. */
export function annualRates(plan: Plan, disbursedOn: Day, principal: Amount): AnnualRates {
  const payments: CostedPayment[] = [];
  const flows: DatedFlow[] = [{ on: disbursedOn, amount: principal }];
  for (const row of plan.instalments) {
    const cost = row.interest + row.fee;
    payments.push({ on: row.due, principal: row.principal, cost: cost as Amount });
    flows.push({ on: row.due, amount: -row.principal - cost });
  }
  return {
    simple: simpleAnnual({ on: disbursedOn, amount: principal }, payments),
    internal: internalAnnual(flows),
  };
}

/**
 * (interest + fees) / sum over days of outstanding principal x 365, half-up at 0.01 %; 0 when nothing was ever outstanding.
 * @param payments ascending by date.
 * @throws RangeError when amount x days goes beyond 2^53 - 1 (a billion of major units for thirty years).
 */
export function simpleAnnual(disbursement: DatedFlow, payments: readonly CostedPayment[]): Rate {
  let outstanding = disbursement.amount;
  let since = disbursement.on;
  let cost = 0;
  let outstandingDays = 0;
  for (const payment of payments) {
    outstandingDays += outstanding * (payment.on - since);
    outstanding -= payment.principal;
    cost += payment.cost;
    since = payment.on;
  }
  if (outstandingDays === 0) return rate(0);
  return rate(mulDiv(cost, DAYS_OF_YEAR, RATE_SCALE / STEP, amount(outstandingDays), 'half-up') * STEP);
}

/**
 * Internal rate of return of dated flows, effective, actual/365, half-up at 0.01 %. 0 when no more is paid than was lent.
 * @param flows ascending by date, the first to the borrower.
 */
export function internalAnnual(flows: readonly DatedFlow[]): Rate {
  const start = flows[0]?.on ?? 0;
  const timed = flows.map((flow) => ({ units: flow.on - start, amount: flow.amount }));
  // First to 0.000001 %, which clears the noise of doubles from rates that lie exactly between two steps.
  const fine = rate(Math.min(Math.floor(effectiveYield(timed, DAYS_OF_YEAR) * RATE_SCALE + 0.5), HIGHEST));
  return rate(mulDiv(fine, 1, 1, STEP, 'half-up') * STEP);
}

/**
 * The effective annual yield X of flows whose times are whole multiples of 1 / `unitsPerYear` of a year: the sum of
 * flow / (1 + X)^time is zero. A ratio (0.1986 is 19.86 %), good to about 1e-12 in 1 + X for days, never money.
 *
 * Only additions, multiplications, divisions and whole powers are used, which IEEE 754 defines to the last bit, so that
 * phone and server agree. The discount factor of one unit is sought by Newton's method from 1 downwards: the present value
 * of money lent first and repaid later falls, ever faster, as that factor grows, so that each step stays on the far side
 * of the root and the first step that gains nothing ends the search.
 * @param flows ascending in time, the first at 0; flows to the borrower come before those from the borrower.
 * @throws RangeError when times are not whole or go back.
 */
export function effectiveYield(flows: readonly TimedFlow[], unitsPerYear: number): number {
  let discount = 1;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { value, slope } = presentValue(flows, discount);
    if (!(value < 0 && slope < 0)) break;
    const next = discount - value / slope;
    if (!(next < discount && next > 0)) break;
    discount = next;
  }
  return 1 / wholePower(discount, unitsPerYear) - 1;
}

/** Present value and its derivative by the discount factor, from the last flow backwards (Horner's scheme over gaps). */
function presentValue(flows: readonly TimedFlow[], discount: number): { value: number; slope: number } {
  let value = 0;
  let slope = 0;
  let gapKnown = 0;
  let power = 1;
  let later = flows[flows.length - 1]?.units ?? 0;
  for (let index = flows.length - 1; index >= 0; index -= 1) {
    const flow = flows[index];
    if (flow === undefined) break;
    const gap = later - flow.units;
    if (!(Number.isInteger(gap) && gap >= 0))
      throw new RangeError('times of flows must be whole and ascending');
    if (gap !== gapKnown) {
      power = wholePower(discount, gap);
      gapKnown = gap;
    }
    slope = slope * power + (gap * value * power) / discount;
    value = value * power + flow.amount;
    later = flow.units;
  }
  return { value, slope };
}

/** base^exponent for a whole exponent, by squaring. */
function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
