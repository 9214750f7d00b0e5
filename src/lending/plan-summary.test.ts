/** The remaining plan in a few figures: product.md F33. */
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from './calendar';
import { planSummary } from './plan-summary';
import { ledgerOn } from './replay';
import { WORKED_EXAMPLE } from './testing/loans';

/** 1,000.00 of principal a row; the first two with 186.00 and 165.00 of interest. */
const EQUAL_PRINCIPAL = { ...WORKED_EXAMPLE, method: 'equal-principal' as const };
const ARRIVED = [{ kind: 'disbursed' as const, on: EQUAL_PRINCIPAL.valueDate }];
const DUE = day(2026, 4, 15);
const LAST_DUE = day(2027, 3, 15);

const summaryOn = (on: Day) => planSummary(ledgerOn(EQUAL_PRINCIPAL, ARRIVED, on), on);

describe('the instalment that a remaining plan is known by', () => {
  it.each([
    ['the day before a due date: what is due then', addDays(DUE, -1), 118_600],
    ['the due date itself: what comes after it', DUE, 116_500],
    ['the day after', addDays(DUE, 1), 116_500],
    ['the day before the last due date', addDays(LAST_DUE, -1), 101_400],
    ['the last due date: the last, when none is left to come', LAST_DUE, 101_400],
  ])('%s', (_, on, instalment) => {
    expect(summaryOn(on).instalment).toBe(instalment);
  });

  it('does not end the plan: what is due or overdue still remains', () => {
    const end = { lastDue: LAST_DUE, lastInstalment: 101_400 };
    expect(summaryOn(DUE)).toMatchObject({ remaining: 12, ...end });
    expect(summaryOn(LAST_DUE)).toMatchObject({ remaining: 12, ...end });
  });
});
