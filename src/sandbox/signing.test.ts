import { describe, expect, it } from 'vitest';
import type { Challenge } from '../contract/challenge';
import type { Home } from '../contract/home';
import type { Quote } from '../contract/quote';
import type { HostClaims } from './decision';
import { DEMO_PIN, PIN_COOL_DOWN } from './settings';
import { Driver } from './testing/driver';

const active = (): Driver => new Driver({ situation: 'active' });

function confirmed(driver: Driver): Quote {
  const quote = driver.quote();
  driver.get('confirmCostStatement', { id: quote.id, body: { readSeconds: 10 } });
  return quote;
}
const challengeFor = (driver: Driver, quoteId: string): Challenge =>
  driver.get<Challenge>('createChallenge', { body: { for: { kind: 'loan', quoteId } } });

describe('signing a quote (product.md F14, F15, F18)', () => {
  it('needs the cost statement read for long enough', () => {
    const driver = active();
    const { id, readingSeconds } = driver.quote();
    expect(readingSeconds).toBe(10);
    const forQuote = { body: { for: { kind: 'loan', quoteId: id } } };
    expect(driver.problem('createChallenge', forQuote)).toBe('cost-statement-unconfirmed');
    expect(driver.problem('confirmCostStatement', { id, body: { readSeconds: 9 } })).toBe(
      'cost-statement-unconfirmed',
    );
    driver.get('confirmCostStatement', { id, body: { readSeconds: 10 } });
    expect(driver.problem('createChallenge', forQuote)).toBeNull();
  });

  it('reading time is a setting', () => {
    const driver = new Driver({ situation: 'active', readingSeconds: 0 });
    const { id } = driver.quote();
    expect(driver.problem('confirmCostStatement', { id, body: { readSeconds: 0 } })).toBeNull();
  });

  it('one quote makes one application, whatever the challenge', () => {
    const driver = active();
    const quote = driver.quote();
    const sent = driver.signed(quote);
    driver.get('createLoan', sent);
    expect(driver.problem('createLoan', sent)).toBe('quote-used');
    driver.pass(10_000);
    expect(driver.problem('createLoan', sent)).toBe('quote-used');
    // Even when the aggregate has long forgotten the quote.
    for (let n = 0; n < 8; n += 1) driver.quote();
    expect(driver.customer.quotes.some(({ id }) => id === quote.id)).toBe(false);
    expect(driver.problem('createLoan', sent)).toBe('quote-used');
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 1 });
  });

  it('a newer challenge voids the one before', () => {
    const driver = active();
    const { id } = confirmed(driver);
    const first = challengeFor(driver, id);
    const second = challengeFor(driver, id);
    const state = (challenge: Challenge) => driver.get<Challenge>('getChallenge', { id: challenge.id }).state;
    expect([first, second].map(state)).toEqual(['expired', 'open']);
    const body = { quoteId: id, challengeId: first.id, proof: { kind: 'host-jws', jws: 'x'.repeat(40) } };
    expect(driver.problem('createLoan', { body, hostClaims: driver.hostClaims(first) })).toBe(
      'challenge-expired',
    );
  });

  const forged: readonly (readonly [string, string, (driver: Driver) => Partial<HostClaims>])[] = [
    ['proof-refused', 'of somebody else', () => ({ subject: 'u-somebody' })],
    ['proof-refused', 'that has expired', (driver) => ({ expiresAt: driver.ctx.real })],
    ['challenge-mismatch', 'for another challenge', () => ({ challengeId: 'chal_other' })],
    ['challenge-mismatch', 'over another digest', () => ({ digest: 'x'.repeat(43) })],
  ];
  it.each(forged)('%s: evidence %s', (code, _name, forge) => {
    const driver = active();
    const { id } = confirmed(driver);
    const challenge = challengeFor(driver, id);
    const body = { quoteId: id, challengeId: challenge.id, proof: { kind: 'host-jws', jws: 'x'.repeat(40) } };
    const before = driver.customer;
    expect(
      driver.problem('createLoan', { body, hostClaims: driver.hostClaims(challenge, forge(driver)) }),
    ).toBe(code);
    expect(driver.problem('createLoan', { body })).toBe('proof-refused');
    expect(driver.customer).toBe(before);
  });

  it('a token of the host is burnt', () => {
    const driver = active();
    const first = confirmed(driver);
    const challenge = challengeFor(driver, first.id);
    const claims = driver.hostClaims(challenge);
    const jws = { kind: 'host-jws', jws: 'x'.repeat(40) };
    driver.get('createLoan', {
      body: { quoteId: first.id, challengeId: challenge.id, proof: jws },
      hostClaims: claims,
    });
    driver.pass(10_000);
    const second = confirmed(driver);
    const next = challengeFor(driver, second.id);
    const replayed = driver.hostClaims(next, { jti: claims.jti });
    const body = { quoteId: second.id, challengeId: next.id, proof: jws };
    expect(driver.problem('createLoan', { body, hostClaims: replayed })).toBe('proof-refused');
  });

  it('a challenge signs only what it was made for', () => {
    const driver = active();
    const one = confirmed(driver);
    const other = confirmed(driver);
    const challenge = challengeFor(driver, one.id);
    const proof = { kind: 'host-jws', jws: 'x'.repeat(40) };
    const body = { quoteId: other.id, challengeId: challenge.id, proof };
    expect(driver.problem('createLoan', { body, hostClaims: driver.hostClaims(challenge) })).toBe(
      'challenge-mismatch',
    );
    expect(driver.problem('createLoan', { body: { ...body, challengeId: 'chal_none' } })).toBe('not-found');
  });

  it('quotes and challenges end in real time, or on demand', () => {
    const driver = active();
    const { id } = confirmed(driver);
    const challenge = challengeFor(driver, id);
    expect(Date.parse(challenge.expiresAt) - driver.ctx.real).toBe(600_000);
    driver.pass(900_000);
    expect(driver.problem('confirmCostStatement', { id, body: { readSeconds: 10 } })).toBe('quote-expired');
    expect(driver.get<Quote>('getQuote', { id }).state).toBe('expired');
    const next = confirmed(driver);
    driver.get('expire', { id: driver.customer.id, body: { what: 'quotes' } });
    const body = { body: { for: { kind: 'loan', quoteId: next.id } } };
    expect(driver.problem('createChallenge', body)).toBe('quote-expired');
    expect(driver.problem('createLoan', { body: { ...SIGNATURE, quoteId: next.id } })).toBe('quote-expired');
  });

  it('a quote whose value date is long past is outdated', () => {
    const driver = active();
    const { id } = confirmed(driver);
    driver.move(7);
    expect(driver.problem('createChallenge', { body: { for: { kind: 'loan', quoteId: id } } })).toBeNull();
    driver.move(1);
    expect(driver.problem('createChallenge', { body: { for: { kind: 'loan', quoteId: id } } })).toBe(
      'quote-outdated',
    );
  });

  it('a quote of somebody else does not exist', () => {
    const foreign = active().quote().id;
    expect(new Driver({ situation: 'invited' }).problem('getQuote', { id: foreign })).toBe('not-found');
  });
});

