/** The store in SQL: every statement there is, the same for PGlite and for a PostgreSQL server. */
import type { Json, Row, RowKind, Store } from '../store';

export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlSession {
  query(text: string, values?: readonly unknown[]): Promise<readonly SqlRow[]>;
}

/** What a driver must offer. `transaction` commits when the work resolves and rolls back when it throws. */
export interface SqlDatabase extends SqlSession {
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const LOAD = 'select version, next_event_at, body::text as body from customer where id = $1';

const INSERT = `
  insert into customer (id, version, next_event_at, body) values ($1, 1, $2, $3::text::json)
  on conflict do nothing returning id`;

const UPDATE = `
  update customer set version = version + 1, next_event_at = $2, lease_until = 0, body = $3::text::json
  where id = $1 and version = $4 returning id`;

/** Saves the customer and, where that was the version read, its rows: one statement is one transaction and one way there. */
const withRows = (save: string, rows: string) => `
  with saved as (${save}), added as (
    insert into customer_row (customer_id, kind, key, seq, month, loan_id, type, body)
    select saved.id, kind, key, seq, month, loan_id, type, added.body::json
    from saved, json_to_recordset(${rows}::text::json)
      as added (kind text, key text, seq bigint, month text, loan_id text, type text, body text))
  select id from saved`;

const INSERT_WITH_ROWS = withRows(INSERT, '$4');
const UPDATE_WITH_ROWS = withRows(UPDATE, '$5');

const ROW = `select kind, key, seq, month, loan_id, type, body::text as body from customer_row`;

/** Order cannot be a parameter; the two texts are all there are. */
const ROWS = {
  newest: `${ROW} where customer_id = $1 and kind = $2 and ($3::bigint is null or seq < $3)
    and ($4::text is null or month = $4) and ($5::text is null or loan_id = $5) and ($6::text is null or type = $6)
    order by seq desc limit $7`,
  oldest: `${ROW} where customer_id = $1 and kind = $2 and ($3::bigint is null or seq > $3)
    and ($4::text is null or month = $4) and ($5::text is null or loan_id = $5) and ($6::text is null or type = $6)
    order by seq asc limit $7`,
};

const ONE_ROW = `${ROW} where customer_id = $1 and kind = $2 and key = $3`;

const CLAIM = `
  update customer set lease_until = $1::bigint + $2::bigint
  where id in (
    select id from customer where next_event_at <= $1 and lease_until <= $1
    order by next_event_at limit $3 for update skip locked)
  returning id, next_event_at`;

const GET_GLOBAL = 'select body::text as body from global_entry where table_name = $1 and key = $2';
const PUT_GLOBAL = `
  insert into global_entry (table_name, key, body) values ($1, $2, $3::text::json) on conflict do nothing`;
const LIST_GLOBAL = `
  select key, body::text as body from global_entry where table_name = $1 order by key collate "C"`;

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new TypeError('the database answered no text');
  return value;
};
const optional = (field: string, value: unknown) => (value === null ? {} : { [field]: text(value) });
const json = (value: unknown) => JSON.parse(text(value)) as Json;

const asRow = (row: SqlRow): Row => ({
  kind: text(row.kind) as RowKind,
  key: text(row.key),
  seq: Number(row.seq),
  tags: {
    ...optional('month', row.month),
    ...optional('loanId', row.loan_id),
    ...optional('type', row.type),
  },
  body: json(row.body),
});

/** Bodies travel as text inside: taken apart as JSON they could not hold a zero character. */
const recordset = (rows: readonly Row[]) =>
  JSON.stringify(
    rows.map(({ kind, key, seq, tags, body }) => ({
      kind,
      key,
      seq,
      month: tags.month,
      loan_id: tags.loanId,
      type: tags.type,
      body: JSON.stringify(body),
    })),
  );

/** The database refused a row whose key is there already; the whole statement is undone. */
const isDuplicate = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505';

/** @param during called between a save and its commit; for tests that kill the process there. */
export function sqlStore(db: SqlDatabase, during?: () => void): Store {
  /** A statement commits itself; only for who wants to be between is there a transaction around it. */
  const commit = (text: string, values: readonly unknown[]) =>
    during
      ? db.transaction(async (session) => {
          const saved = await session.query(text, values);
          during();
          return saved;
        })
      : db.query(text, values);

  return {
    load: async (id) => {
      const [row] = await db.query(LOAD, [id]);
      if (!row) return null;
      const next = row.next_event_at;
      return {
        id,
        version: Number(row.version),
        nextEventAt: next === null ? null : Number(next),
        body: json(row.body),
      };
    },
    save: async ({ id, version, nextEventAt, body }, rows) => {
      const isNew = version === 0;
      const values = [id, nextEventAt, JSON.stringify(body), ...(isNew ? [] : [version])];
      try {
        const saved =
          rows.length === 0
            ? await commit(isNew ? INSERT : UPDATE, values)
            : await commit(isNew ? INSERT_WITH_ROWS : UPDATE_WITH_ROWS, [...values, recordset(rows)]);
        return saved.length === 0 ? 'conflict' : 'saved';
      } catch (error) {
        if (isDuplicate(error)) return 'conflict';
        throw error;
      }
    },
    rows: async (id, { kind, tags = {}, order, after, limit }) => {
      const values = [
        id,
        kind,
        after ?? null,
        tags.month ?? null,
        tags.loanId ?? null,
        tags.type ?? null,
        limit,
      ];
      return (await db.query(ROWS[order], values)).map(asRow);
    },
    row: async (id, kind, key) => {
      const [row] = await db.query(ONE_ROW, [id, kind, key]);
      return row ? asRow(row) : null;
    },
    claimDue: async (now, leaseMs, limit) =>
      [...(await db.query(CLAIM, [now, leaseMs, limit]))]
        .sort((a, b) => Number(a.next_event_at) - Number(b.next_event_at))
        .map((row) => text(row.id)),
    getGlobal: async (table, key) => {
      const [row] = await db.query(GET_GLOBAL, [table, key]);
      return row ? json(row.body) : null;
    },
    putGlobal: async (table, key, body) => {
      await db.query(PUT_GLOBAL, [table, key, JSON.stringify(body)]);
      const [row] = await db.query(GET_GLOBAL, [table, key]);
      return row ? json(row.body) : body;
    },
    listGlobal: async (table) =>
      (await db.query(LIST_GLOBAL, [table])).map((row) => ({ key: text(row.key), body: json(row.body) })),
    close: () => db.close(),
  };
}
