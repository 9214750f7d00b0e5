/**
 * The API attacked from its own OpenAPI document: requests near and far from what it describes. Whatever comes in,
 * the answer is one that the document promises, and never a fault of ours.
 */
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../contract/openapi';
import { at, startApi, text, type TestApi } from './testing/api-server';
import { newBorrower, newKey, readyToSign } from './testing/borrowing';

type Schema = { readonly [key: string]: unknown };
interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly method: string;
  readonly body: Schema | null;
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly answers: ReadonlyMap<string, Schema>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as Schema;
const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, ...path: readonly string[]): Schema => {
  let now = value;
  for (const key of path) now = isObject(now) ? now[key] : undefined;
  return isObject(now) ? now : {};
};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A schema with its reference followed. */
function followed(schema: Schema): Schema {
  const reference = schema.$ref;
  return typeof reference === 'string' ? followed(part(document, ...reference.slice(2).split('/'))) : schema;
}

const operations: readonly Operation[] = Object.entries(part(document, 'paths')).flatMap(([path, methods]) =>
  Object.entries(part(methods)).map(([method, operation]) => {
    const answers = Object.entries(part(operation, 'responses')).map(([status, response]) => {
      const [content] = Object.values(part(followed(part(response)), 'content'));
      return [status, part(content, 'schema')] as const;
    });
    const body = part(operation, 'requestBody', 'content', 'application/json', 'schema');
    return {
      operationId: String(part(operation).operationId),
      path,
      method: method.toUpperCase(),
      body: Object.keys(body).length > 0 ? body : null,
      query: list(part(operation).parameters)
        .map((parameter) => followed(part(parameter)))
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => ({ name: String(parameter.name), schema: part(parameter.schema) })),
      answers: new Map(answers),
    };
  }),
);

