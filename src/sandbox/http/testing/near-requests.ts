/** Values near and far from what a schema of the document describes. */
import fc from 'fast-check';
import { followed, isObject, list, part, type Schema } from './api-document';

/** Ids that exist, so that requests get past "not found". */
export interface World {
  /** By the part of the path that they follow. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  readonly ids: readonly string[];
  readonly tokens: readonly string[];
}

const anything = fc.anything({
  maxDepth: 2,
  withNullPrototype: false,
  withBigInt: false,
}) as fc.Arbitrary<unknown>;
export const oddities = fc.oneof(
  anything,
  fc.constantFrom<unknown>(
    -1,
    0,
    0.5,
    1e21,
    '',
    ' ',
    '0',
    'null',
    '__proto__',
    '1e3',
    '１２',
    '2026-02-30',
    '\u0000',
    [],
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** Which ids a field of a body holds. */
const KIND_OF_FIELD: Readonly<Record<string, string>> = {
  productId: 'products',
  cardId: 'cards',
  quoteId: 'quotes',
  repaymentQuoteId: 'repayment-quotes',
  challengeId: 'challenges',
  passkeySetupId: 'passkey-setups',
  loanIds: 'loans',
};

/** Values that a schema describes. */
function valueOf(given: Schema, world: World, field = ''): fc.Arbitrary<unknown> {
  const schema = followed(given);
  const options = list(schema.enum);
  if (options.length > 0) return fc.constantFrom(...options);
  if ('const' in schema) return fc.constant(schema.const);
  const branches = [...list(schema.anyOf), ...list(schema.oneOf)].map((branch) =>
    valueOf(part(branch), world),
  );
  if (branches.length > 0) return fc.oneof(...branches);
  const bound = (name: string, otherwise: number) =>
    typeof schema[name] === 'number' ? schema[name] : otherwise;
  switch (schema.type) {
    case 'string':
      return textOf(schema, world, field);
    case 'integer':
    case 'number': {
      const [min, max] = [bound('minimum', -1e9), bound('maximum', 1e9)];
      const usual = [min, max, 0, 1, 3, 12, 60, 100_000].filter((value) => value >= min && value <= max);
      return fc.oneof(fc.integer({ min, max: Math.min(max, 2_147_483_647) }), fc.constantFrom(...usual));
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const minLength = bound('minItems', 0);
      const maxLength = Math.min(bound('maxItems', 3), Math.max(3, minLength));
      return fc.array(valueOf(part(schema.items), world, field), { minLength, maxLength });
    }
    case 'object': {
      const fields = Object.entries(part(schema.properties)).map(
        ([name, inner]) => [name, valueOf(part(inner), world, name)] as const,
      );
      const requiredKeys = list(schema.required).map(String);
      return fc.record(Object.fromEntries(fields), { requiredKeys });
    }
    default:
      return anything;
  }
}

function textOf(
  { pattern, format, maxLength }: Schema,
  { ids, kinds }: World,
  field: string,
): fc.Arbitrary<unknown> {
  const near = { min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true };
  if (format === 'date') return fc.date(near).map((day) => day.toISOString().slice(0, 10));
  if (format === 'date-time') return fc.date(near).map((moment) => moment.toISOString());
  if (typeof pattern !== 'string') {
    return fc.string({ maxLength: typeof maxLength === 'number' ? Math.min(maxLength, 60) : 60 });
  }
  const fits = (kinds[KIND_OF_FIELD[field] ?? ''] ?? ids).filter((id) => new RegExp(pattern).test(id));
  const matching = fc.stringMatching(new RegExp(pattern));
  return fits.length > 0
    ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fits) }, { weight: 1, arbitrary: matching })
    : matching;
}

/** The value with one place of it replaced, dropped, or joined by what nobody asked for. */
export function spoilt(value: unknown, steps: readonly number[], oddity: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (Array.isArray(value) && value.length > 0 && step % 4 > 0) {
    return value.map((item, i) => (i === step % value.length ? spoilt(item, rest, oddity) : item));
  }
  if (!isObject(value) || step % 4 === 0) return oddity;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined || step % 5 === 0) return { ...value, unasked: oddity };
  return { ...value, [key]: step % 7 === 0 ? undefined : spoilt(value[key], rest, oddity) };
}

/** Half as described, half with something wrong. */
export const sent = (schema: Schema, world: World): fc.Arbitrary<unknown> =>
  fc
    .tuple(valueOf(schema, world), fc.boolean(), fc.array(fc.nat(1_000), { maxLength: 6 }), oddities)
    .map(([value, isRight, steps, oddity]) => (isRight ? value : spoilt(value, steps, oddity)));
