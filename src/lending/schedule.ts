/** Schedules: due dates, the five methods, and what is left of them after an early payment. product.md 1.3 to 1.5. */
import { amount, NOTHING, share, type Amount } from './money';
import { civil, onMonth, type Day } from './calendar';
import { interestStarts, rateInForce } from './coupon';
import { levelInstalment } from './level-instalment';
import { accrualOf, accrualUnits, accrue } from './rate';
import type { DueRule, Instalment, Method, Plan, Terms } from './terms';

/** Days after the value date up to which a late pay-out may keep its quote. product.md 1.12. */
const LATEST_PAYOUT_DAYS = 7;

/** Longest loan, in months. */
const MOST_MONTHS = 360;

/**
 * Due dates of a loan (product.md 1.3): one a month; pay-any-time has a single one, at the end.
 * @throws RangeError unless there are 1 to 360 whole months and a fixed day is 1 to 28.
 */
export function dueDates(rule: DueRule, valueDate: Day, months: number, method: Method): Day[] {
  if (!isWhole(months, 1, MOST_MONTHS)) throw new RangeError(`not a length in months: ${months}`);
  if (rule.kind === 'fixed' && !isWhole(rule.dayOfMonth, 1, 28)) {
    throw new RangeError(`not a due day of every month: ${rule.dayOfMonth}`);
  }
  const { year, month, day } = civil(valueDate);
  const dayOfMonth = rule.kind === 'fixed' ? rule.dayOfMonth : day;
  if (method === 'pay-any-time') return [onMonth(year, month + months, dayOfMonth)];
  const dues: Day[] = [];
  for (let k = 1; k <= months; k += 1) dues.push(onMonth(year, month + k, dayOfMonth));
  return dues;
}

/** Whether money would arrive too late for its quote, so that a new one must be signed. product.md 1.12. */
export function payoutNeedsNewQuote(valueDate: Day, firstDue: Day, disbursedOn: Day): boolean {
  return disbursedOn - valueDate > LATEST_PAYOUT_DAYS || disbursedOn >= firstDue;
}

/**
 * The plan of a loan. Due dates and level instalment follow from the value date; interest starts when the money arrives,
 * so a later pay-out lowers the first row's interest (equal instalments: the last row absorbs it). product.md 1.12.
 * @throws RangeError when the money arrives before the value date, or on or after the first due date.
 */
export function plan(terms: Terms, disbursedOn: Day = terms.valueDate): Plan {
  const dues = dueDates(terms.due, terms.valueDate, terms.months, terms.method);
  const firstDue = dues[0];
  if (firstDue === undefined || disbursedOn < terms.valueDate || disbursedOn >= firstDue) {
    throw new RangeError('money must arrive between the value date and the day before the first due date');
  }
  return totals(
    planFrom({
      terms,
      balance: terms.principal,
      from: disbursedOn,
      starts: [disbursedOn],
      dues,
      firstNo: 1,
      level: levelOf(terms, terms.principal, terms.valueDate, dues),
      interestStarts: interestStarts(terms, disbursedOn),
      ending: 'last-due',
    }),
  );
}

/** The rest of a loan that is to be planned. */
export interface RemainingLoan {
  readonly terms: Terms;
  /** Principal to be planned. */
  readonly balance: Amount;
  /** First day of the first row: disbursement, last due date, or the day of the re-plan. */
  readonly from: Day;
  /**
   * Days on which periods begin, ascending, to the first row's own at least. `from` after that one means a re-plan within
   * the period; before it, that the row before was closed early, whose free days are not this row's to be lowered by.
   */
  readonly starts: readonly Day[];
  /** The due dates at hand, ascending, after `from`. At least one. */
  readonly dues: readonly Day[];
  /** Number of the first row. */
  readonly firstNo: number;
  /** What a row collects: see {@link levelOf}. */
  readonly level: Amount;
  /** First day that bears interest: after free days (product.md 1.13); days before it cost nothing. */
  readonly interestStarts: Day;
  /** `last-due`: a row on every date; `first-fit` (shorter term): ends where the rest fits in a level row. */
  readonly ending: 'last-due' | 'first-fit';
}

/**
 * What each row collects when a balance is spread over dates: the level instalment (equal instalment), the principal
 * share (equal principal, flat), or nothing (interest-first, pay-any-time: all principal is last).
 * @param starts days on which periods begin, where `from` is not the first of one.
 */
