/**
 * One customer and its rows in memory, driven through the handlers at moments of one's choosing: how situations are made,
 * and what the tests of the deciders drive. Exactly what a request does, without HTTP and without a store.
 */
import type { ProblemCode } from '../contract/problem';
import { catchUp } from './catch-up';
import type { Customer } from './customer';
import type { Change, Context, Final, Handler, Handling, Outcome } from './decision';
import type { Row, RowQuery } from './store';

export type Answered =
  | { readonly kind: 'reply'; readonly reply: unknown }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly params: Readonly<Record<string, unknown>>;
    };

/** Rows in the order in which they were appended. */
export function selectRows(rows: readonly Row[], query: RowQuery): Row[] {
  const { kind, tags = {}, order, after, limit } = query;
  const fits = rows.filter(
    (row) =>
      row.kind === kind &&
      (tags.month === undefined || row.tags.month === tags.month) &&
      (tags.loanId === undefined || row.tags.loanId === tags.loanId) &&
      (tags.type === undefined || row.tags.type === tags.type),
  );
  const ordered = fits.sort((a, b) => (order === 'oldest' ? a.seq - b.seq : b.seq - a.seq));
  return ordered
    .filter(({ seq }) => after === undefined || (order === 'oldest' ? seq > after : seq < after))
    .slice(0, limit);
}

export class Rehearsal {
  customer: Customer;
  readonly rows: Row[] = [];
  readonly #keys = new Set<string>();

  constructor(beginning: Change) {
    this.customer = beginning.customer;
    this.#keep(beginning);
  }

  /** Lets everything due up to `ctx.business` happen. */
  catchUp(ctx: Context): void {
    const change = catchUp(this.customer, ctx);
    if (change !== null) this.#keep(change);
  }

  /** Catches up, then runs one handler; whatever it changes is kept. */
  call(handler: Handler, input: Partial<Handling>, ctx: Context): Answered {
    this.catchUp(ctx);
    const whole: Handling = { params: {}, query: {}, body: undefined, hostClaims: null, ...input };
    const outcome = this.#settle(handler(this.customer, whole, ctx));
    if (outcome.change !== undefined) this.#keep(outcome.change);
    return outcome.kind === 'reply'
      ? { kind: 'reply', reply: outcome.reply }
      : { kind: 'problem', code: outcome.code, params: outcome.params ?? {} };
  }

  #settle(outcome: Outcome): Final {
    if (outcome.kind === 'read') return this.#settle(outcome.then(selectRows(this.rows, outcome.query)));
    // No device is at hand in a rehearsal.
    if (outcome.kind === 'verify-passkey') return this.#settle(outcome.then(null));
    // No merchant sells to a customer in a rehearsal.
    if (outcome.kind === 'read-order') return this.#settle(outcome.then(null));
    if (outcome.kind === 'put-order') return this.#settle(outcome.then(outcome.body));
    if (outcome.kind !== 'read-row') return outcome;
    const { kind, key } = outcome.row;
    return this.#settle(outcome.then(this.rows.find((row) => row.kind === kind && row.key === key) ?? null));
  }

  /** @throws RangeError when a row is already there: a store would refuse the whole change. */
  #keep({ customer, rows }: Change): void {
    for (const row of rows) {
      const key = `${row.kind} ${row.key}`;
      if (this.#keys.has(key)) throw new RangeError(`a second row ${key}`);
      this.#keys.add(key);
      this.rows.push(row);
    }
    this.customer = customer;
  }
}
