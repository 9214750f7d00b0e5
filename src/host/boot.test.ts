/** The boot script against a fake page: what it sends, what it leaves, and what it never sends. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handover } from './handover';
import { fakeWindow, settled, type FakeWindow } from './testing/windows';
import type { Hello } from './wire';

const HOST = 'http://127.0.0.1:4300';
const TICKET = 't'.repeat(32);

let page: FakeWindow & { __sj?: Handover };
let host: FakeWindow;
let channel: MessageChannel;
let dataset: Record<string, string>;
let replaced: string[];
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

/** The page's address, and whether it is in a frame. */
async function boot(address: string, framed: boolean, userAgent = 'Mozilla/5.0'): Promise<Handover> {
  page.parent = framed ? host : page;
  vi.stubGlobal('location', { href: address });
  vi.stubGlobal('navigator', { language: 'zh-CN', userAgent });
  await import('./boot');
  if (!page.__sj) throw new Error('nothing was left');
  return page.__sj;
}

/** The host answers the hello, and then the question for a credential with this result. */
async function welcome(result: unknown): Promise<void> {
  const { nonce } = host.posted[0]?.data as Hello;
  channel.port1.onmessage = ({ data }: MessageEvent<{ id: string }>) =>
    channel.port1.postMessage({ jsonrpc: '2.0', id: data.id, result });
  const data = {
    sj: 'welcome',
    v: 1,
    nonce,
    methods: ['credential'],
    context: { theme: 'dark', fontScale: 1.3, locale: 'en' },
  };
  page.receive({ data, source: host, origin: HOST, ports: [channel.port2] });
  await settled();
}

const sentBody = () => JSON.parse(String(fetched.mock.calls[0]?.[1].body)) as unknown;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  host = fakeWindow(HOST);
  page = fakeWindow('http://localhost:4301');
  channel = new MessageChannel();
  dataset = {};
  replaced = [];
  fetched.mockReset().mockResolvedValue(new Response('{}', { status: 201 }));
  const metas: Readonly<Record<string, string>> = {
    'host-origins': HOST,
    'api-base': 'https://api.example/',
  };
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', {
    documentElement: { dataset },
    querySelector: (selector: string) => ({ content: metas[/"(.+)"/.exec(selector)?.[1] ?? ''] }),
  });
  vi.stubGlobal('history', {
    state: { depth: 2 },
    replaceState: (_state: unknown, _title: string, url: URL) => replaced.push(url.href),
  });
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  channel.port1.close();
  channel.port2.close();
});

describe('in a wallet’s frame', () => {
  it('signs in with the host’s assertion, in the host’s language, and dresses the page', async () => {
    const { line, session } = await boot('http://localhost:4301/', true);
    await welcome({ jws: 'a.b.c' });
    await expect(session).resolves.toMatchObject({ kind: 'answer', response: { status: 201 } });
    expect((await line)?.next).toBe(2);
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('https://api.example/v1/sessions');
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit', headers: { 'Accept-Language': 'en' } });
    expect(sentBody()).toEqual({ credential: { kind: 'host-assertion', jws: 'a.b.c' } });
    expect(dataset).toEqual({ theme: 'dark', size: 'large' });
  });

  it.each([[{ jws: '' }], [{}], [null], ['a.b.c'], [{ jws: 7 }]])(
    'sends nothing for %j: nobody is here',
    async (result) => {
      const { session } = await boot('http://localhost:4301/', true);
      await welcome(result);
      await expect(session).resolves.toEqual({ kind: 'nobody' });
      expect(fetched).not.toHaveBeenCalled();
    },
  );

  it('says so when nobody answers, and never rejects', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    const { session } = await boot('http://localhost:4301/', true);
    await welcome({ jws: 'a.b.c' });
    await expect(session).resolves.toEqual({ kind: 'unreachable' });
  });

  it('of a stranger, it is a plain browser with nobody in it after two seconds', async () => {
    const { line, session } = await boot('http://localhost:4301/', true);
    await vi.advanceTimersByTimeAsync(2_000);
    await expect(line).resolves.toBeNull();
    await expect(session).resolves.toEqual({ kind: 'nobody' });
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe('in a plain browser', () => {
  it('rule 10: signs in with the launch ticket, once taken out of the address; the rest of it stays', async () => {
    const { line, session } = await boot(`http://localhost:4301/loans?ticket=${TICKET}&month=2026-04`, false);
    await expect(session).resolves.toMatchObject({ kind: 'answer' });
    await expect(line).resolves.toBeNull();
    expect(sentBody()).toEqual({ credential: { kind: 'ticket', ticket: TICKET } });
    expect(replaced).toEqual(['http://localhost:4301/loans?month=2026-04']);
  });

  it('without a ticket asks nobody and changes nothing', async () => {
    const { session } = await boot('http://localhost:4301/', false);
    await expect(session).resolves.toEqual({ kind: 'nobody' });
    expect(fetched).not.toHaveBeenCalled();
    expect(replaced).toEqual([]);
  });
});

describe('in a wallet with a library of its own', () => {
  it('rule 10: signs in with what the address carried, which is then gone from it; nobody is greeted', async () => {
    const { line, launch, session } = await boot(
      'http://localhost:4301/loans#tgWebAppData=user%3D1%26hash%3Dabc&tgWebAppVersion=8.0',
      true,
    );
    await expect(line).resolves.toBeNull();
    await expect(session).resolves.toMatchObject({ kind: 'answer' });
    expect(host.posted).toEqual([]);
    expect(launch.wallet).toBe('telegram');
    expect(sentBody()).toEqual({ credential: { kind: 'telegram-init-data', initData: 'user=1&hash=abc' } });
    expect(replaced).toEqual(['http://localhost:4301/loans']);
  });

  it('leaves the asking to the adapter where the address says nothing', async () => {
    const { launch, session } = await boot('http://localhost:4301/', false, 'X Safari Line/15.1.0 LIFF');
    await expect(session).resolves.toEqual({ kind: 'nobody' });
    expect(launch).toMatchObject({ wallet: 'line', credential: null });
    expect(replaced).toEqual([]);
  });
});
