/** Field-by-field comparison of what was stated with what was computed: nothing can be left out by forgetting it. */

export type Leaf = string | number | boolean | null | undefined;

/** A field whose two values differ; `undefined` where one side has no such field. */
export interface Difference {
  /** From the root, as `plan.instalments[3].interest`. */
  readonly path: string;
  readonly stated: Leaf;
  readonly computed: Leaf;
}

/** Enough for a report; what follows would only repeat the first. */
const MOST_DIFFERENCES = 100;

/**
 * Every leaf of either side, in the computed side's order, then fields that only the stated side has.
 * @returns no more than 100 differences.
 */
export function differences<T>(stated: T, computed: T, path = ''): Difference[] {
  const found: Difference[] = [];
  walk(stated, computed, path, found);
  return found;
}

function walk(stated: unknown, computed: unknown, path: string, found: Difference[]): void {
  if (found.length >= MOST_DIFFERENCES) return;
  if (Array.isArray(stated) && Array.isArray(computed)) {
    walk(stated.length, computed.length, `${path}.length`, found);
    computed.forEach((each: unknown, index) => {
      if (index < stated.length) walk(stated[index], each, `${path}[${index}]`, found);
    });
  } else if (isRecord(stated) && isRecord(computed)) {
    for (const key of new Set([...Object.keys(computed), ...Object.keys(stated)])) {
      walk(stated[key], computed[key], path === '' ? key : `${path}.${key}`, found);
    }
  } else if (stated !== computed || isRecord(stated)) {
    found.push({ path, stated: leaf(stated), computed: leaf(computed) });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** A whole branch that the other side lacks is told by its text. */
function leaf(value: unknown): Leaf {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
