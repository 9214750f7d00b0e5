/**
 * Where customers are kept. One aggregate row per customer, saved with the version that was read, and append-only rows
 * keyed by customer, written in the same transaction. What is not a customer's lives in a few listed global tables.
 */

/** A JSON value: what a store keeps must survive serialisation unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Kinds of append-only rows of a customer. */
export const ROW_KINDS = [
  /** Double-entry movements of the books. */
  'movement',
  /** What the person sees in the records list. */
  'record',
  /** Papers as signed, whole. */
  'paper',
  /** Settlement certificates, whole, by loan. */
  'certificate',
  /** Settled loans, whole. */
  'settled-loan',
  /** Applications and repayments that are over. */
  'application',
  'repayment',
  /** Answers of commands by idempotency key. */
  'idempotency',
  /** Ids of tokens that may not be used again. */
  'burnt',
  /** Reports that a figure does not follow from its terms. */
  'report',
  /** What happened to the limit. */
  'limit-change',
  /** Requests for a higher limit that were answered, whole. */
  'limit-increase',
  /** Complaints that were answered, whole. */
  'complaint',
  /** The presenter's event log. */
  'event',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One append-only row. (customer, kind, key) is unique: a second insert of it is a conflict, never an overwrite. */
export interface Row {
  readonly kind: RowKind;
  /** Unique among this customer's rows of the kind. */
  readonly key: string;
  /** Order within the kind, strictly rising in the order of appending; set by the decider from the aggregate's counter. */
  readonly seq: number;
  /** Filters of lists, each equal or absent: month `2026-03`, loan id, record kind. */
  readonly tags: { readonly month?: string; readonly loanId?: string; readonly type?: string };
  readonly body: Json;
}

/** A customer's aggregate as stored. */
export interface StoredCustomer {
  readonly id: string;
  /** Rises by one with each save; 0 before the first. */
  readonly version: number;
  /** Real time in milliseconds at which the worker should catch this customer up; null when nothing is due. */
  readonly nextEventAt: number | null;
  readonly body: Json;
}

export interface RowQuery {
  readonly kind: RowKind;
  readonly tags?: Row['tags'];
  readonly order: 'newest' | 'oldest';
  /** Exclusive place to go on from: a seq. */
  readonly after?: number;
  /** At most 200. */
  readonly limit: number;
}

/** Tables that belong to no customer. */
export const GLOBAL_TABLES = ['secret', 'host-key', 'persona', 'certificate', 'merchant-order'] as const;
export type GlobalTable = (typeof GLOBAL_TABLES)[number];

export interface Store {
  load(customerId: string): Promise<StoredCustomer | null>;
  /**
   * Saves the aggregate and its new rows in one transaction, or nothing.
   * `customer.version` is the version that was read; the stored one becomes that plus one.
   * `conflict`: somebody saved in between, or a row's key exists: read again and decide again.
   */
  save(customer: StoredCustomer, rows: readonly Row[]): Promise<'saved' | 'conflict'>;
  rows(customerId: string, query: RowQuery): Promise<readonly Row[]>;
  row(customerId: string, kind: RowKind, key: string): Promise<Row | null>;
  /** Customers whose next event is due by `now`, claimed for `leaseMs` so that two workers never take the same one. */
  claimDue(now: number, leaseMs: number, limit: number): Promise<readonly string[]>;
  getGlobal(table: GlobalTable, key: string): Promise<Json | null>;
  /** Inserts when absent; answers what is stored afterwards (the first writer wins). */
  putGlobal(table: GlobalTable, key: string, body: Json): Promise<Json>;
  /** All of a small global table, by key. */
  listGlobal(table: GlobalTable): Promise<readonly { readonly key: string; readonly body: Json }[]>;
  close(): Promise<void>;
}
