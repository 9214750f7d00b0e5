import { describe, expect, it } from 'vitest';
import { checkLoan } from '../client/verification';
import type { Bill } from '../contract/bill';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import type { MovementRecord } from '../contract/record';
import type { SandboxCustomer } from '../contract/sandbox';
import { DAY_LENGTH } from './business-time';
import { Driver } from './testing/driver';

const withLoan = (): Driver => new Driver({ situation: 'with-loan' });
const customer = (driver: Driver): SandboxCustomer =>
  driver.get<SandboxCustomer>('getCustomer', { id: driver.customer.id });
const records = (driver: Driver): MovementRecord[] =>
  driver.get<{ items: MovementRecord[] }>('listRecords').items;
const bills = (driver: Driver) => driver.get<{ payable: Bill | null; upcoming: Bill[] }>('getBills');

describe('the clock (product.md F72)', () => {
  const marks = [
    ['before-due', '2026-04-14T01:00:00.000Z'],
    ['next-due', '2026-04-14T23:00:00.000Z'],
    ['past-due', '2026-04-16T04:00:00.000Z'],
    ['end', '2027-03-15T16:00:00.000Z'],
    ['next-event', '2026-04-12T00:00:00.001Z'],
  ] as const;
  it.each(marks)('%s is %s', (to, now) => {
    expect(customer(withLoan().move(to)).now).toBe(now);
  });

  const onward = [
    [{ days: 2 }, '2026-04-03T04:00:00.000Z'],
    [{ seconds: 90 }, '2026-04-01T04:01:30.000Z'],
    [{ date: '2026-05-01' }, '2026-05-01T04:00:00.000Z'],
    [{ at: '2026-04-01T04:00:00.001Z' }, '2026-04-01T04:00:00.001Z'],
  ] as const;
  it.each(onward)('%j leads to %s', (body, now) => {
    const driver = withLoan();
    expect(driver.get<SandboxCustomer>('moveClock', { id: 'x', body }).now).toBe(now);
  });

  it.each([{ date: '2026-03-31' }, { date: '2026-04-01' }, { at: '2026-04-01T04:00:00.000Z' }])(
    'never goes back: %j',
    (body) => {
      expect(withLoan().problem('moveClock', { id: 'x', body })).toBe('clock-goes-back');
    },
  );

  it('has nothing ahead without a loan, and ends with the calendar', () => {
    const driver = new Driver({ situation: 'active' });
    expect(driver.problem('moveClock', { id: 'x', body: { to: 'next-due' } })).toBe('clock-goes-back');
    expect(driver.problem('moveClock', { id: 'x', body: { date: '2180-01-01' } })).toBe('invalid');
  });

  it('runs on in real time from where it was moved to', () => {
    const driver = withLoan().move(3).pass(60_000);
    expect(customer(driver).now).toBe('2026-04-04T04:01:00.000Z');
  });
});

