/** A phone's MAC: for small sums, forged ones refused, five wrong ones and it is struck off. docs/decisions/0017-passkeys.md. */
import { describe, expect, it } from 'vitest';
import type { Challenge } from '../../contract/challenge';
import type { Quote } from '../../contract/quote';
import type { SigningDevices } from '../../contract/signing-device';
import { amount } from '../../lending/money';
import { DEMO_PIN, LOAN_SIGNED_BY } from '../settings';
import { Driver } from '../testing/driver';
import { macOf } from './device';

const PHONE = 'd0123456789abcdef';
const SMALL = 100_000;

interface Added {
  readonly device: { readonly id: string };
  readonly secret: string;
}

const active = () => new Driver({ situation: 'active', readingSeconds: 0 });
const challenge = (driver: Driver, purpose: object) =>
  driver.get<Challenge>('createChallenge', { body: { for: purpose } });
const byPin = (driver: Driver, { id }: Challenge) => {
  const { token } = driver.get<{ token: string }>('checkPin', { id, body: { pin: DEMO_PIN } });
  return { kind: 'app-pin', token };
};

/** Signed for with the PIN. */
function added(driver: Driver, device = PHONE): Added {
  const made = challenge(driver, { kind: 'device', device });
  const body = { device, challengeId: made.id, proof: byPin(driver, made) };
  return driver.get<Added>('createSigningDevice', { body });
}

function asked(driver: Driver, fen: number) {
  const quote: Quote = driver.quote({ amount: amount(fen) });
  driver.get('confirmCostStatement', { id: quote.id, body: { readSeconds: 0 } });
  return { quoteId: quote.id, made: challenge(driver, { kind: 'loan', quoteId: quote.id }) };
}
const loan = ({ quoteId, made }: ReturnType<typeof asked>, deviceId: string, mac: string) => ({
  body: { quoteId, challengeId: made.id, proof: { kind: 'device-mac', deviceId, mac } },
});
const macFor = ({ secret }: Added, made: Pick<Challenge, 'id' | 'digest'>) => macOf(secret, made);

