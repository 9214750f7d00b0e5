/** The check that every journey ends with: what it would find is found, what is opaque is let be. */
import { expect, test } from '@playwright/test';
import { personalIn } from '../fixtures/traces';

test('what is personal in an address or a storage is recognised; opaque ids and amounts are not', () => {
  for (const [left, what] of [
    ['{"t":"eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ1In0"}', 'a token'],
    ['/borrow?card=6228480000001246', 'a long number, as of a card, a person or a phone'],
    ['3301**********1026', 'a masked number'],
    ['{"pin":"135790"}', 'a PIN'],
    ['/?ticket=abc', 'a ticket'],
    ['{"name":"李*"}', 'the name 李*'],
  ] as const) {
    expect(personalIn(left), left).toContain(what);
  }
  const opaque =
    '{"quoteId":"quote_8x0a1357901234567890","amount":1200000,"on":"2026-04-15"} /loans/loan_LnsOlKpwmfjp';
  expect(personalIn(opaque)).toEqual([]);
});
