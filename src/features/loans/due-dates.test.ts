import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Loan } from '../../contract/loan';
import { Driver } from '../../sandbox/testing/driver';
import { dueDates } from '../../ui/due-dates';
import { calendarText } from '../../ui/icalendar';

const WORDS = { due: (amount: number) => `due ${amount} Yuchuan Bank`, gone: 'gone' };

const loanOf = (driver: Driver, id: string): Loan => driver.get<Loan>('getLoan', { id });
const datesOf = (driver: Driver, id: string) => dueDates(loanOf(driver, id), WORDS, driver.ctx.real);
const withLoan = () => {
  const driver = new Driver({ situation: 'with-loan' });
  return { driver, id: driver.customer.loans[0]?.id ?? '' };
};
const read = (driver: Driver, id: string) => {
  const { entries, sequence } = datesOf(driver, id);
  return {
    sequence,
    open: entries.filter((each) => !each.cancelled),
    gone: entries.filter((each) => each.cancelled),
  };
};

describe('the due dates of a loan for a calendar (product.md F57)', () => {
  it('are the remaining ones, with what is due, one stable name each', () => {
    const { driver, id } = withLoan();
    const { sequence, open, gone } = read(driver, id);
    expect([sequence, open.length, gone.length]).toEqual([0, 12, 0]);
    expect(open[0]).toMatchObject({ uid: `${id}-1@suijie`, title: 'due 110214 Yuchuan Bank' });
    expect(open[11]).toMatchObject({ uid: `${id}-12@suijie`, title: 'due 110220 Yuchuan Bank' });
  });

  it('leave out what is past, and rise in sequence with every payment', () => {
    const { driver, id } = withLoan();
    driver.move(40);
    const { sequence, open, gone } = read(driver, id);
    expect([sequence, open.length, gone.length]).toEqual([1, 11, 0]);
    expect(open[0]?.uid).toBe(`${id}-2@suijie`);
  });

  it('take back what an early payment made needless, under the names that it had', () => {
    const { driver, id } = withLoan();
    const before = read(driver, id);
    driver.repay({ purpose: 'part-shorter', principal: 500_000 as never });
    const after = read(driver, id);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.gone.length).toBeGreaterThan(3);
    const names = [...after.open, ...after.gone].map(({ uid }) => uid).sort();
    expect(names).toEqual(before.open.map(({ uid }) => uid).sort());
  });

  it('all go when the loan is settled early', () => {
    const { driver, id } = withLoan();
    driver.repay({ purpose: 'settle' });
    const { sequence, open, gone } = read(driver, id);
    expect([sequence, open.length, gone.length]).toEqual([1, 0, 12]);
  });

  it('hold amount and lender and nothing of the person, small enough for any host', () => {
    const { driver, id } = withLoan();
    const ics = calendarText(datesOf(driver, id));
    const { name, idNumber } = driver.customer.profile;
    for (const personal of [
      name['zh-CN'],
      name.en,
      idNumber,
      '6214',
      driver.customer.id,
      driver.customer.hostSubject,
    ])
      expect(ics).not.toContain(personal);
    expect(ics.length).toBeLessThan(32_000);
    const calendar = new ICAL.Component(ICAL.parse(ics) as never);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(12);
  });
});
