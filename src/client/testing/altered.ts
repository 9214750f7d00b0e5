/** Every leaf of a schema altered in samples of it, one at a time: what the check of figures has to notice (product.md F81). */
import type * as v from 'valibot';
import { date, moment } from '../../contract/scalar';
import { addDays, day, formatDay, parseDay } from '../../lending/calendar';
import type { Verdict } from '../../lending/verify';

/** Adds one to a leaf: a fen, a day, the smallest step of a rate. */
type Leaf = { readonly path: string; readonly alter: readonly ((value: unknown) => unknown)[] };

const nextDate = (text: unknown) => formatDay(addDays(parseDay(String(text)) ?? day(2026, 3, 15), 1));
const nextMoment = (text: unknown) => new Date(Date.parse(String(text)) + 86_400_000).toISOString();
const by = (step: number) => (value: unknown) => Number(value) + step;

/** Every numeric and date leaf that a schema can hold, by path; arrays as `[]`. */
export function leavesOf(schema: v.GenericSchema, path = ''): Leaf[] {
  if (schema === date) return [{ path, alter: [nextDate] }];
  if (schema === moment) return [{ path, alter: [nextMoment] }];
  const node = schema as v.GenericSchema & {
    readonly entries?: Readonly<Record<string, v.GenericSchema>>;
    readonly item?: v.GenericSchema;
    readonly wrapped?: v.GenericSchema;
    readonly options?: readonly v.GenericSchema[];
  };
  switch (schema.type) {
    case 'number':
      return [{ path, alter: [by(1), by(-1), by(10_000)] }];
    case 'object':
    case 'strict_object':
      return Object.entries(node.entries ?? {}).flatMap(([key, inner]) =>
        leavesOf(inner, path ? `${path}.${key}` : key),
      );
    case 'array':
      return node.item ? leavesOf(node.item, `${path}[]`) : [];
    case 'nullable':
    case 'optional':
    case 'exact_optional':
      return node.wrapped ? leavesOf(node.wrapped, path) : [];
    case 'variant':
    case 'union':
      return (node.options ?? []).flatMap((option) =>
        typeof option === 'object' ? leavesOf(option, path) : [],
      );
    default:
      return [];
  }
}

/** Copies of a value, each with one leaf at this path altered: the first, the middle and the last of each array. */
function altered(value: unknown, path: string, alter: (leaf: unknown) => unknown): unknown[] {
  const [head = '', ...rest] = path.split(/(?=\[\])|\./).filter((part) => part !== '');
  if (head === '') return value === null || value === undefined ? [] : [alter(value)];
  if (head === '[]') {
    if (!Array.isArray(value)) return [];
    const chosen = new Set([0, Math.floor(value.length / 2), value.length - 1]);
    return [...chosen]
      .filter((index) => index >= 0 && index < value.length)
      .flatMap((index) =>
        altered(value[index], rest.join('.'), alter).map((inner) => value.with(index, inner)),
      );
  }
  if (typeof value !== 'object' || value === null || !(head in value)) return [];
  const record = value as Readonly<Record<string, unknown>>;
  return altered(record[head], rest.join('.'), alter).map((inner) => ({ ...record, [head]: inner }));
}

/** Alters every leaf of every sample; answers leaves no sample has, and alterations that went unnoticed. */
export function campaign<T>(
  schema: v.GenericSchema,
  samples: readonly { value: T; check: (value: T) => Verdict }[],
) {
  const unseen: string[] = [];
  const unnoticed: string[] = [];
  let count = 0;
  for (const { path, alter } of leavesOf(schema)) {
    let seen = false;
    for (const { value, check } of samples) {
      for (const change of alter) {
        for (const copy of altered(value, path, change)) {
          seen = true;
          count += 1;
          if (check(copy as T).verdict === 'verified') unnoticed.push(path);
        }
      }
    }
    if (!seen) unseen.push(path);
  }
  return { unseen: [...new Set(unseen)], unnoticed: [...new Set(unnoticed)], count };
}
