/** What handlers are made with: typed by their endpoint, their changes finished, lists of rows read whole or by page. */
import type * as v from 'valibot';
import type { Endpoint } from '../../contract/endpoint';
import { finished } from '../catch-up';
import { refuse, reply, type Draft } from '../change';
import type { Customer } from '../customer';
import { mapFinal, type Context, type Handler, type Handling, type Outcome } from '../decision';
import type { Row, RowQuery } from '../store';
import { pageOf, PAGE_SIZE, placeOf } from '../views/record';

type OutputOf<S> = S extends v.GenericSchema ? v.InferOutput<S> : undefined;
type InputFor<E extends Endpoint> = Handling<OutputOf<E['body']>, OutputOf<E['query']>>;

/** A handler of this endpoint; body and query have been parsed by its schemas before it runs. */
export function handler<E extends Endpoint>(
  _endpoint: E,
  run: (customer: Customer, input: InputFor<E>, ctx: Context) => Outcome,
): Handler {
  return (customer, input, ctx) => withNextEvent(run(customer, input as InputFor<E>, ctx));
}

/** Writes down in every change when the customer's next event comes. */
export function withNextEvent(outcome: Outcome): Outcome {
  return mapFinal(outcome, (final) => {
    const { change } = final;
    if (change === undefined) return final;
    const draft: Draft = { customer: change.customer, rows: [...change.rows] };
    return { ...final, change: finished(draft) };
  });
}

const MOST_ROWS = 200;

/** All rows of a kind, oldest first. */
export function readAll(
  query: Pick<RowQuery, 'kind' | 'tags'>,
  then: (rows: readonly Row[]) => Outcome,
  read: readonly Row[] = [],
): Outcome {
  const last = read.at(-1);
  return {
    kind: 'read',
    query: {
      ...query,
      order: 'oldest',
      limit: MOST_ROWS,
      ...(last === undefined ? {} : { after: last.seq }),
    },
    then: (rows) =>
      rows.length < MOST_ROWS ? then([...read, ...rows]) : readAll(query, then, [...read, ...rows]),
  };
}

/** Answers one page of rows, newest first; a cursor that is not ours is refused: it would show the first page again. */
export function replyPage<T>(
  query: Pick<RowQuery, 'kind' | 'tags'>,
  cursor: string | undefined,
  view: (row: Row) => T,
): Outcome {
  const after = cursor === undefined ? null : placeOf(cursor);
  if (cursor !== undefined && after === null) return refuse('invalid');
  return {
    kind: 'read',
    query: { ...query, order: 'newest', limit: PAGE_SIZE + 1, ...(after === null ? {} : { after }) },
    then: (rows) => reply(pageOf(rows, view)),
  };
}

/** The path's id. */
export function idOf({ params }: Handling<unknown, unknown>): string {
  return params.id ?? '';
}

export const NOT_FOUND: Outcome = refuse('not-found');
