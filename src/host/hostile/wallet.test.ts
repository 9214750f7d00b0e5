/** The app on a line whose other end lies, floods, repeats itself or says nothing (docs/embedding.md 8). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../bridge';
import { challenge, JWS, meeting, type Meeting, type RawPort } from '../testing/meeting';
import { settled } from '../testing/windows';
import { LIMITS, PATIENCE, RPC_ERROR } from '../wire';

const ALL = ['credential', 'stepUp', 'share', 'saveFile', 'addCalendar', 'openExternal', 'haptic', 'title'];

let meet: Meeting;
let host: Host;
let port: RawPort;

beforeEach(async () => {
  meet = meeting();
  ({ host, port } = await meet.rawWallet(ALL));
});
afterEach(() => meet.end());

const asked = () => port.heard.at(-1) as { id: string; method: string; params: Record<string, unknown> };
const answer = (id: string, result: unknown) => port.post({ jsonrpc: '2.0', id, result });
const news = (method: string, params: unknown) => port.post({ jsonrpc: '2.0', method, params });

describe('rule 7: once', () => {
  it('the first answer stands; another one to the same question changes nothing', async () => {
    const signing = host.stepUp(challenge);
    await settled();
    const { id } = asked();
    answer(id, { outcome: 'cancelled' });
    answer(id, { outcome: 'proof', jws: JWS });
    await expect(signing).resolves.toEqual({ kind: 'cancelled' });
  });

  it('an answer that comes too late changes nothing, and the next question gets its own', async () => {
    const first = host.share({ title: 'x', url: 'https://lender.example/verify' });
    await settled();
    const late = asked().id;
    await vi.advanceTimersByTimeAsync(PATIENCE.handing);
    await expect(first).resolves.toBe('unsupported');
    const second = host.share({ title: 'x', url: 'https://lender.example/verify' });
    await settled();
    answer(late, { outcome: 'done' });
    answer(asked().id, { outcome: 'cancelled' });
    await expect(second).resolves.toBe('cancelled');
  });

  it.each([
    ['another connection', (id: string) => id.replace(/^[0-9a-f]+/, '0'.repeat(32))],
    ['a number that was never asked', (id: string) => id.replace(/\d+$/, '99')],
    ['the same number written otherwise', (id: string) => id.replace(/(\d+)$/, '0$1')],
  ])('an answer with the id of %s is dropped', async (_name, forge) => {
    const signing = host.stepUp(challenge);
    await settled();
    const { id } = asked();
    answer(forge(id), { outcome: 'proof', jws: 'forged.forged.forged' });
    answer(id, { outcome: 'proof', jws: JWS });
    await expect(signing).resolves.toMatchObject({ proof: { jws: JWS } });
  });

  it('each credential is asked for with a nonce of its own', async () => {
    const nonces = new Set<unknown>();
    for (let n = 0; n < 5; n += 1) {
      const credential = host.credential();
      await settled();
      nonces.add(asked().params.nonce);
      answer(asked().id, { jws: JWS });
      await credential;
    }
    expect(nonces.size).toBe(5);
  });
});

describe('rule 8: only a signed token is one', () => {
  it.each([
    ['the empty text', ''],
    ['two parts', 'a.b'],
    ['four parts', 'a.b.c.d'],
    ['more than 4 KiB', `${'a'.repeat(4_096)}.b.c`],
    ['letters outside base64url', 'a.b c.d'],
    ['a list', ['a.b.c']],
    ['an object that reads as a token', { toString: () => JWS }.toString],
    ['nothing', undefined],
  ])('%s is neither a credential nor a proof', async (_name, jws) => {
    const sent = typeof jws === 'function' ? { value: JWS } : jws;
    const credential = host.credential().catch((error: unknown) => error);
    await settled();
    answer(asked().id, { jws: sent });
    await expect(credential).resolves.toMatchObject({ code: 'INVALID' });
    const signing = host.stepUp(challenge);
    await settled();
    answer(asked().id, { outcome: 'proof', jws: sent });
    await expect(signing).resolves.toEqual({ kind: 'silent' });
  });

  it('a token that is only inherited is none', async () => {
    const credential = host.credential().catch((error: unknown) => error);
    await settled();
    answer(asked().id, JSON.parse(`{"__proto__":{"jws":"${JWS}"}}`));
    await expect(credential).resolves.toMatchObject({ code: 'INVALID' });
  });
});

describe('rule 9: what never enters the channel', () => {
  it('a challenge travels with its four fields and nothing that stood beside them', async () => {
    const signing = host.stepUp({ ...challenge, token: 'of ours', pin: '135790' } as never);
    await settled();
    expect(Object.keys(asked().params).sort()).toEqual(['digest', 'display', 'expiresAt', 'id']);
    answer(asked().id, { outcome: 'cancelled' });
    await signing;
  });

  it('the wallet may ask the app for nothing at all', async () => {
    const methods = [
      'session',
      'token',
      'storage',
      'eval',
      'demo.fetch',
      '__proto__',
      'constructor',
      'toString',
    ];
    methods.forEach((method, n) =>
      port.post({ jsonrpc: '2.0', id: `${port.nonce}/${n + 1}`, method, params: {} }),
    );
    await settled();
    expect(port.heard).toHaveLength(methods.length);
    for (const heard of port.heard) expect(heard).toMatchObject({ error: { code: RPC_ERROR.unsupported } });
  });
});

describe('limit: a wallet that never answers', () => {
  it('keeps no question waiting past its time, and each is cancelled', async () => {
    const file = { name: 'a.pdf', blob: new Blob(['x']) };
    const waiting = Promise.all([
      host.credential().catch((error: { code: string }) => error.code),
      host.stepUp(challenge).then(({ kind }) => kind),
      host.share({ title: 'x', url: 'https://lender.example/verify' }),
      host.saveFile(file),
      host.addCalendar({ name: 'x', ics: 'BEGIN:VCALENDAR' }),
      host.openExternal('https://lender.example/'),
    ]);
    host.haptic('success');
    await settled();
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    await expect(waiting).resolves.toEqual([
      'TIMEOUT',
      'silent',
      'unsupported',
      'unsupported',
      'unsupported',
      'unsupported',
    ]);
    await settled();
    const cancelled = port.heard.filter((message) => (message as { method?: string }).method === '$/cancel');
    expect(cancelled).toHaveLength(7);
  });
});

describe('limit: size, number and names', () => {
  it('over 64 KiB is refused unread, and the line goes on', async () => {
    const seen = vi.fn();
    host.on('display', seen);
    news('event.display', { theme: 'dark', host: 'x'.repeat(LIMITS.messageBytes) });
    news('event.display', { theme: 'light' });
    await settled();
    expect(seen).toHaveBeenCalledTimes(1);
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ theme: 'light' }));
    expect(port.heard).toMatchObject([{ id: null, error: { code: RPC_ERROR.malformed } }]);
  });

  it('a flood of news reaches nobody beyond fifty a second', async () => {
    const back = vi.fn();
    host.on('back', back);
    for (let n = 0; n < 500; n += 1) news('event.back', {});
    await settled();
    expect(back).toHaveBeenCalledTimes(LIMITS.perSecond);
    await vi.advanceTimersByTimeAsync(1_000);
    news('event.back', {});
    await settled();
    expect(back).toHaveBeenCalledTimes(LIMITS.perSecond + 1);
  });

  it('a flood does not keep an answer from arriving', async () => {
    const credential = host.credential();
    await settled();
    const { id } = asked();
    for (let n = 0; n < 200; n += 1) news('event.nothing', {});
    answer(id, { jws: JWS });
    await expect(credential).resolves.toMatchObject({ jws: JWS });
  });

  it('prototype keys in news and displays are only keys', async () => {
    const seen = vi.fn();
    host.on('display', seen);
    news('event.display', JSON.parse('{"__proto__":{"theme":"dark"},"constructor":{"prototype":{"x":1}}}'));
    news('__proto__', {});
    news('event.lifecycle', JSON.parse('{"__proto__":{"state":"hidden"}}'));
    await settled();
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ theme: 'light', startParam: null }));
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['a brand that is style', { brand: 'red;background:url(//evil.example)' }, { brand: null }],
    ['insets over the whole page', { insets: { top: 1e9, right: 0, bottom: NaN, left: '4' } }, {}],
    ['letters a hundred times as large', { fontScale: 100 }, { size: 'normal' }],
    ['a language that is a path', { locale: '../../evil' }, { locale: 'zh-CN' }],
    ['a name as long as the screen', { host: 'x'.repeat(41) }, { hostName: null }],
    ['a start parameter without end', { startParam: 'x'.repeat(201) }, { startParam: null }],
    ['a list', [], {}],
    ['text', 'dark', { theme: 'light' }],
  ])('a display with %s is taken as the plainest one', async (_name, sent, expected) => {
    const seen = vi.fn();
    host.on('display', seen);
    news('event.display', sent);
    await settled();
    const plain = { insets: { top: 0, right: 0, bottom: 0, left: 0 } };
    expect(seen).toHaveBeenCalledWith(expect.objectContaining({ ...plain, ...expected }));
  });
});