describe('a phone that signs by its biometrics', () => {
  it('is added with a signature; its secret is told this once, and no other answer holds it', () => {
    const driver = active();
    const { device, secret } = added(driver);
    const told = JSON.stringify([driver.get('listSigningDevices'), driver.get('getMyData')]);
    expect(told).toContain(device.id);
    expect(told).not.toContain(secret);
  });

  it.each([
    [LOAN_SIGNED_BY['device-mac'], ['host', 'device-mac', 'app-pin'], null],
    [LOAN_SIGNED_BY['device-mac'] + 10_000, ['host', 'app-pin'], 'proof-refused'],
  ])('a loan of %d fen: %j; by its MAC: %s', (fen, methods, refused) => {
    const driver = active();
    const phone = added(driver);
    const of = asked(driver, fen);
    expect(of.made.methods).toEqual(methods);
    expect(driver.problem('createLoan', loan(of, phone.device.id, macFor(phone, of.made)))).toBe(refused);
  });

  it('signs a repayment, whatever its sum', () => {
    const driver = new Driver({ situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' });
    const phone = added(driver);
    const quote = driver.repaymentQuote({ purpose: 'settle' });
    const made = challenge(driver, { kind: 'repayment', repaymentQuoteId: quote.id });
    expect(quote.total).toBeGreaterThan(LOAN_SIGNED_BY['device-mac']);
    const proof = { kind: 'device-mac', deviceId: phone.device.id, mac: macFor(phone, made) };
    const body = { repaymentQuoteId: quote.id, challengeId: made.id, proof };
    expect(driver.problem('createRepayment', { body })).toBeNull();
  });

  it('lets in no other way of signing: neither a passkey nor another phone', () => {
    const driver = active();
    const phone = added(driver);
    const made = challenge(driver, { kind: 'device', device: 'another-phone' });
    expect(made.methods).toEqual(['host', 'app-pin']);
    const proof = { kind: 'device-mac', deviceId: phone.device.id, mac: macFor(phone, made) };
    const body = { device: 'another-phone', challengeId: made.id, proof };
    expect(driver.problem('createSigningDevice', { body })).toBe('proof-refused');
  });

  it('a signature for one phone adds no other', () => {
    const driver = active();
    const made = challenge(driver, { kind: 'device', device: PHONE });
    const body = { device: 'another-phone', challengeId: made.id, proof: byPin(driver, made) };
    expect(driver.problem('createSigningDevice', { body })).toBe('challenge-mismatch');
  });

  it.each<readonly [string, (driver: Driver, phone: Added, made: Challenge) => readonly [string, string]]>([
    [
      'of another digest',
      (_, phone, made) => [phone.device.id, macFor(phone, { ...made, digest: 'x'.repeat(43) })],
    ],
    [
      'of another challenge',
      (_, phone, made) => [phone.device.id, macFor(phone, { ...made, id: 'chal_other' })],
    ],
    [
      'of another challenge of the same quote',
      (driver, phone, made) => [phone.device.id, macFor(phone, challenge(driver, made.for))],
    ],
    ['by another secret', (_, { device }, made) => [device.id, macOf('A'.repeat(43), made)]],
    [
      'of another customer’s phone',
      (_, _phone, made) => {
        const other = active();
        added(other, 'first-phone');
        added(other, 'next-phone');
        const stranger = added(other);
        return [stranger.device.id, macFor(stranger, made)];
      },
    ],
    ['under the name of an unknown phone', (_, phone, made) => ['dev_unknown', macFor(phone, made)]],
    [
      'of a phone that was removed',
      (driver, phone, made) => {
        driver.get('removeSigningDevice', { id: phone.device.id });
        return [phone.device.id, macFor(phone, made)];
      },
    ],
    [
      'by the secret that a newer one took the place of',
      (driver, phone, made) => {
        added(driver);
        return [phone.device.id, macFor(phone, made)];
      },
    ],
    ['of nothing', (_, { device }) => [device.id, 'A'.repeat(43)]],
  ])('is refused with a MAC %s, and nothing is borrowed', (_name, forge) => {
    const driver = active();
    const phone = added(driver);
    added(driver, 'second-phone');
    const of = asked(driver, SMALL);
    const [deviceId, mac] = forge(driver, phone, of.made);
    // A newer challenge voids the one before, and so may say it first.
    expect(['proof-refused', 'challenge-expired']).toContain(
      driver.problem('createLoan', loan(of, deviceId, mac)),
    );
    expect(driver.books()).toMatchObject({ balanced: true, payouts: 0, applications: [] });
  });

  it('signs once: the same MAC again finds its challenge used, or void', () => {
    const driver = active();
    const phone = added(driver);
    const of = asked(driver, SMALL);
    const sent = loan(of, phone.device.id, macFor(phone, of.made));
    expect(driver.problem('createLoan', sent)).toBeNull();
    driver.pass(10_000);
    expect(driver.problem('createLoan', sent)).toBe('quote-used');
    const next = asked(driver, SMALL);
    const replayed = { ...sent.body, quoteId: next.quoteId };
    expect(driver.problem('createLoan', { body: replayed })).toBe('challenge-mismatch');
    expect(driver.problem('createLoan', { body: { ...replayed, challengeId: next.made.id } })).toBe(
      'proof-refused',
    );
  });

  it('is struck off after five wrong MACs; until then a right one clears the count', () => {
    const driver = active();
    const phone = added(driver);
    const of = asked(driver, SMALL);
    const wrong = () => {
      const answer = driver.send('createLoan', loan(of, phone.device.id, 'A'.repeat(43)));
      return answer.kind === 'problem' ? answer.params : null;
    };
    for (const triesLeft of [4, 3, 2, 1]) expect(wrong()).toEqual({ triesLeft });
    expect(driver.problem('createLoan', loan(of, phone.device.id, macFor(phone, of.made)))).toBeNull();
    driver.pass(10_000);
    const next = asked(driver, SMALL);
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const answer = driver.send('createLoan', loan(next, phone.device.id, 'A'.repeat(43)));
      expect(answer).toMatchObject({ kind: 'problem', code: 'proof-refused', params: { triesLeft } });
    }
    expect(driver.get<SigningDevices>('listSigningDevices').devices).toEqual([]);
    expect(driver.problem('createLoan', loan(next, phone.device.id, macFor(phone, next.made)))).toBe(
      'proof-refused',
    );
  });

  it('there are five at most', () => {
    const driver = active();
    for (let more = 0; more < 5; more += 1) added(driver, `phone-${more}`);
    const made = challenge(driver, { kind: 'device', device: PHONE });
    const body = { device: PHONE, challengeId: made.id, proof: byPin(driver, made) };
    expect(driver.problem('createSigningDevice', { body })).toBe('devices-too-many');
    expect(driver.problem('removeSigningDevice', { id: 'dev_unknown' })).toBe('not-found');
  });
});
