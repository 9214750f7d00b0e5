import { describe, expect, it } from 'vitest';
import { unbroken } from './unbroken';

/** A space that may end a line is drawn as `|`. */
const breaks = (text: string) => unbroken(text).replaceAll(' ', '|').replaceAll('\u00a0', ' ');

describe('where a line of sums may end', () => {
  it.each([
    ['本金 916.14 + 利息 186.00 + 罚息 2.06', '本金 916.14|+ 利息 186.00|+ 罚息 2.06'],
    ['12,000.00 × 0.05% × 17 天', '12,000.00|× 0.05%|× 17 天'],
    ['916.14 × 3 days / 360', '916.14|× 3 days|/ 360'],
    ['Principal 12,000.00 · interest 120.00', 'Principal 12,000.00 ·|interest 120.00'],
    ['Instalment 1, interest: 12,000.00 × 0.05%', 'Instalment 1,|interest: 12,000.00|× 0.05%'],
  ])('%s', (text, expected) => {
    expect(breaks(text)).toBe(expected);
  });
});