const SIGNATURE = { challengeId: 'chal_none', proof: { kind: 'host-jws', jws: 'x'.repeat(40) } };

describe('the app PIN', () => {
  const pin = (driver: Driver, id: string, digits: string) =>
    driver.send('checkPin', { id, body: { pin: digits } });

  it('earns a token that signs once', () => {
    const driver = active();
    const quote = confirmed(driver);
    const { id } = challengeFor(driver, quote.id);
    const { token } = driver.get<{ token: string }>('checkPin', { id, body: { pin: DEMO_PIN } });
    const proof = { kind: 'app-pin', token };
    const wrong = { kind: 'app-pin', token: 'y'.repeat(token.length) };
    const body = { quoteId: quote.id, challengeId: id, proof };
    expect(driver.problem('createLoan', { body: { ...body, proof: wrong } })).toBe('proof-refused');
    expect(driver.problem('createLoan', { body })).toBeNull();
    expect(driver.get<Home>('getHome').application?.state).toBe('submitted');
    expect(driver.problem('checkPin', { id, body: { pin: DEMO_PIN } })).toBe('challenge-used');
  });

  it('is locked for a while after five wrong ones', () => {
    const driver = active();
    const { id } = challengeFor(driver, confirmed(driver).id);
    const wrong = () => {
      const answer = pin(driver, id, '000000');
      return answer.kind === 'problem' ? [answer.code, answer.params] : null;
    };
    for (const triesLeft of [4, 3, 2, 1]) expect(wrong()).toEqual(['pin-wrong', { triesLeft }]);
    const locked = ['pin-locked', { retryAfter: PIN_COOL_DOWN / 1_000 }];
    expect(wrong()).toEqual(locked);
    const [code, params] = locked;
    expect(pin(driver, id, DEMO_PIN)).toEqual({ kind: 'problem', code, params });
    driver.pass(PIN_COOL_DOWN);
    const next = challengeFor(driver, confirmed(driver).id);
    expect(pin(driver, next.id, DEMO_PIN)).toMatchObject({ kind: 'reply', reply: { triesLeft: 5 } });
  });

  it('is kept as a hash only', () => {
    expect(JSON.stringify(active().customer)).not.toContain(DEMO_PIN);
  });
});