describe('automatic collection (product.md 1.7)', () => {
  it('takes exactly what the plan says, at 06:00 on the due day', () => {
    const driver = withLoan().move('next-due');
    const [taken] = records(driver);
    expect(taken).toMatchObject({
      kind: 'auto-debit',
      amount: 110_214,
      on: '2026-04-15',
      at: '2026-04-14T22:00:00.000Z',
      breakdown: { principal: 91_614, interest: 18_600, penalty: 0, fees: 0 },
    });
    expect(driver.get<Home>('getHome').limit).toMatchObject({ outstanding: 1_108_386 });
    expect(bills(driver).payable).toBeNull();
  });

  it('collects the whole loan to its end', () => {
    const driver = withLoan().move('end');
    const taken = records(driver).filter(({ kind }) => kind === 'auto-debit');
    expect(taken.map(({ amount }) => amount)).toEqual([110_220, ...Array<number>(11).fill(110_214)]);
    expect(driver.customer.loans).toEqual([]);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('tries at 06:00 and 17:00, then daily at 06:00, and takes the penalty with it', () => {
    const driver = withLoan();
    const id = driver.customer.id;
    driver.get('setFaults', { id, body: { debit: 'insufficient' } });
    driver.get('moveClock', { id, body: { at: '2026-04-17T22:30:00.000Z' } });
    expect(records(driver).map(({ kind, at }) => [kind, at])).toEqual([
      ['auto-debit-failed', '2026-04-17T22:00:00.000Z'],
      ['auto-debit-failed', '2026-04-16T22:00:00.000Z'],
      ['auto-debit-failed', '2026-04-15T22:00:00.000Z'],
      ['auto-debit-failed', '2026-04-15T09:00:00.000Z'],
      ['auto-debit-failed', '2026-04-14T22:00:00.000Z'],
      ['disbursement', '2026-03-15T02:31:04.000Z'],
    ]);
    const { payable } = bills(driver);
    expect(payable).toMatchObject({
      total: 110_214 + 206,
      overdueDays: 3,
      penaltyPerDay: 69,
      debit: { nextAt: '2026-04-18T22:00:00.000Z', last: { result: 'insufficient' } },
    });
    driver.get('setFaults', { id, body: {} });
    driver.move(1);
    expect(records(driver)[0]).toMatchObject({ kind: 'auto-debit', amount: 110_214 + 275, on: '2026-04-19' });
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('a card that fails for the oldest is not asked for the next', () => {
    const driver = withLoan();
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'returned' } });
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-14T22:30:00.000Z' } });
    const onLastDay = records(driver).filter(({ on }) => on === '2026-05-15');
    expect(onLastDay).toHaveLength(1);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-15T09:30:00.000Z' } });
    expect(
      records(driver)
        .slice(0, 2)
        .map(({ kind, amount }) => [kind, amount]),
    ).toEqual([
      ['auto-debit', 110_214],
      ['auto-debit', 110_214 + 2_061],
    ]);
  });

  it('an unknown outcome is told, and resolved later from the day of the attempt', () => {
    const driver = withLoan();
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'unknown' } });
    driver.move('next-due');
    expect(driver.get<Home>('getHome')).toMatchObject({
      repayment: { amount: 110_214 },
      bill: { debit: { last: { result: 'unknown' } } },
    });
    driver.move('next-event');
    expect(driver.get<Home>('getHome').repayment).toBeNull();
    expect(records(driver)[0]).toMatchObject({ kind: 'auto-debit', on: '2026-04-15' });
    expect(driver.books()).toMatchObject({ balanced: true });
  });

  it('grace: paid within it there is no penalty', () => {
    const driver = new Driver({ situation: 'active', products: ['flex'] });
    driver.borrow({ productId: 'flex', method: 'equal-principal', months: 5 });
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
    driver.move('next-due').move(1);
    expect(bills(driver).payable).toMatchObject({ overdueDays: 0, breakdown: { penalty: 0 } });
    driver.move(1);
    expect(bills(driver).payable?.overdueDays).toBe(2);
    expect(bills(driver).payable?.breakdown.penalty).toBeGreaterThan(0);
  });
});

describe('one leap and many steps', () => {
  it('end with the same books, records and loans (F72)', () => {
    const leap = new Driver({ situation: 'with-loans' });
    const steps = new Driver({ situation: 'with-loans' });
    leap.move(100);
    for (let hours = 0; hours < 100 * 24; hours += 7) {
      steps.pass(Math.min(7, 100 * 24 - hours) * (DAY_LENGTH / 24));
      steps.catchUp();
    }
    const told = (driver: Driver) => {
      const { movements, balances, limit, loans } = driver.books();
      return {
        movements: movements.map(({ at, on, kind, entries }) => ({ at, on, kind, entries })),
        balances,
        limit,
        loans,
      };
    };
    expect(told(steps)).toEqual(told(leap));
    expect(leap.books().movements.length).toBeGreaterThan(9);
  });
});

describe('offers', () => {
  it('expire by themselves', () => {
    const driver = new Driver({ situation: 'invited' });
    expect(driver.get<Home>('getHome').offer?.expiresOn).toBe('2026-05-01');
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-01T15:59:59.999Z' } });
    expect(driver.get<Home>('getHome').standing).toBe('invited');
    driver.pass(1);
    expect(driver.get<Home>('getHome')).toMatchObject({ standing: 'expired', offer: null });
    expect(driver.get<Home>('getHome').standingReason).not.toBeNull();
  });
});

describe('every figure on every day', () => {
  it('follows from terms and events (F81)', () => {
    const driver = withLoan();
    for (let day = 0; day < 45; day += 1) {
      driver.move(1);
      const loan = driver.get<Loan>('getLoan', { id: driver.customer.loans[0]?.id ?? '' });
      expect(checkLoan(loan, customer(driver).businessDate)).toEqual({ verdict: 'verified' });
    }
  });
});
