/** What a command changes, gathered step by step: the aggregate as it becomes, and the rows that go with it. */
import type { Day } from '../lending/calendar';
import type { Amount } from '../lending/money';
import type { Breakdown } from '../lending/terms';
import type { MovementRecord } from '../contract/record';
import type { ProblemCode } from '../contract/problem';
import { bilingual, type Bilingual } from './bilingual';
import { monthOf } from './business-time';
import type { Customer } from './customer';
import type { Change, Context, Outcome } from './decision';
import type { ProductId } from './products';
import type { Json, Row, RowKind } from './store';

/** A change under way. Private to one command: nobody else ever holds it. */
export interface Draft {
  customer: Customer;
  readonly rows: Row[];
}

export function draftOf(customer: Customer): Draft {
  return { customer, rows: [] };
}

export function patch(draft: Draft, changes: Partial<Customer>): void {
  draft.customer = { ...draft.customer, ...changes };
}

/** Appends a row; its place in the order is the aggregate's next number. */
export function append(
  draft: Draft,
  kind: RowKind,
  key: string,
  body: unknown,
  tags: Row['tags'] = {},
): number {
  const seq = draft.customer.seq + 1;
  patch(draft, { seq });
  draft.rows.push({ kind, key, seq, tags, body: body as Json });
  return seq;
}

/** The body of a row of ours, as it was appended. */
export function bodyOf<T>(row: Row): T {
  const body: unknown = row.body;
  return body as T;
}

/** An entry of the presenter's log. */
export interface LoggedEvent {
  readonly at: number;
  readonly kind: string;
  readonly text: Bilingual;
}

export function log(draft: Draft, at: number, kind: string, zh: string, en: string): void {
  const event: LoggedEvent = { at, kind, text: bilingual(zh, en) };
  append(draft, 'event', `e${draft.customer.seq + 1}`, event);
}

/** What the records list shows, without words that depend on the reader's language. */
export interface KeptRecord {
  readonly id: string;
  readonly kind: MovementRecord['kind'];
  readonly at: number;
  readonly on: Day;
  readonly amount: Amount;
  readonly loanId: string;
  readonly productId: ProductId;
  readonly breakdown: Breakdown | null;
  readonly cardTail: string;
  readonly repaymentId: string | null;
}

export function addRecord(draft: Draft, ctx: Context, record: Omit<KeptRecord, 'id' | 'at'>): void {
  const kept: KeptRecord = { id: ctx.id('rec'), at: ctx.business, ...record };
  append(draft, 'record', kept.id, kept, {
    month: monthOf(ctx.business),
    loanId: record.loanId,
    type: record.kind,
  });
}

export function changeOf(draft: Draft): Change {
  return { customer: draft.customer, rows: draft.rows };
}

export function reply(answer: unknown, draft?: Draft): Outcome {
  return draft === undefined
    ? { kind: 'reply', reply: answer }
    : { kind: 'reply', reply: answer, change: changeOf(draft) };
}

export function refuse(
  code: ProblemCode,
  params?: Readonly<Record<string, string | number>>,
  draft?: Draft,
): Outcome {
  return {
    kind: 'problem',
    code,
    ...(params === undefined ? {} : { params }),
    ...(draft === undefined ? {} : { change: changeOf(draft) }),
  };
}
