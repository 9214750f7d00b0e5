/** From a request to checked input: size, type, JSON, then the contract's schemas. */
import * as v from 'valibot';
import type { Endpoint } from '../../contract/endpoint';
import { id, idempotencyKey } from '../../contract/scalar';
import { Refusal, type FieldFault } from './refusal';

/** Bytes of a body, at most. */
export const BODY_LIMIT = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > BODY_LIMIT) throw new Refusal('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > BODY_LIMIT) {
      await reader?.cancel();
      throw new Refusal('too-large');
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const isJson = (type: string | null) => /^application\/json\s*(?:;|$)/i.test(type ?? '');

async function readJson(request: Request): Promise<unknown> {
  if (!isJson(request.headers.get('Content-Type'))) throw new Refusal('unsupported-media-type');
  const bytes = await readBytes(request);
  try {
    return JSON.parse(decoder.decode(bytes)) as unknown;
  } catch {
    throw new Refusal('malformed');
  }
}

const escaped = (key: unknown) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

const faultOf = (issue: v.BaseIssue<unknown>): FieldFault => ({
  pointer: (issue.path ?? []).map(({ key }) => `/${escaped(key)}`).join(''),
  // Says what was expected, never what was sent: the answer may end in a log.
  message: issue.expected === null ? `Invalid ${issue.type}` : `Expected ${issue.expected}`,
});

function parse(schema: v.GenericSchema, value: unknown): unknown {
  const result = v.safeParse(schema, value);
  if (!result.success) throw new Refusal('invalid', undefined, result.issues.slice(0, 20).map(faultOf));
  return result.output;
}

/** What handlers are given, checked against the endpoint's schemas. */
export interface Input {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** Present exactly when the endpoint is to be done once. */
  readonly key: string | null;
}

/**
 * @throws Refusal too-large, unsupported-media-type, malformed, invalid with pointers, idempotency-key-missing.
 */
export async function readInput(
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<Input> {
  parse(v.record(v.string(), id), params);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const query = endpoint.query ? (parse(endpoint.query, asked) as Input['query']) : {};
  if (!endpoint.body && request.body) await readBytes(request);
  const body = endpoint.body ? parse(endpoint.body, await readJson(request)) : undefined;
  return { params, query, body, key: endpoint.once ? keyOf(request) : null };
}

function keyOf(request: Request): string {
  const sent = request.headers.get('Idempotency-Key');
  if (sent === null) throw new Refusal('idempotency-key-missing');
  const key = v.safeParse(idempotencyKey, sent);
  if (!key.success) {
    throw new Refusal('invalid', undefined, [
      { pointer: '/Idempotency-Key', message: 'Expected 16 to 64 of A-Z a-z 0-9 _ -' },
    ]);
  }
  return key.output;
}
