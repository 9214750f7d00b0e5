/** The API on a real port, with a host whose key the test holds, and a caller that speaks HTTP like any client. */
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { EndpointName } from '../../../contract/endpoints';
import { ENDPOINTS } from '../../../contract/endpoints';
import type { Endpoint } from '../../../contract/endpoint';
import { domain } from '../../domain';
import { packagedFonts } from '../../server/fonts';
import { listen } from '../../server/listen';
import { memoryStore } from '../../store/memory';
import { createApi } from '../api';
import type { ApiOptions } from '../api-options';
import type { LogLine } from '../log';

export const ISSUER = 'https://wallet.test';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Call {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A caller of endpoints by name. */
export const caller =
  (base: string) =>
  async (name: EndpointName, { id = '', query, body, token, key, headers }: Call = {}): Promise<Answered> => {
    const endpoint: Endpoint = ENDPOINTS[name];
    const url = new URL(endpoint.path.replace('{id}', id), base);
    url.search = new URLSearchParams(query).toString();
    const response = await fetch(url, {
      method: endpoint.method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status, headers: answered } = response;
    // A file is handed on as one.
    if (!/json/.test(answered.get('Content-Type') ?? ''))
      return { status, headers: answered, body: await response.blob() };
    const text = await response.text();
    return { status, headers: answered, body: text === '' ? null : JSON.parse(text) };
  };

/** A field of an answer, by its path. @throws when it is not there. */
export function at(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !(key in value))
      throw new Error(`no ${key} of ${path}`);
    return Object.entries(value).find(([name]) => name === key)?.[1];
  }, answer);
}

export const text = (answer: unknown, path: string): string => {
  const value = at(answer, path);
  if (typeof value !== 'string') throw new Error(`${path} is no text`);
  return value;
};

/** A host that signs: its public keys and its words. */
export async function testHost(issuer = ISSUER) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const sign = (claims: Readonly<Record<string, unknown>>, header: Readonly<Record<string, string>> = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const all = {
      iss: issuer,
      aud: 'suijie',
      iat: now,
      exp: now + 60,
      jti: randomUUID(),
      nonce: randomUUID(),
      ...claims,
    };
    return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid, ...header }).sign(privateKey);
  };
  return { issuer, keys: { keys: [jwk] }, sign };
}

export async function startApi(changes: Partial<ApiOptions> = {}) {
  const host = await testHost();
  const lines: LogLine[] = [];
  const skew = { ahead: 0 };
  const options: ApiOptions = {
    store: memoryStore(),
    domain,
    clock: () => Date.now() + skew.ahead,
    random: (bytes) => randomBytes(bytes),
    pause: (milliseconds) => pause(milliseconds),
    hosts: [{ issuer: host.issuer, keys: host.keys }],
    origins: { app: ['https://app.test'], wallet: ['https://wallet.test'] },
    sandbox: true,
    checkReplies: true,
    limits: null,
    fonts: packagedFonts(),
    checkAt: 'https://lender.test/verify.html',
    log: (line) => lines.push(line),
    ...changes,
  };
  const api = createApi(options);
  const server = await listen('127.0.0.1', 0, (request, address) => api.fetch(request, { address }));
  const base = `http://127.0.0.1:${server.port}`;
  const call = caller(base);
  return {
    api,
    base,
    call,
    host,
    options,
    lines,
    /** Lets real time pass for this API, milliseconds. */
    pass: (milliseconds: number) => {
      skew.ahead += milliseconds;
    },
    customer: async (body: unknown = { situation: 'active' }) => {
      const { status, body: made } = await call('createCustomer', { body });
      if (status !== 201) throw new Error(`no customer: ${JSON.stringify(made)}`);
      return { id: text(made, 'id'), subject: text(made, 'hostSubject') };
    },
    signIn: async (subject: string) => {
      const credential = { kind: 'host-assertion', jws: await host.sign({ sub: subject }) };
      const { status, body } = await call('createSession', { body: { credential } });
      if (status !== 201) throw new Error(`no session: ${JSON.stringify(body)}`);
      return text(body, 'token');
    },
    close: async () => {
      await server.close(2_000);
      await options.store.close();
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof startApi>>;
