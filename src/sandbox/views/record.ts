/** Records and pages of rows as their owner sees them. product.md F52. */
import { formatDay } from '../../lending/calendar';
import type { MovementRecord } from '../../contract/record';
import { isoMoment } from '../business-time';
import type { KeptRecord } from '../change';
import type { Context } from '../decision';
import { PRODUCTS } from '../products';
import type { Row } from '../store';

export function recordView(record: KeptRecord, ctx: Context): MovementRecord {
  const { productId, at, on, ...kept } = record;
  return {
    ...kept,
    at: isoMoment(at),
    on: formatDay(on),
    productName: PRODUCTS[productId].name[ctx.language],
  };
}

/** How many items a page of a list holds: three screens of a phone, read in half the time of fifty. */
export const PAGE_SIZE = 25;

/** A cursor is the place of the last item shown; null for one that we did not write. */
export function placeOf(cursor: string): number | null {
  const match = /^s(\d{1,12})$/.exec(cursor);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** One page of rows read one past its end, so that it is known whether another follows. */
export function pageOf<T>(rows: readonly Row[], view: (row: Row) => T): { items: T[]; next: string | null } {
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    next: rows.length > PAGE_SIZE && last !== undefined ? `s${last.seq}` : null,
  };
}