export function levelOf(
  terms: Terms,
  balance: Amount,
  from: Day,
  dues: readonly Day[],
  starts?: readonly Day[],
): Amount {
  switch (terms.method) {
    case 'equal-instalment': {
      const { start, repaying } = repayingDues(terms, from, dues);
      return levelInstalment(balance, rateInForce(terms), start, repaying, terms.rounding, starts);
    }
    case 'equal-principal':
    case 'flat':
      return amount(Math.floor(balance / repayingDues(terms, from, dues).repaying.length));
    case 'interest-first':
    case 'pay-any-time':
      return NOTHING;
  }
}

/** The last date on which a negotiated plan collects no principal; null when it has none. product.md 1.14. */
function lastInterestOnly({ due, interestOnly, method, months, valueDate }: Terms): Day | null {
  if (interestOnly === undefined) return null;
  return dueDates(due, valueDate, months, method)[interestOnly - 1] ?? null;
}

/** Of the dates at hand those that collect principal, and the day from which interest runs into the first of them. */
function repayingDues(
  terms: Terms,
  from: Day,
  dues: readonly Day[],
): { start: Day; repaying: readonly Day[] } {
  const last = lastInterestOnly(terms);
  if (last === null || last < from) return { start: from, repaying: dues };
  return { start: last, repaying: dues.filter((due) => due > last) };
}

/**
 * Rows for a balance over given dates: the one builder behind a new plan, a shorter term (keep the level, end at the
 * first fit), lower instalments (level spread afresh) and a next instalment paid now (keep the level, last row shrinks).
 * The last row takes whatever is left; rows after the balance is gone (a fen over many months) are of nothing.
 * @throws RangeError without a due date.
 */
export function planFrom(rest: RemainingLoan): Instalment[] {
  const { terms, dues, level } = rest;
  if (dues.length === 0) throw new RangeError('no due date left to plan on');
  const accrual = accrualOf(rateInForce(terms));
  const isFlat = terms.method === 'flat';
  const fee = isFlat ? share(terms.principal, terms.periodFee, terms.rounding) : NOTHING;
  const levelIncludesInterest = terms.method === 'equal-instalment';
  const endsAtFit = rest.ending === 'first-fit' && level > 0;
  const interestOnlyTo = lastInterestOnly(terms);
  const rows: Instalment[] = [];
  let balance = rest.balance;
  let from = rest.from;
  let left = dues.length;
  const ownStart = rest.starts.findLast((start) => start < (dues[0] ?? from)) ?? from;
  for (const due of dues) {
    left -= 1;
    // Free days drop out of the interest once the row's principal stands (product.md 1.13).
    const counted = Math.max(from, Math.min(rest.interestStarts, ownStart)) as Day;
    // Later rows begin on a period's first day.
    const starts = rows.length === 0 ? rest.starts : undefined;
    const units = accrualUnits(accrual, counted, due, starts);
    const full = isFlat ? NOTHING : accrue(balance, accrual, units, terms.rounding);
    const isInterestOnly = interestOnlyTo !== null && due <= interestOnlyTo;
    const room = isInterestOnly ? 0 : levelIncludesInterest ? Math.max(0, level - full) : level;
    const isLast = left === 0 || (endsAtFit && !isInterestOnly && balance <= room);
    const principal = isLast || room > balance ? balance : (room as Amount);
    const bearsFrom = Math.max(from, Math.min(due, rest.interestStarts)) as Day;
    const isFreed = bearsFrom > counted && !isFlat;
    const interest = isFreed
      ? accrue(balance, accrual, accrualUnits(accrual, bearsFrom, due, starts ?? [from]), terms.rounding)
      : full;
    balance = (balance - principal) as Amount;
    rows.push({ no: rest.firstNo + rows.length, from: bearsFrom, due, principal, interest, fee, balance });
    if (isLast) break;
    from = due;
  }
  return rows;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** A plan from its rows. */
export function totals(instalments: readonly Instalment[]): Plan {
  let principal = 0;
  let totalInterest = 0;
  let totalFees = 0;
  for (const row of instalments) {
    principal += row.principal;
    totalInterest += row.interest;
    totalFees += row.fee;
  }
  return {
    instalments,
    totalInterest: amount(totalInterest),
    totalFees: amount(totalFees),
    total: amount(principal + totalInterest + totalFees),
  };
}
