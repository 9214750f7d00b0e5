import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../lending/calendar';
import { dateOf, HOUR, hourOf, momentOf } from '../business-time';
import { bodyOf, type LoggedEvent } from '../change';
import { positionOn, lastEventOn } from '../loan';
import { Driver } from '../testing/driver';
import { afterQuiet, isQuiet } from './quiet-hours';
import type { Reminded } from './reminder';

const withLoan = (): Driver => new Driver({ situation: 'with-loan' });

interface Told extends LoggedEvent {
  readonly about: Reminded;
}

const told = ({ rows }: Driver): Told[] =>
  rows
    .filter(({ kind }) => kind === 'event')
    .map((row) => bodyOf<Told>(row))
    .filter(({ kind }) => kind.startsWith('reminder.') && kind !== 'reminder.chosen');

const said = (driver: Driver) =>
  told(driver).map(({ at, kind, about }) => [
    new Date(at + 8 * HOUR).toISOString().slice(0, 16),
    kind,
    formatDay(about.due),
  ]);

describe('quiet hours (product.md F57)', () => {
  it('are from 22:00 to 08:00, and what falls into them waits until they end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 40_000 }), fc.nat(24 * 60 - 1), (day, minute) => {
        const at = momentOf(day as never, 0, minute);
        const moved = afterQuiet(at);
        expect(isQuiet(moved)).toBe(false);
        expect(moved - at).toBeLessThanOrEqual(10 * HOUR);
        expect(moved === at).toBe(minute >= 8 * 60 && minute < 22 * 60);
        if (moved !== at) expect(hourOf(moved)).toBe(8);
      }),
    );
  });
});

describe('reminders (product.md F57)', () => {
  it('come three days before at the end of the night; none on the day for what was collected at 06:00', () => {
    const driver = withLoan().move(40);
    expect(said(driver)).toEqual([['2026-04-12T08:00', 'reminder.before', '2026-04-15']]);
    expect(told(driver)[0]?.text).toEqual({
      'zh-CN': '4月15日应还 1,102.14 元，届时从澄江银行 尾号 6214 扣款',
      en: 'CNY 1,102.14 is due on 15 April and will be taken from Chengjiang Bank 6214',
    });
  });

  it('come on the day when the first collection took nothing', () => {
    const driver = withLoan();
    driver.get('setFaults', { id: 'x', body: { debit: 'insufficient' } });
    driver.move(20);
    expect(said(driver)).toEqual([
      ['2026-04-12T08:00', 'reminder.before', '2026-04-15'],
      ['2026-04-15T08:00', 'reminder.on-day', '2026-04-15'],
    ]);
    expect(told(driver)[1]?.text['zh-CN']).toBe('今天应还 1,102.14 元，还没有还');
  });

  it('are silent about what is paid or being paid', () => {
    const paid = withLoan();
    paid.repay({ purpose: 'next' });
    expect(said(paid.move(20))).toEqual([]);
    const paying = withLoan();
    paying.get('setFaults', { id: 'x', body: { debit: 'unknown' } });
    paying.move(10);
    paying.get('createRepayment', paying.signedRepayment(paying.repaymentQuote({ purpose: 'next' })));
    expect(said(paying.move(3))).toEqual([]);
  });

  it('can be turned off and on, and what was missed is not made up for', () => {
    const driver = withLoan();
    expect(driver.get('getReminders')).toEqual({
      before: true,
      onDay: true,
      quiet: { from: '22:00', to: '08:00' },
    });
    const choose = (before: boolean, onDay: boolean) =>
      driver.get('setReminders', { body: { before, onDay } });
    expect(choose(false, false)).toMatchObject({ before: false, onDay: false });
    const rows = driver.rows.length;
    choose(false, false);
    expect(driver.rows).toHaveLength(rows);
    driver.move(13);
    choose(true, true);
    expect(said(driver.move(1))).toEqual([]);
    expect(said(driver.move(30))).toEqual([['2026-05-12T08:00', 'reminder.before', '2026-05-15']]);
  });

  it('name the card that pays then', () => {
    const driver = withLoan();
    driver.get('setDefaultCard', { id: driver.customer.cards[1]?.id ?? '' });
    expect(told(driver.move(12))[0]?.text.en).toContain('Beiyu Bank 8807');
  });

  it('never come at night, one for each instalment and kind, none about what is paid, however the clock runs', () => {
    const deed = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 900 }) }),
      fc.record({
        do: fc.constant('repay' as const),
        purpose: fc.constantFrom('due', 'next', 'settle', 'part-shorter'),
      }),
      fc.record({
        do: fc.constant('choose' as const),
        before: fc.boolean(),
        onDay: fc.boolean(),
      }),
      fc.record({
        do: fc.constant('debit' as const),
        debit: fc.constantFrom('insufficient', 'unknown', null),
      }),
    );
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
        const driver = new Driver({ situation: 'with-loans', products: ['choice', 'flex', 'anytime'] });
        for (const each of deeds) {
          if (each.do === 'pass') driver.pass(each.hours * HOUR).catchUp();
          else if (each.do === 'choose')
            driver.get('setReminders', { body: { before: each.before, onDay: each.onDay } });
          else if (each.do === 'debit')
            driver.get('setFaults', { id: 'x', body: each.debit === null ? {} : { debit: each.debit } });
          else {
            const loanIds = driver.customer.loans.slice(0, 1).map(({ id }) => id);
            const part = each.purpose === 'part-shorter' ? { principal: 20_000 } : {};
            const body = { ...driver.repaymentRequest({}), loanIds, purpose: each.purpose, ...part };
            const quoted = loanIds.length > 0 ? driver.send('createRepaymentQuote', { body }) : null;
            if (quoted?.kind === 'reply')
              driver.send('createRepayment', driver.signedRepayment(quoted.reply as { id: string }));
          }
        }
        const all = told(driver);
        for (const { at } of all) expect(isQuiet(at)).toBe(false);
        const names = all.map(({ kind, about }) => `${kind} ${about.loanId} ${about.due}`);
        expect(new Set(names).size).toBe(names.length);
        for (const { at, kind, about } of all) {
          expect(about.due - dateOf(at)).toBe(kind === 'reminder.before' ? 3 : 0);
          const loan = driver.customer.loans.find(({ id }) => id === about.loanId);
          const row =
            loan && positionOn(loan, lastEventOn(loan)).instalments.find(({ due }) => due === about.due);
          const closedOn = row?.closedOn ?? null;
          if (closedOn !== null) expect(closedOn).toBeGreaterThanOrEqual(dateOf(at));
        }
        expect(driver.books().faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