/** Ids that exist, so that requests get past "not found". */
interface World {
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
const oddities = fc.oneof(
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
function spoilt(value: unknown, steps: readonly number[], oddity: unknown): unknown {
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
const sent = (schema: Schema, world: World): fc.Arbitrary<unknown> =>
  fc
    .tuple(valueOf(schema, world), fc.boolean(), fc.array(fc.nat(1_000), { maxLength: 6 }), oddities)
    .map(([value, isRight, steps, oddity]) => (isRight ? value : spoilt(value, steps, oddity)));

let server: TestApi;
let world: World;
beforeAll(async () => {
  server = await startApi();
  const [one, two] = [await newBorrower(server), await newBorrower(server)];
  const ready = await readyToSign(server, one.token, one.subject);
  const application = await server.call('createLoan', { token: one.token, body: ready, key: newKey() });
  await server.call('moveClock', { id: one.id, body: { seconds: 60 } });
  const loanId = text(
    (await server.call('listLoans', { token: one.token, query: { state: 'open' } })).body,
    'items.0.id',
  );
  const cardId = text((await server.call('listCards', { token: one.token })).body, 'cards.0.id');
  const papers = (await server.call('listPapers', { token: one.token })).body;
  const unsigned = await readyToSign(server, one.token, one.subject);
  const wish = { purpose: 'settle', loanIds: [loanId], cardId };
  const settling = await server.call('createRepaymentQuote', { token: one.token, body: wish });
  const kinds = {
    customers: [one.id, two.id],
    quotes: [ready.quoteId, unsigned.quoteId],
    challenges: [ready.challengeId, unsigned.challengeId],
    applications: [text(application.body, 'id')],
    loans: [loanId],
    papers: [text(papers, 'items.0.id')],
    'repayment-quotes': [text(settling.body, 'id')],
    cards: [cardId],
    products: ['choice'],
  };
  world = {
    kinds,
    ids: Object.values(kinds).flat(),
    // The borrower with a loan mostly, now and then another or nobody.
    tokens: [one.token, one.token, one.token, two.token, 'not.a.token'],
  };
});
afterAll(() => server.close());

const ajv = addFormats(new Ajv2020({ strict: false, allErrors: false, validateFormats: true }));
ajv.addSchema({ $id: 'https://api.test/openapi.json', ...document });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** Why an answer is not one of the document's; null when it is. */
function deviation(operation: Operation, status: number, body: unknown): string | null {
  const schema = operation.answers.get(String(status)) ?? operation.answers.get('default');
  if (!schema) return `${operation.operationId} does not promise ${status}`;
  const key = `${operation.operationId} ${status}`;
  const check =
    compiled.get(key) ??
    ajv.compile(
      JSON.parse(
        JSON.stringify(schema).replaceAll('"#/components', '"https://api.test/openapi.json#/components'),
      ) as Schema,
    );
  compiled.set(key, check);
  return check(body) ? null : `${key}: ${ajv.errorsText(check.errors)}`;
}

const CASES = 30;

const idsFor = ({ path }: Operation) => world.kinds[path.split('/')[2] ?? ''] ?? world.ids;

/** Which operations were answered as asked at least once: noise alone would prove little. */
const succeeded = new Set<string>();

/** Signed evidence, a right PIN, words as they were read, amounts on the step, or an application at one stage: other tests have them. */
const OUT_OF_REACH = [
  'createSession',
  'checkEntrance',
  'changeLimit',
  'withdrawConsent',
  'giveConsent',
  'createQuote',
  'checkPin',
  'createLoan',
  'cancelApplication',
  'changeApplicationCard',
  'requestReview',
  'createRepaymentQuote',
  'createRepayment',
  'getRepayment',
];

describe('the API, fuzzed from its own document', () => {
  it('has every operation in it', () => {
    expect(operations.length).toBeGreaterThan(35);
    expect(operations.every(({ answers }) => answers.size > 1)).toBe(true);
  });

  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s answers whatever comes as it promises',
    async (_name, operation) => {
      const cases = fc.record({
        id: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...idsFor(operation)) },
          { weight: 1, arbitrary: fc.constantFrom(...world.ids) },
          { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map(encodeURIComponent) },
        ),
        token: fc.constantFrom(...world.tokens),
        key: fc.oneof(
          fc.constantFrom('key_aaaaaaaaaaaaaaaa', undefined),
          fc.stringMatching(/^[\w-]{10,70}$/),
        ),
        body: operation.body ? sent(operation.body, world) : fc.constant(undefined),
        query: fc.record(
          Object.fromEntries(
            operation.query.map(({ name, schema }) => [
              name,
              sent(schema, world).map((value) => String(JSON.stringify(value)).replaceAll('"', '')),
            ]),
          ),
        ),
      });
      await fc.assert(
        fc.asyncProperty(cases, async ({ id, token, key, body, query }) => {
          const url = new URL(
            operation.path.replace('{id}', id === '' || id === '.' || id === '..' ? 'x' : id),
            server.base,
          );
          url.search = new URLSearchParams(query).toString();
          const response = await fetch(url, {
            method: operation.method,
            headers: {
              Authorization: `Bearer ${token}`,
              ...(key === undefined ? {} : { 'Idempotency-Key': key }),
              ...(operation.body ? { 'Content-Type': 'application/json' } : {}),
            },
            ...(operation.body ? { body: JSON.stringify(body) ?? 'undefined' } : {}),
          });
          const answer: unknown = await response.json();
          // Faults and clocks that the cases set themselves are switched off again.
          if (operation.operationId === 'setFaults') await calm();
          if (operation.operationId === 'pauseLimit') await resume();
          if (response.ok) succeeded.add(operation.operationId);
          expect([response.status < 500 || response.status === 503, answer]).toEqual([true, answer]);
          expect(deviation(operation, response.status, answer)).toBeNull();
        }),
        { numRuns: CASES, seed: 20_261_122 },
      );
    },
    60_000,
  );

  /** The borrower with a loan can go on borrowing. */
  const resume = () => server.call('pauseLimit', { token: world.tokens[0] ?? '', body: { paused: false } });
  const calm = async () => {
    for (const id of world.ids.slice(0, 2)) await server.call('setFaults', { id, body: {} });
  };

  it('did get through: what needs neither a signature nor an unfinished application was answered as asked', () => {
    const silent = operations.map(({ operationId }) => operationId).filter((id) => !succeeded.has(id));
    expect(silent.filter((id) => !OUT_OF_REACH.includes(id))).toEqual([]);
  });

  it('and the books hold together afterwards', async () => {
    for (const id of world.ids.slice(0, 2)) {
      const { body } = await server.call('getBooks', { id });
      expect([at(body, 'faults'), at(body, 'balanced')]).toEqual([[], true]);
    }
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
