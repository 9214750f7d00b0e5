/** A challenge ends no later than what it signs: product.md F15. */
import { describe, expect, it } from 'vitest';
import type { Challenge, challengePurpose } from '../../contract/challenge';
import type * as v from 'valibot';
import { MINUTE } from '../business-time';
import { CHALLENGE_LIFE } from '../settings';
import { Driver } from '../testing/driver';

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
});
