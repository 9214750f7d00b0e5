import { describe, expect, it } from 'vitest';
import { available } from './limit';
import { amount } from './money';

describe('available limit (product.md 1.8)', () => {
  it.each([
    ['nothing borrowed', 5_000_000, 0, 0, true, 5_000_000],
    [
      'outstanding principal and applications in flight both count',
      5_000_000,
      1_000_000,
      500_000,
      true,
      3_500_000,
    ],
    ['used to the fen', 5_000_000, 4_999_999, 1, true, 0],
    ['lowered below what is owed', 1_000_000, 2_000_000, 0, true, 0],
    ['not active', 5_000_000, 0, 0, false, 0],
  ])('%s', (_name, total, outstanding, inFlight, active, expected) => {
    expect(
      available({
        total: amount(total),
        outstanding: amount(outstanding),
        inFlight: amount(inFlight),
        active,
      }),
    ).toBe(expected);
  });
});
