/** The store of unit tests: everything in maps, kept as text so that nothing stored can be changed from outside. */
import type { GlobalTable, Json, Row, RowKind, RowQuery, Store, StoredCustomer } from '../store';

/** Whether a row carries every tag that is asked for. */
export function carries(row: Row, tags: Row['tags'] = {}): boolean {
  return (
    (tags.month === undefined || row.tags.month === tags.month) &&
    (tags.loanId === undefined || row.tags.loanId === tags.loanId) &&
    (tags.type === undefined || row.tags.type === tags.type)
  );
}

/** The page of `rows` that a query asks for, whatever order they come in. */
export function pageOf(rows: readonly Row[], query: RowQuery): Row[] {
  const newest = query.order === 'newest';
  const { after } = query;
  return rows
    .filter((row) => carries(row, query.tags))
    .filter((row) => after === undefined || (newest ? row.seq < after : row.seq > after))
    .sort((a, b) => (newest ? b.seq - a.seq : a.seq - b.seq))
    .slice(0, query.limit);
}

interface Kept {
  readonly version: number;
  readonly nextEventAt: number | null;
  readonly body: string;
  leaseUntil: number;
  readonly rows: Map<string, string>;
}

const rowKey = (kind: RowKind, key: string) => `${kind} ${key}`;

export function memoryStore(): Store {
  const customers = new Map<string, Kept>();
  const globals = new Map<GlobalTable, Map<string, string>>();
  const table = (name: GlobalTable) => {
    const found = globals.get(name) ?? new Map<string, string>();
    globals.set(name, found);
    return found;
  };
  const read = <T>(text: string) => JSON.parse(text) as T;

  return {
    load: async (id) => {
      const kept = customers.get(id);
      return kept
        ? { id, version: kept.version, nextEventAt: kept.nextEventAt, body: read<Json>(kept.body) }
        : null;
    },
    save: async (customer: StoredCustomer, rows) => {
      const before = customers.get(customer.id);
      if ((before?.version ?? 0) !== customer.version) return 'conflict';
      const added = new Map<string, string>();
      for (const row of rows) {
        const key = rowKey(row.kind, row.key);
        if (before?.rows.has(key) || added.has(key)) return 'conflict';
        added.set(key, JSON.stringify(row));
      }
      customers.set(customer.id, {
        version: customer.version + 1,
        nextEventAt: customer.nextEventAt,
        body: JSON.stringify(customer.body),
        leaseUntil: 0,
        rows: new Map([...(before?.rows ?? []), ...added]),
      });
      return 'saved';
    },
    rows: async (id, query) => {
      const all = [...(customers.get(id)?.rows.values() ?? [])].map(read<Row>);
      return pageOf(
        all.filter((row) => row.kind === query.kind),
        query,
      );
    },
    row: async (id, kind, key) => {
      const text = customers.get(id)?.rows.get(rowKey(kind, key));
      return text === undefined ? null : read<Row>(text);
    },
    claimDue: async (now, leaseMs, limit) => {
      const due = [...customers]
        .filter(
          ([, { nextEventAt, leaseUntil }]) =>
            nextEventAt !== null && nextEventAt <= now && leaseUntil <= now,
        )
        .sort(([, a], [, b]) => (a.nextEventAt ?? 0) - (b.nextEventAt ?? 0))
        .slice(0, limit);
      for (const [, kept] of due) kept.leaseUntil = now + leaseMs;
      return due.map(([id]) => id);
    },
    getGlobal: async (name, key) => {
      const text = table(name).get(key);
      return text === undefined ? null : read<Json>(text);
    },
    putGlobal: async (name, key, body) => {
      const text = table(name).get(key) ?? JSON.stringify(body);
      table(name).set(key, text);
      return read<Json>(text);
    },
    listGlobal: async (name) =>
      [...table(name)]
        .map(([key, text]) => ({ key, body: read<Json>(text) }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    close: async () => undefined,
  };
}
