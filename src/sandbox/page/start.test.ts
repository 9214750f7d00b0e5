/** The sandbox in the page: the same API over IndexedDB, behaving as `fetch` does. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { at, testHost, text } from '../http/testing/api-server';
import { startPageSandbox } from './start';

vi.stubGlobal('location', { href: 'https://demo.test/app/index.html' });
const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const sandbox of opened.splice(0)) await sandbox.close();
});

async function start() {
  const host = await testHost('https://wallet.demo.test');
  const sandbox = await startPageSandbox({ name: crypto.randomUUID(), hosts: [host] });
  opened.push(sandbox);
  const send = async (method: string, path: string, body?: unknown, token?: string) => {
    const response = await sandbox.fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const customer = (await send('POST', '/sandbox/customers', { situation: 'active' })).body;
  const jws = await host.sign({ sub: text(customer, 'hostSubject') });
  const session = await send('POST', '/v1/sessions', { credential: { kind: 'host-assertion', jws } });
  return { sandbox, send, id: text(customer, 'id'), session };
}

describe('the sandbox in the page', () => {
  it('signs in and shows the limit, from relative URLs', async () => {
    const { session, send } = await start();
    expect(session.status).toBe(201);
    expect(at(session.body, 'home.standing')).toBe('active');
    const home = await send('GET', '/v1/home', undefined, text(session.body, 'token'));
    expect(at(home.body, 'limit.available')).toBe(5_000_000);
    expect((await send('GET', '/v1/nothing')).status).toBe(404);
  });

  it('fails like a network: a TypeError', async () => {
    const { send, id, session } = await start();
    await send('PUT', `/sandbox/customers/${id}/faults`, { loseRequests: 1, only: 'setTellMe' });
    const tell = () => send('PUT', '/v1/invitation-notice', { tellMe: true }, text(session.body, 'token'));
    await expect(tell()).rejects.toThrow(TypeError);
    expect((await tell()).status).toBe(200);
  });

  it('can be given up', async () => {
    const { sandbox } = await start();
    const gone = AbortSignal.abort();
    await expect(sandbox.fetch('/v1/home', { signal: gone })).rejects.toMatchObject({ name: 'AbortError' });
    const later = new AbortController();
    const waiting = sandbox.fetch('/v1/home', { signal: later.signal });
    later.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
