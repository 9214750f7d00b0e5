/** One suite over the four stores: memory, IndexedDB, PGlite, and a real PostgreSQL server. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexedDbStore } from './indexeddb';
import { memoryStore } from './memory';
import { migrate } from './migrate';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';
import { sqlStore, type SqlDatabase } from './sql';
import { startPostgres, type TestPostgres } from './testing/postgres';
import { storeSuite } from './testing/store-suite';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** Another client of an embedded store is the same one: closing it must not take the data away. */
const shared = <T extends { close: () => Promise<void> }>(store: T): T => ({
  ...store,
  close: async () => undefined,
});

storeSuite('memory', async () => {
  const store = memoryStore();
  return { store, again: async () => shared(store), close: () => store.close() };
});

storeSuite('IndexedDB', async () => {
  const store = await indexedDbStore('suite');
  const others: { close: () => Promise<void> }[] = [];
  return {
    store,
    again: async () => {
      const other = await indexedDbStore('suite');
      others.push(other);
      return other;
    },
    close: async () => {
      await Promise.all([store, ...others].map((each) => each.close()));
    },
  };
});

storeSuite('PGlite', async () => {
  const db = await openPglite();
  await migrate(db);
  // Once more over what is there: it must change nothing.
  await migrate(db);
  const store = sqlStore(db);
  return { store, again: async () => shared(store), close: () => store.close() };
});

storeSuite('PostgreSQL', async () => {
  const url = await server.database();
  const first = openPostgres(url);
  await migrate(first);
  const others: SqlDatabase[] = [];
  const closed = new Set<SqlDatabase>();
  const connect = (db: SqlDatabase) => ({
    ...sqlStore(db),
    close: async () => {
      closed.add(db);
      await db.close();
    },
  });
  return {
    store: connect(first),
    again: async () => {
      const other = openPostgres(url, 3);
      others.push(other);
      return connect(other);
    },
    close: async () => {
      await Promise.all([first, ...others].filter((db) => !closed.has(db)).map((db) => db.close()));
    },
  };
});

describe('migrations', () => {
  const numbers = async (db: SqlDatabase) =>
    (await db.query('select number from migration order by number')).map(({ number }) => Number(number));

  it('run once, however many processes start at once', async () => {
    const url = await server.database();
    const clients = Array.from({ length: 4 }, () => openPostgres(url, 2));
    await Promise.all(clients.map(migrate));
    await Promise.all(clients.map(migrate));
    for (const db of clients) expect(await numbers(db)).toEqual([1]);
    await Promise.all(clients.map((db) => db.close()));
  });
});

describe('a PostgreSQL that is away', () => {
  it('is told apart from a wrong request', async () => {
    const db = openPostgres('postgres://suijie:suijie@127.0.0.1:1/none', 1);
    await expect(sqlStore(db).load('cus_a')).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await db.close();
  });
});
