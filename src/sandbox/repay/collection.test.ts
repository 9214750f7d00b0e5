/** Automatic collection where two instalments of one loan wait, and when it is over: product.md 1.7. */
import { describe, expect, it } from 'vitest';
import type { MovementRecord } from '../../contract/record';
import { HOUR } from '../business-time';
import { Driver } from '../testing/driver';

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
