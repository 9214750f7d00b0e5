/** Automatic collection where several instalments wait, when it comes next, and when it is over: product.md 1.7. */
import { describe, expect, it } from 'vitest';
import type { MovementRecord } from '../../contract/record';
import { amount } from '../../lending/money';
import { HOUR, isoMoment } from '../business-time';
import { Driver } from '../testing/driver';
import { nextCollection } from './collection';

/** One loan with two instalments overdue, the card still empty. */
function twiceOverdue(): Driver {
  const driver = new Driver({ situation: 'with-loan' });
  driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
  driver.get('moveClock', { id: 'x', body: { at: '2026-05-15T12:00:00.000Z' } });
  return driver;
}

const collections = (driver: Driver): MovementRecord[] =>
  driver
    .get<{ items: MovementRecord[] }>('listRecords')
    .items.filter(({ kind }) => kind === 'auto-debit')
    .reverse();

describe('a collection whose outcome nobody knows', () => {
  it('keeps every further one off the same loan until it is known', () => {
    const driver = twiceOverdue();
    driver.get('setFaults', { id: driver.customer.id, body: { debit: 'unknown' } });
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-15T22:00:00.000Z' } });
    expect(driver.customer.repayments.map(({ loans }) => loans.length)).toEqual([1]);
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.pass(2 * HOUR).catchUp();
    expect(driver.customer.repayments).toEqual([]);
    expect(collections(driver)).toMatchObject([{ on: '2026-05-16', at: '2026-05-16T00:00:00.000Z' }]);
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-16T22:00:00.000Z' } });
    expect(collections(driver).map(({ on }) => on)).toEqual(['2026-05-16', '2026-05-17']);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });
});

describe('a collection of two loans due at one moment', () => {
  /** 1,200.00 and 600.00, each due on 1 May, at that morning's collection. */
  function collected(debit: 'insufficient' | 'unknown'): Driver {
    const driver = new Driver({ situation: 'active' });
    for (const sum of [120_000, 60_000]) driver.borrow({ amount: amount(sum) });
    driver.get('setFaults', { id: driver.customer.id, body: { debit } });
    driver.get('moveClock', { id: 'x', body: { at: '2026-04-30T22:00:00.000Z' } });
    return driver;
  }

  it('asks for the second too while nobody knows what became of the first: it has not failed', () => {
    const driver = collected('unknown');
    const asked = driver.customer.repayments.flatMap(({ loans }) => loans.map(({ loanId }) => loanId));
    expect(asked).toEqual(driver.customer.loans.map(({ id }) => id));
    expect(asked).toHaveLength(2);
    driver.pass(2 * HOUR).catchUp();
    expect(collections(driver).map(({ loanId }) => loanId)).toEqual(asked);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });

  it('asks for nothing more once the first has failed', () => {
    const driver = collected('insufficient');
    const failed = driver.rows.filter(({ tags }) => tags.type === 'auto-debit-failed');
    expect(failed.map(({ tags }) => tags.loanId)).toEqual([driver.customer.loans[0]?.id]);
  });
});

describe('the next collection', () => {
  const next = ({ customer }: Driver) => isoMoment(nextCollection(customer) ?? 0);

  it('passes over the instalments that are paid', () => {
    const driver = new Driver({ situation: 'with-loan' });
    expect(next(driver)).toBe('2026-04-14T22:00:00.000Z');
    driver.repay({ purpose: 'next' });
    expect(next(driver)).toBe('2026-05-14T22:00:00.000Z');
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-14T22:00:00.000Z' } });
    expect(next(driver)).toBe('2026-06-14T22:00:00.000Z');
  });
});

describe('a collection that the bank answers', () => {
  it.each([undefined, 30])(
    'is over at its own moment, whatever a repayment takes: %s',
    (processingSeconds) => {
      const driver = new Driver({
        situation: 'with-loan',
        ...(processingSeconds === undefined ? {} : { processingSeconds }),
      });
      driver.get('moveClock', { id: 'x', body: { at: '2026-04-14T22:00:00.000Z' } });
      expect(driver.customer.repayments).toEqual([]);
      expect(collections(driver)).toMatchObject([{ amount: 110_214, at: '2026-04-14T22:00:00.000Z' }]);
      const [kept] = driver.rows.filter(({ kind }) => kind === 'repayment').map(({ body }) => body);
      const at = Date.parse('2026-04-14T22:00:00.000Z');
      expect(kept).toMatchObject({ confirmedAt: at, endsAt: at, endedAt: at });
    },
  );

  it('takes both waiting instalments of one loan, the older first', () => {
    const driver = twiceOverdue();
    driver.get('setFaults', { id: driver.customer.id, body: {} });
    driver.get('moveClock', { id: 'x', body: { at: '2026-05-15T22:00:00.000Z' } });
    const [older, younger] = collections(driver).map(({ breakdown }) => breakdown?.penalty ?? 0);
    expect(older).toBeGreaterThan(younger ?? Infinity);
    expect(driver.books()).toMatchObject({ balanced: true, faults: [] });
  });
});
