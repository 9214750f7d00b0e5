/** public/openapi.json is a valid OpenAPI 3.1 document, its schemas are JSON Schema, and its examples are what it says. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

type Node = { [key: string]: unknown };

const FILE = resolve(import.meta.dirname, '../public/openapi.json');
const read = () => JSON.parse(readFileSync(FILE, 'utf8')) as Node;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, ...path: readonly string[]): Node =>
  path.reduce<Node>((now, key) => (isNode(now[key]) ? now[key] : {}), isNode(value) ? value : {});

/** Against the published schema of OpenAPI 3.1, references resolved. */
const judge = async (document: Node) => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(document);
  return { valid, errors, version: validator.version };
};

/** Every body and reply of the document: its name, its schema, its example. */
function messages(document: Node) {
  return Object.entries(part(document, 'paths')).flatMap(([path, methods]) =>
    Object.entries(part(methods)).flatMap(([method, operation]) => {
      const bodies = [
        ['request', part(operation, 'requestBody', 'content', 'application/json')] as const,
        ...Object.entries(part(operation, 'responses'))
          .filter(([status]) => status.startsWith('2'))
          .map(([status, response]) => [status, part(response, 'content', 'application/json')] as const),
      ];
      return bodies
        .filter(([, content]) => 'schema' in content)
        .map(
          ([what, content]) => ({ name: `${method} ${path} ${what}`, ...content }) as Node & { name: string },
        );
    }),
  );
}

describe('public/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(await judge(read())).toEqual({ valid: true, errors: undefined, version: '3.1' });
  });

  const faults: readonly (readonly [string, (document: Node) => void])[] = [
    ['no title', (it) => void delete part(it, 'info').title],
    [
      'an operation without a response form',
      (it) => void (part(it, 'paths', '/v1/home', 'get').responses = []),
    ],
    ['a method that is none', (it) => void (part(it, 'paths', '/v1/home').fetch = {})],
    [
      'a reference to nothing',
      (it) =>
        void (part(it, 'paths', '/v1/home', 'get', 'responses', '200', 'content', 'application/json').schema =
          {
            $ref: '#/components/schemas/Nothing',
          }),
    ],
  ];
  it.each(faults)('would not be with %s', async (_what, spoil) => {
    const document = read();
    spoil(document);
    const valid = await judge(document).then(
      (verdict) => verdict.valid,
      () => false,
    );
    expect(valid).toBe(false);
  });

  it('has schemas that compile and examples that fit them, for every message', () => {
    const document = read();
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addSchema({ ...document, $id: 'openapi' });
    const rooted = (schema: unknown) =>
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/')) as Node;
    const all = messages(document);
    expect(all.length).toBeGreaterThan(55);
    const wrong = all.flatMap(({ name, schema, example }) => {
      const check = ajv.compile(rooted(schema));
      return example !== undefined && check(example) ? [] : [{ name, errors: check.errors?.slice(0, 3) }];
    });
    expect(wrong).toEqual([]);
    const [first] = all;
    expect(ajv.compile(rooted(first?.schema))({ nothing: true })).toBe(false);
  });
});
