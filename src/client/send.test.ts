import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listCards } from '../contract/card';
import { checkEntrance } from '../contract/session';
import { createLoan } from '../contract/application';
import { getLoan, listLoans } from '../contract/loan';
import { send } from './send';
import { endSession, setSignInAgain, startSession, sessionToken } from './session';
import { fakeLender, refusal, type Step } from './testing/fake-lender';
import { setTransport } from './transport';

const CARDS: Step = { status: 200, json: { cards: [] } };

/** Runs the clock through whatever pauses the call makes. */
async function finish<T>(call: Promise<T>): Promise<T> {
  await vi.runAllTimersAsync();
  return call;
}

const signLoan = () =>
  send(createLoan, {
    body: { quoteId: 'quote_1', challengeId: 'chal_1', proof: { kind: 'app-pin', token: 'x'.repeat(24) } },
    idempotencyKey: 'key-of-this-quote-0001',
  });

beforeEach(() => {
  vi.useFakeTimers();
  startSession('token-1', 'CNY');
  setSignInAgain(() => Promise.resolve(false));
});

afterEach(() => {
  vi.useRealTimers();
  setTransport(null);
  endSession();
});

describe('one exchange: the ways in which it ends', () => {
  const ends: readonly (readonly [string, Step, object])[] = [
    ['a reply by the contract', CARDS, { kind: 'reply', reply: { cards: [] } }],
    ['a refusal', refusal('not-found', 404), { kind: 'problem', problem: { code: 'not-found' } }],
    ['a reply against the contract', { status: 200, json: { cards: 'many' } }, { silence: 'garbled' }],
    ['no JSON at all', { status: 200, text: '<html>login</html>' }, { silence: 'garbled' }],
    ['a refusal with an unknown code', refusal('because', 409), { silence: 'garbled' }],
    ['a proxy failing', { status: 502, text: 'Bad gateway' }, { silence: 'server' }],
    ['a connection that breaks', 'cut', { silence: 'network' }],
    ['nobody', 'hang', { silence: 'timeout' }],
  ];
  it.each(ends)('%s', async (_, step, end) => {
    fakeLender(step, step, step);
    await expect(finish(send(listCards, {}))).resolves.toMatchObject(end);
  });

  it('is abandoned when the caller gives up', async () => {
    fakeLender('hang');
    const gone = new AbortController();
    const call = send(listCards, { signal: gone.signal });
    gone.abort();
    await expect(finish(call)).resolves.toMatchObject({ kind: 'unreachable', silence: 'abandoned' });
  });
});

describe('what a request says', () => {
  it('names path, query, language, session and a correlation id of its own', async () => {
    const requests = fakeLender({ status: 200, json: { items: [], next: null } }, refusal('not-found', 404));
    await finish(send(listLoans, { query: { state: 'open', cursor: 'c1' } }));
    await finish(send(getLoan, { params: { id: 'loan/../1' } }));
    expect(requests.map(({ url }) => url)).toEqual([
      '/v1/loans?state=open&cursor=c1',
      '/v1/loans/loan%2F..%2F1',
    ]);
    const [first, second] = requests.map(({ headers }) => headers);
    expect(first?.get('Accept-Language')).toBe('zh-CN');
    expect(first?.get('Authorization')).toBe('Bearer token-1');
    expect(first?.get('X-Correlation-Id')).toMatch(/^[\w-]{24}$/);
    expect(second?.get('X-Correlation-Id')).not.toBe(first?.get('X-Correlation-Id'));
  });

  it('keeps the token from endpoints that want none', async () => {
    const requests = fakeLender({ status: 200, json: { shown: true } });
    await finish(send(checkEntrance, { body: { credential: { kind: 'ticket', ticket: 't'.repeat(20) } } }));
    expect(requests[0]?.headers.has('Authorization')).toBe(false);
  });

  it('carries the idempotency key of a command', async () => {
    const requests = fakeLender(refusal('quote-used', 409));
    await finish(signLoan());
    expect(requests[0]?.headers.get('Idempotency-Key')).toBe('key-of-this-quote-0001');
  });
});

describe('trying again', () => {
  it('asks a read up to three times', async () => {
    const requests = fakeLender('cut', refusal('service-unavailable', 503), CARDS);
    await expect(finish(send(listCards, {}))).resolves.toMatchObject({ kind: 'reply' });
    expect(requests).toHaveLength(3);
  });

  it.each<[string, Step]>([
    ['broken off', 'cut'],
    ['answered 500', refusal('internal', 500)],
    ['answered 429', refusal('too-many-requests', 429, { retryAfter: 1 })],
  ])('never repeats a command by itself: %s', async (_, step) => {
    const requests = fakeLender(step, CARDS);
    await finish(signLoan());
    expect(requests).toHaveLength(1);
  });

  it('waits as long as a busy lender asks, and not past patience', async () => {
    const requests = fakeLender(refusal('too-many-requests', 429, { retryAfter: 5 }), CARDS);
    const call = send(listCards, {});
    await vi.advanceTimersByTimeAsync(4_900);
    expect(requests).toHaveLength(1);
    await expect(finish(call)).resolves.toMatchObject({ kind: 'reply' });

    fakeLender(refusal('too-many-requests', 429, { retryAfter: 60 }), CARDS);
    await expect(finish(send(listCards, {}))).resolves.toMatchObject({
      problem: { code: 'too-many-requests' },
    });
  });

  it('does not ask again about a definite no', async () => {
    const requests = fakeLender(refusal('not-found', 404), CARDS);
    await finish(send(getLoan, { params: { id: 'loan_1' } }));
    expect(requests).toHaveLength(1);
  });
});

describe('silent renewal of the session', () => {
  it('renews once for several requests and repeats each with the new token', async () => {
    const signInAgain = vi.fn(() => {
      startSession('token-2', 'CNY');
      return Promise.resolve(true);
    });
    setSignInAgain(signInAgain);
    const expired = refusal('session-expired', 401);
    const requests = fakeLender(expired, expired, CARDS, CARDS);
    const [a, b] = await finish(Promise.all([send(listCards, {}), send(listCards, {})]));
    expect([a.kind, b.kind]).toEqual(['reply', 'reply']);
    expect(signInAgain).toHaveBeenCalledTimes(1);
    expect(requests.slice(2).map(({ headers }) => headers.get('Authorization'))).toEqual([
      'Bearer token-2',
      'Bearer token-2',
    ]);
  });

  it('sends a command again, with the same key, because the first was not let in', async () => {
    setSignInAgain(() => {
      startSession('token-2', 'CNY');
      return Promise.resolve(true);
    });
    const requests = fakeLender(refusal('session-expired', 401), refusal('quote-expired', 409));
    await expect(finish(signLoan())).resolves.toMatchObject({ problem: { code: 'quote-expired' } });
    expect(requests.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual([
      'key-of-this-quote-0001',
      'key-of-this-quote-0001',
    ]);
  });

  it('gives up after one renewal', async () => {
    setSignInAgain(() => {
      startSession('token-2', 'CNY');
      return Promise.resolve(true);
    });
    const expired = refusal('session-expired', 401);
    const requests = fakeLender(expired, expired, CARDS);
    await expect(finish(signLoan())).resolves.toMatchObject({ problem: { code: 'session-expired' } });
    expect(requests).toHaveLength(2);
  });

  it('says so when nobody can sign in again', async () => {
    fakeLender(refusal('unauthenticated', 401));
    await expect(finish(send(listCards, {}))).resolves.toMatchObject({
      problem: { code: 'unauthenticated' },
    });
    expect(sessionToken()).toBe('token-1');
  });
});
