/** The store of the page: one IndexedDB database, so that the sandbox lives where there is no server. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { GlobalTable, Json, Row, RowKind, Store, StoredCustomer } from '../store';
import { carries } from './memory';

interface Tables extends DBSchema {
  customer: {
    key: string;
    /** `due` is absent, not null, when nothing is due: then the index does not hold the customer at all. */
    value: { id: string; version: number; due?: number; leaseUntil: number; body: Json };
    indexes: { due: number };
  };
  row: {
    key: [string, RowKind, string];
    value: Row & { customerId: string };
    indexes: { order: [string, RowKind, number] };
  };
  global: { key: [GlobalTable, string]; value: { table: GlobalTable; key: string; body: Json } };
}

const open = (name: string): Promise<IDBPDatabase<Tables>> =>
  openDB<Tables>(name, 1, {
    upgrade(db) {
      db.createObjectStore('customer', { keyPath: 'id' }).createIndex('due', 'due');
      db.createObjectStore('row', { keyPath: ['customerId', 'kind', 'key'] }).createIndex('order', [
        'customerId',
        'kind',
        'seq',
      ]);
      db.createObjectStore('global', { keyPath: ['table', 'key'] });
    },
    blocking(_current, _blocked, event) {
      // Another page wants a newer shape: make room for it rather than hold it up.
      (event.target as IDBDatabase).close();
    },
  });

const asRow = ({ customerId: _customer, ...row }: Tables['row']['value']): Row => row;

async function save(
  db: IDBPDatabase<Tables>,
  customer: StoredCustomer,
  rows: readonly Row[],
): Promise<'saved' | 'conflict'> {
  const tx = db.transaction(['customer', 'row'], 'readwrite', { durability: 'strict' });
  const finished = tx.done.then(
    () => 'saved' as const,
    (error: unknown) => {
      if (tx.error?.name === 'ConstraintError' || tx.error === null) return 'conflict' as const;
      throw error;
    },
  );
  const before = await tx.objectStore('customer').get(customer.id);
  if ((before?.version ?? 0) !== customer.version) {
    tx.abort();
    return finished;
  }
  const puts = [
    tx.objectStore('customer').put({
      id: customer.id,
      version: customer.version + 1,
      ...(customer.nextEventAt === null ? {} : { due: customer.nextEventAt }),
      leaseUntil: 0,
      body: customer.body,
    }),
    ...rows.map((row) => tx.objectStore('row').add({ ...row, customerId: customer.id })),
  ];
  // A refused row aborts the transaction, which `finished` tells.
  await Promise.allSettled(puts);
  return finished;
}

/** @param name of the database; one per demo, so that two of them do not meet. */
export async function indexedDbStore(name: string): Promise<Store> {
  const db = await open(name);
  return {
    load: async (id) => {
      const kept = await db.get('customer', id);
      return kept ? { id, version: kept.version, nextEventAt: kept.due ?? null, body: kept.body } : null;
    },
    save: (customer, rows) => save(db, customer, rows),
    rows: async (id, { kind, tags, order, after, limit }) => {
      const newest = order === 'newest';
      const from = newest || after === undefined ? -Infinity : after;
      const to = newest && after !== undefined ? after : Infinity;
      const range = IDBKeyRange.bound([id, kind, from], [id, kind, to], from !== -Infinity, to !== Infinity);
      const found: Row[] = [];
      const index = db.transaction('row').store.index('order');
      for (
        let cursor = await index.openCursor(range, newest ? 'prev' : 'next');
        cursor && found.length < limit;
        cursor = await cursor.continue()
      ) {
        if (carries(cursor.value, tags)) found.push(asRow(cursor.value));
      }
      return found;
    },
    row: async (id, kind, key) => {
      const kept = await db.get('row', [id, kind, key]);
      return kept ? asRow(kept) : null;
    },
    claimDue: async (now, leaseMs, limit) => {
      const tx = db.transaction('customer', 'readwrite');
      const claimed: string[] = [];
      for (
        let cursor = await tx.store.index('due').openCursor(IDBKeyRange.upperBound(now));
        cursor && claimed.length < limit;
        cursor = await cursor.continue()
      ) {
        if (cursor.value.leaseUntil > now) continue;
        await cursor.update({ ...cursor.value, leaseUntil: now + leaseMs });
        claimed.push(cursor.value.id);
      }
      await tx.done;
      return claimed;
    },
    getGlobal: async (table, key) => (await db.get('global', [table, key]))?.body ?? null,
    putGlobal: async (table, key, body) => {
      const tx = db.transaction('global', 'readwrite', { durability: 'strict' });
      const kept = (await tx.store.get([table, key]))?.body;
      if (kept === undefined) await tx.store.add({ table, key, body });
      await tx.done;
      return kept ?? body;
    },
    listGlobal: async (table) => {
      const all = await db.getAll('global', IDBKeyRange.bound([table, ''], [table, []]));
      return all.map(({ key, body }) => ({ key, body }));
    },
    close: async () => db.close(),
  };
}
