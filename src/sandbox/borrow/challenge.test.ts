/** A challenge ends no later than what it signs, and signs exactly that: product.md F15. */
import { describe, expect, it } from 'vitest';
import type { Challenge, challengePurpose } from '../../contract/challenge';
import type * as v from 'valibot';
import { amount } from '../../lending/money';
import { MINUTE } from '../business-time';
import { reply } from '../change';
import { CHALLENGE_LIFE, DEMO_PIN } from '../settings';
import { Driver } from '../testing/driver';
import { withProof } from './challenge';

const challenge = (driver: Driver, purpose: v.InferInput<typeof challengePurpose>): Challenge =>
  driver.get<Challenge>('createChallenge', { body: { for: purpose } });

function readQuote(driver: Driver) {
  const quote = driver.quote();
  driver.get('confirmCostStatement', { id: quote.id, body: { readSeconds: quote.readingSeconds } });
  return quote;
}

describe('a challenge', () => {
  it('of a young quote lives ten minutes', () => {
    const driver = new Driver({ situation: 'active' });
    const { id, createdAt } = readQuote(driver);
    const { expiresAt } = challenge(driver, { kind: 'loan', quoteId: id });
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(CHALLENGE_LIFE);
  });

  it('of an old quote ends with it', () => {
    const driver = new Driver({ situation: 'active' });
    const quote = readQuote(driver);
    driver.pass(6 * MINUTE);
    expect(challenge(driver, { kind: 'loan', quoteId: quote.id }).expiresAt).toBe(quote.expiresAt);
  });

  it('of a repayment quote ends with the business day', () => {
    const driver = new Driver({ situation: 'with-loan', startAt: '2026-04-01T15:59:00.000Z' });
    const quote = driver.repaymentQuote({ purpose: 'settle' });
    const { expiresAt } = challenge(driver, { kind: 'repayment', repaymentQuoteId: quote.id });
    expect(expiresAt).toBe(quote.expiresAt);
    expect(Date.parse(expiresAt) - Date.parse(quote.createdAt)).toBe(MINUTE);
  });

  it('signs nothing whose content is no longer what it was made for', () => {
    const driver = new Driver({ situation: 'active' });
    const purpose = { kind: 'loan', quoteId: readQuote(driver).id } as const;
    const made = challenge(driver, purpose);
    const signed = (digest: string) =>
      withProof(
        driver.customer,
        {
          challengeId: made.id,
          proof: { kind: 'host-jws', jws: 'x'.repeat(40) },
          hostClaims: driver.hostClaims(made),
          purpose,
          digest,
        },
        driver.ctx,
        (draft) => reply('signed', draft),
      );
    // Asks next whether the host's token was burnt.
    expect(signed(made.digest).kind).toBe('read-row');
    expect(signed('x'.repeat(made.digest.length))).toEqual({ kind: 'problem', code: 'challenge-mismatch' });
  });
});

describe('who may sign what', () => {
  /** A loan of so much by somebody with a higher limit, and its challenge. */
  function asked(fen: number) {
    const driver = new Driver({ situation: 'active', limit: amount(8_000_000) });
    const quote = driver.quote({ amount: amount(fen) });
    driver.get('confirmCostStatement', { id: quote.id, body: { readSeconds: quote.readingSeconds } });
    return { driver, quote, made: challenge(driver, { kind: 'loan', quoteId: quote.id }) };
  }
  const signedByPin = ({ driver, quote, made }: ReturnType<typeof asked>) => {
    const { token } = driver.get<{ token: string }>('checkPin', { id: made.id, body: { pin: DEMO_PIN } });
    const proof = { kind: 'app-pin', token };
    return driver.problem('createLoan', { body: { quoteId: quote.id, challengeId: made.id, proof } });
  };

  it.each([
    [5_000_000, ['host', 'app-pin'], null],
    [5_010_000, ['host'], 'proof-refused'],
  ])('a loan of %d fen: %j; by the app PIN: %s', (fen, methods, refused) => {
    const loan = asked(fen);
    expect(loan.made.methods).toEqual(methods);
    expect(signedByPin(loan)).toBe(refused);
  });

  it('a large loan by its host', () => {
    const { driver, quote } = asked(8_000_000);
    expect(driver.problem('createLoan', driver.signed(quote))).toBeNull();
  });

  it('a repayment either way, whatever its sum', () => {
    const driver = new Driver({
      situation: 'with-loan',
      limit: amount(8_000_000),
      startAt: '2026-04-01T02:00:00.000Z',
    });
    const quote = driver.repaymentQuote({ purpose: 'settle' });
    const { methods } = challenge(driver, { kind: 'repayment', repaymentQuoteId: quote.id });
    expect(methods).toEqual(['host', 'app-pin']);
  });
});
