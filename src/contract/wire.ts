/** Between the engine's shapes (dates as day numbers) and the wire's (dates as `YYYY-MM-DD`): the only difference. */
import { formatDay, parseDay } from '../lending/calendar';
import type { Day } from '../lending/calendar';

/** A shape of the engine as it travels. */
export type Wire<T> = T extends Day
  ? string
  : T extends number | string | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? Wire<U>[]
      : { -readonly [K in keyof T]: Wire<T[K]> };

/** Fields that hold a date wherever they hold a number (engine) or text (wire). */
const DATE_FIELDS = [
  'from',
  'to',
  'due',
  'on',
  'valueDate',
  'asOf',
  'closedOn',
  'disbursedOn',
  'firstDue',
  'lastDue',
  'settledOn',
] as const;
/** Every field of the engine's shapes that is a date must be one of these; a test holds them together by type. */
export type DateField = (typeof DATE_FIELDS)[number];
const DATES: ReadonlySet<string> = new Set(DATE_FIELDS);

const walk = (value: unknown, field: string, date: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => walk(item, field, date));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, key, date)]));
  }
  return DATES.has(field) ? date(value) : value;
};

/** The engine's shape as it travels. */
export function toWire<T>(value: T): Wire<T> {
  return walk(value, '', (x) => (typeof x === 'number' ? formatDay(x as Day) : x)) as Wire<T>;
}

/**
 * What travelled, as the engine's shape. Name the shape: `fromWire<Terms>(quote.terms)`.
 * @throws RangeError for a date that no calendar has.
 */
export function fromWire<T>(wire: Wire<T>): T {
  return walk(wire, '', (x) => {
    if (typeof x !== 'string') return x;
    const day = parseDay(x);
    if (day === null) throw new RangeError(`no such date: ${x}`);
    return day;
  }) as T;
}
