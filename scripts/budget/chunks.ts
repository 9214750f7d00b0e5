/**
 * A budget for each chunk of the app that may only shrink: a larger one, or a new one, needs a sentence that says why,
 * kept beside the figures in chunks.json.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Brotli bytes by name, `BorrowScreen.js`; names alone, without the build's hashes. */
export type Sizes = Readonly<Record<string, number>>;

export interface Decision {
  /** ISO date. */
  readonly on: string;
  readonly why: string;
  /** What was allowed before, 0 for a chunk that there was not, and what is since. */
  readonly chunks: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
}

export interface Budget {
  readonly chunks: Sizes;
  readonly decisions: readonly Decision[];
}

/** Smaller chunks have no budget of their own, bytes; all of them have one together. */
const SMALL = 1_000;
const SMALL_ONES = 'smaller ones, together';

/** What compression may add though nobody wrote more: a part of the size, and bytes at least. */
const SLACK = 0.02;
const LEAST_SLACK = 120;

export const allowed = (size: number) => size + Math.max(LEAST_SLACK, Math.ceil(size * SLACK));

const HASHED = /^(.+)-[\w-]{8}(\.(?:js|css))\.br$/;

/** @param assets a folder of built files, each with its `.br`. Chunks of the same name count together. */
export async function chunkSizes(assets: string): Promise<Sizes> {
  const sizes: Record<string, number> = {};
  for (const file of await readdir(assets)) {
    const [, name, kind] = HASHED.exec(file) ?? [];
    if (name === undefined || kind === undefined) continue;
    const { size } = await stat(join(assets, file));
    sizes[name + kind] = (sizes[name + kind] ?? 0) + size;
  }
  return sizes;
}

/** Those with a budget of their own or large enough for one, by name; the others together. */
function measured(sizes: Sizes, budget: Sizes): Sizes {
  const names = Object.keys(sizes).filter((name) => name in budget || (sizes[name] ?? 0) >= SMALL);
  const rest = Object.entries(sizes).reduce(
    (sum, [name, size]) => (names.includes(name) ? sum : sum + size),
    0,
  );
  return Object.fromEntries([...names.sort().map((name) => [name, sizes[name] ?? 0]), [SMALL_ONES, rest]]);
}

/** What is over its budget or has none: a line each. */
export function overBudget(sizes: Sizes, { chunks }: Budget): readonly string[] {
  return Object.entries(measured(sizes, chunks)).flatMap(([name, size]) => {
    const limit = chunks[name];
    if (limit === undefined) return `${name} is new: ${size} bytes`;
    return size > allowed(limit) ? `${name} has ${size} bytes, of ${limit} allowed` : [];
  });
}

/** The budget lowered to what is built: no chunk is allowed more than it has, and none that is gone anything. */
export function shrunk(sizes: Sizes, { chunks, decisions }: Budget): Budget {
  const now = measured(sizes, chunks);
  const kept = Object.entries(chunks).flatMap(([name, limit]) => {
    const size = now[name];
    return size === undefined ? [] : [[name, Math.min(limit, size)] as const];
  });
  return { chunks: Object.fromEntries(kept), decisions };
}

/** The budget raised where it is exceeded. @param why in words; @param on ISO date. @throws without a reason. */
export function grown(sizes: Sizes, budget: Budget, why: string, on: string): Budget {
  if (why.trim().length < 10) throw new Error('A larger budget needs a sentence that says why.');
  const { chunks, decisions } = budget;
  const changed = Object.entries(measured(sizes, chunks)).filter(
    ([name, size]) => size > allowed(chunks[name] ?? -Infinity),
  );
  if (changed.length === 0) return budget;
  const raised = Object.fromEntries(changed.map(([name, to]) => [name, { from: chunks[name] ?? 0, to }]));
  const all = { ...chunks, ...Object.fromEntries(changed) };
  return {
    chunks: Object.fromEntries(Object.entries(all).sort(([one], [two]) => (one < two ? -1 : 1))),
    decisions: [...decisions, { on, why, chunks: raised }],
  };
}
