/** The OpenAPI 3.1 document of the whole API, written from the table of endpoints. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { application } from './application';
import { bill } from './bill';
import { card } from './card';
import { certificate } from './certificate';
import { challenge, proof } from './challenge';
import { checkout } from './checkout';
import { costStatement } from './cost-statement';
import type { Endpoint } from './endpoint';
import { ENDPOINTS, type EndpointName } from './endpoints';
import { home } from './home';
import { loan, loanSummary } from './loan';
import { merchantOrder } from './merchant';
import { paper, paperText } from './paper';
import { passkey, passkeys } from './passkey';
import { problem, PROBLEM_STATUS, type ProblemCode } from './problem';
import { product } from './product';
import { quote } from './quote';
import { record } from './record';
import { repayment, repaymentQuote } from './repayment';
import { faults, sandboxCustomer } from './sandbox';
import { position } from './position';
import { signingDevice, signingDevices } from './signing-device';
import { statement } from './statement';
import { annualRates, breakdown, plan, statedRate, terms } from './terms';

/** Schemas that have a name in the document. */
const NAMED: Record<string, GenericSchema> = {
  Problem: problem,
  StatedRate: statedRate,
  Breakdown: breakdown,
  Terms: terms,
  Plan: plan,
  Position: position,
  AnnualRates: annualRates,
  CostStatement: costStatement,
  Card: card,
  Bill: bill,
  Home: home,
  Product: product,
  Quote: quote,
  Challenge: challenge,
  Proof: proof,
  Application: application,
  LoanSummary: loanSummary,
  Loan: loan,
  Checkout: checkout,
  MerchantOrder: merchantOrder,
  RepaymentQuote: repaymentQuote,
  Repayment: repayment,
  Record: record,
  Statement: statement,
  Certificate: certificate,
  Passkey: passkey,
  Passkeys: passkeys,
  SigningDevice: signingDevice,
  SigningDevices: signingDevices,
  Paper: paper,
  PaperText: paperText,
  Faults: faults,
  SandboxCustomer: sandboxCustomer,
};

/** An example of each operation, taken from a run of the sandbox. */
export type Examples = Partial<Record<EndpointName, { readonly body?: unknown; readonly reply?: unknown }>>;

/** Problems that every endpoint may answer. */
const COMMON: readonly ProblemCode[] = [
  'malformed',
  'invalid',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
  'service-unavailable',
];
const BY_AUTH: Readonly<Record<Endpoint['auth'], readonly ProblemCode[]>> = {
  session: ['unauthenticated', 'session-expired'],
  merchant: ['unauthenticated'],
  none: [],
};

type Node = { [key: string]: unknown };

const rerooted = (schema: JsonSchema): Node => {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $schema: _, $defs: __, ...rest } = JSON.parse(text) as Node;
  return rest;
};

/** @throws when a schema holds an action that JSON Schema cannot say: such a schema does not belong on the wire. */
const schemaOf = (schema: GenericSchema): Node =>
  rerooted(toJsonSchema(schema, { definitions: NAMED, errorMode: 'throw', target: 'draft-2020-12' }));

const parametersOf = (endpoint: Endpoint): Node[] => {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{2,63}$' },
  }));
  const query = endpoint.query ? schemaOf(endpoint.query) : {};
  const required = (query['required'] ?? []) as string[];
  const inQuery = Object.entries((query['properties'] ?? {}) as Node).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  const language = { $ref: '#/components/parameters/AcceptLanguage' };
  const key = endpoint.once ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [];
  return [...inPath, ...inQuery, language, ...key];
};

const problemsOf = (endpoint: Endpoint): Node => {
  const codes = [...COMMON, ...BY_AUTH[endpoint.auth], ...endpoint.problems];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const status = PROBLEM_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      String(status),
      {
        description: of.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};

/** A file in the document: bytes, which JSON Schema does not describe. */
const fileOf = (media: string): Node => ({ [media]: { schema: { type: 'string', format: 'binary' } } });

const operationOf = (name: EndpointName, endpoint: Endpoint, examples: Examples): Node => {
  const example = examples[name];
  const json = (schema: GenericSchema, sample: unknown): Node => ({
    'application/json': { schema: schemaOf(schema), ...(sample === undefined ? {} : { example: sample }) },
  });
  return {
    operationId: name,
    summary: endpoint.summary,
    tags: [endpoint.path.startsWith('/sandbox') ? 'sandbox' : 'lending'],
    security: endpoint.auth === 'none' ? [] : [{ [endpoint.auth]: [] }],
    parameters: parametersOf(endpoint),
    ...(endpoint.body
      ? { requestBody: { required: true, content: json(endpoint.body, example?.body) } }
      : {}),
    responses: {
      [String(endpoint.status)]: {
        description: endpoint.summary,
        content: endpoint.file ? fileOf(endpoint.file) : json(endpoint.reply, example?.reply),
      },
      ...problemsOf(endpoint),
    },
  };
};

/** The document: every endpoint with its schemas, problems and, where given, examples. */
export function openApiDocument(examples: Examples = {}): Node {
  const paths: Record<string, Node> = {};
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(name, endpoint, examples);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Suijie lending API',
      version: '1',
      description:
        'The API between the Suijie mini-program and a lender. Amounts are integers of the currency’s minor unit, rates integers at scale 1e-8, dates plain dates of the lender’s zone. Paths under /sandbox belong to the sandbox alone.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        merchant: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
      parameters: {
        AcceptLanguage: {
          name: 'Accept-Language',
          in: 'header',
          description: 'Language of the words in the answer: zh-CN (default) or en.',
          schema: { type: 'string' },
        },
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description:
            'Chosen before the first try; the same for each retry. The same key and body answer the same.',
          schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{16,64}$' },
        },
      },
      schemas: Object.fromEntries(
        Object.entries(NAMED).map(([name, schema]) => {
          const others = Object.fromEntries(Object.entries(NAMED).filter(([other]) => other !== name));
          return [
            name,
            rerooted(
              toJsonSchema(schema, { definitions: others, errorMode: 'throw', target: 'draft-2020-12' }),
            ),
          ];
        }),
      ),
    },
  };
}
