/** The smallest parts of every message: money, rates, dates, moments, ids. All convert to JSON Schema. */
import * as v from 'valibot';
import type { Amount } from '../lending/money';
import type { Rate } from '../lending/terms';

/** One widening cast, so that a checked number carries the engine's brand without a transform. */
const branded = <T extends number>(schema: v.GenericSchema<number>) => schema as v.GenericSchema<number, T>;

const MOST = 9_007_199_254_740_991;

/** Whole minor units (fen for CNY), 0 or more. */
export const amount = branded<Amount>(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST)));

/** A price: whole minor units, 1 or more. */
export const price = branded<Amount>(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST)));
/** {@link amount} that is at least so many minor units. */
export const amountFrom = (least: number) =>
  branded<Amount>(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(MOST)));

/** Whole minor units of either sign: a movement in the books, a difference. */
export const signedAmount = branded<Amount>(
  v.pipe(v.number(), v.integer(), v.minValue(-MOST), v.maxValue(MOST)),
);

/** An exact rate at scale 1e-8: 50000 is 0.05 %, 18250000 is 18.25 %. At most 1000 %. */
export const rate = branded<Rate>(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)));

/** A count of whole things: days, instalments, tries. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

const YEAR = '(?:19[7-9]\\d|2[01]\\d\\d)';
const LEAP_YEAR =
  '(?:19(?:[79][26]|8[048])|20(?:[02468][048]|[13579][26])|21(?:0[48]|[2468][048]|[13579][26]))';
/** Days that there are: no 31 April, and 29 February in leap years alone. */
const DAY = `(?:${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|${LEAP_YEAR}-02-29)`;

/** A plain calendar date of the lender's zone, `YYYY-MM-DD`, 1970 to 2199. */
export const date = v.pipe(v.string(), v.regex(new RegExp(`^${DAY}$`)), v.isoDate());

/** A moment in UTC to the millisecond, `2026-03-15T06:31:06.204Z`. */
export const moment = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${DAY}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$`)),
  v.isoTimestamp(),
);

/** An opaque id: never personal, safe in a URL, a log and storage. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$/));

/** Chosen by the client before the first try of a command; the same for each retry of it. */
export const idempotencyKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** Words for a person, in the language asked for by Accept-Language. */
export const words = v.pipe(v.string(), v.minLength(1), v.maxLength(4000));

/** SHA-256, base64url without padding. */
export const digest = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** Languages in which the lender answers; Accept-Language chooses, zh-CN when it says nothing else. */
export const language = v.picklist(['zh-CN', 'en']);
export type Language = v.InferOutput<typeof language>;

/** A file, where an endpoint answers one: its bytes, with the endpoint's media type. */
export const file = v.instance(Blob);

/** A page's place in a list: opaque, from the answer before. */
export const cursor = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,120}$/));

/** One page of a list and where the next one begins (null at the end). */
export const page = <T extends v.GenericSchema>(item: T) =>
  v.object({ items: v.pipe(v.array(item), v.maxLength(200)), next: v.nullable(cursor) });
