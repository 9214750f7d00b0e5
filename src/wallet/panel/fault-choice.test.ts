import { describe, expect, it } from 'vitest';
import { loan } from '../../contract/loan';
import { quote } from '../../contract/quote';
import { repaymentQuote } from '../../contract/repayment';
import { withFault, WRONG_PATH } from './fault-choice';

describe('one fault among others', () => {
  it('is set, changed and taken away alone', () => {
    const one = withFault({ latency: 800 }, 'loseAnswers', 1);
    expect(one).toEqual({ latency: 800, loseAnswers: 1 });
    expect(withFault(one, 'latency', undefined)).toEqual({ loseAnswers: 1 });
  });
});

describe('the figure that a lender gets wrong (product.md F74)', () => {
  const answers = { quote, loan, 'repayment-quote': repaymentQuote } as const;

  it.each(Object.entries(WRONG_PATH))('is in every %s: %s', (answer, path) => {
    let here: unknown = answers[answer as keyof typeof answers];
    for (const step of path.split('.')) here = (here as { entries: Record<string, unknown> }).entries[step];
    expect(here).toBeDefined();
  });
});
