/** Every route of the API, by its own list: the documented headers on every answer, whatever it is (docs/security.md). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../contract/endpoint';
import { ENDPOINTS } from '../../contract/endpoints';
import { startApi, type TestApi } from './testing/api-server';

const DOCUMENTED = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const ALL: readonly Endpoint[] = Object.values(ENDPOINTS);

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const documented = ({ headers }: Response) =>
  Object.fromEntries(Object.keys(DOCUMENTED).map((name) => [name, headers.get(name)]));
const ask = (path: string, init: RequestInit = {}) =>
  fetch(server.base + path.replace('{id}', 'some_id'), init);
const FOREIGN = { Origin: 'https://evil.test' };

describe('headers of every route', () => {
  it.each(ALL.map(({ name, method, path }) => ({ name, method, path })))(
    '$name',
    async ({ method, path }) => {
      const answers = [
        await ask(path, { method }),
        await ask(path, { method, headers: { Authorization: 'Bearer x', ...FOREIGN } }),
        await ask(path, { method: 'PATCH' }),
        await ask(path, {
          method: 'OPTIONS',
          headers: { ...FOREIGN, 'Access-Control-Request-Method': method },
        }),
      ];
      for (const answer of answers) {
        expect(documented(answer)).toEqual(DOCUMENTED);
        expect(answer.headers.get('X-Correlation-Id')).toMatch(/^[\w-]{8,64}$/);
        expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
        expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
        expect(answer.headers.get('Set-Cookie')).toBeNull();
      }
    },
  );

  it.each(['/health', '/v1/nothing', '/nowhere', '/v1/../etc'])('%s', async (path) => {
    expect(documented(await ask(path))).toEqual(DOCUMENTED);
  });
});
