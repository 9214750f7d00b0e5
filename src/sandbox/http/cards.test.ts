/** Bank cards over HTTP: the number goes one way, once, and comes back nowhere. product.md F55. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../store/memory';
import type { Store } from '../store';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt } from './testing/borrower';

const NUMBER = '6228460000000124';
const SECOND = '6230590000004563';

/** The store, and everything that was ever given to it. */
function watchedStore(): { store: Store; given: () => string } {
  const store = memoryStore();
  const given: unknown[] = [];
  return {
    store: {
      ...store,
      save: (customer, rows) => {
        given.push(customer, rows);
        return store.save(customer, rows);
      },
    },
    given: () => JSON.stringify(given),
  };
}

const watched = watchedStore();
let server: TestApi;
beforeAll(async () => {
  server = await startApi({ store: watched.store });
});
afterAll(() => server.close());

describe('bank cards over HTTP', () => {
  it('are checked, added once however often it is sent, made default and removed', async () => {
    const { ask } = await borrowerAt(server, { situation: 'with-loan' });
    const check = await ask('checkCard', { body: { number: NUMBER } });
    expect(check).toMatchObject({ bank: '屿川银行', tail: '0124', kind: 'debit' });
    const body = { cardCheckId: check.id };
    const replies = await Promise.all([1, 2, 3].map(() => ask('addCard', { body })));
    for (const { cards } of replies) expect(cards).toEqual(replies[0]?.cards);
    const { cards } = await ask('listCards');
    expect(cards.map(({ tail }) => tail)).toEqual(['6214', '8807', '0124']);
    const added = cards[2]?.id ?? '';
    expect((await ask('setDefaultCard', { id: added })).cards[0]).toMatchObject({ tail: '0124', debits: 1 });
    const gone = await ask('removeCard', { id: cards[1]?.id ?? '' });
    expect(await ask('removeCard', { id: cards[1]?.id ?? '' })).toEqual(gone);
    expect(gone.cards.map(({ tail }) => tail)).toEqual(['0124', '6214']);
  });

  it('say no by name, and never repeat the number', async () => {
    const { problem, ask } = await borrowerAt(server, { situation: 'with-loan' });
    const { cards } = await ask('listCards');
    expect(await problem('checkCard', { body: { number: '6228460000000125' } })).toBe('card-number-wrong');
    expect(await problem('checkCard', { body: { number: '4111111111111111' } })).toBe(
      'card-bank-unsupported',
    );
    expect(await problem('checkCard', { body: { number: 'x' } })).toBe('invalid');
    expect(await problem('removeCard', { id: cards[0]?.id ?? '' })).toBe('card-debited');
    await ask('addCard', {
      body: { cardCheckId: (await ask('checkCard', { body: { number: SECOND } })).id },
    });
    expect(await problem('checkCard', { body: { number: SECOND } })).toBe('card-known');
  });

  it('of somebody else do not exist', async () => {
    const one = await borrowerAt(server, { situation: 'active' });
    const other = await borrowerAt(server, { situation: 'active' });
    const { cards } = await one.ask('listCards');
    const id = cards[1]?.id ?? '';
    expect(await other.problem('setDefaultCard', { id })).toBe('not-found');
    expect(await other.problem('removeCard', { id })).toBe('not-found');
    const { id: cardCheckId } = await one.ask('checkCard', { body: { number: NUMBER } });
    expect(await other.problem('addCard', { body: { cardCheckId } })).toBe('not-found');
  });

  it('leave no number in the store or the log', () => {
    for (const kept of [watched.given(), JSON.stringify(server.lines)]) {
      for (const number of [NUMBER, SECOND]) {
        expect(kept).not.toContain(number.slice(0, 12));
        expect(kept).not.toContain(number.slice(4));
      }
    }
    expect(watched.given()).toContain('"0124"');
  });
});
