/** What the wallet's own link may say: who, in which language and look, with or without the presenter's panel. */
import * as v from 'valibot';
import { PRESETS } from './presets';

const query = v.object({
  customer: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/))), null),
  lang: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))), null),
  theme: v.fallback(v.picklist(['light', 'dark']), 'light'),
  size: v.fallback(v.picklist(['normal', 'large']), 'normal'),
  brand: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/))), null),
  /** Which wallet it is as poor as. */
  preset: v.fallback(v.picklist(PRESETS), 'suijie'),
  /** `none`: only what a phone shows, as large as the window. */
  chrome: v.fallback(v.picklist(['full', 'none']), 'full'),
  /** `app`: the mini-program is open already. */
  open: v.fallback(v.picklist(['wallet', 'app']), 'wallet'),
  /** Handed to the mini-program as it is. */
  start: v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), null),
});
export type Launch = v.InferOutput<typeof query>;

/** Anything that makes no sense is as if it had not been said. @param search as in `location.search`. */
export function readLaunch(search: string): Launch {
  const said = new URLSearchParams(search);
  return v.parse(query, Object.fromEntries(Object.keys(query.entries).map((name) => [name, said.get(name)])));
}

const look = v.object({
  theme: v.fallback(v.optional(v.picklist(['light', 'dark'])), undefined),
  size: v.fallback(v.optional(v.picklist(['normal', 'large'])), undefined),
});
export type Look = v.InferOutput<typeof look>;

/** The address's fragment, which changes without anything loading anew. @param fragment as in `location.hash`. */
export function readLook(fragment: string): Look {
  return v.parse(look, Object.fromEntries(new URLSearchParams(fragment.replace(/^#/, ''))));
}
