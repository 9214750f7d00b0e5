import { describe, expect, it } from 'vitest';
import { messagesOf } from './message-kinds';

const event = (id: number, kind: string) => ({ id, at: '2026-04-01T06:31:00.000Z', kind, text: kind });

describe('the lender’s messages in the wallet (product.md F16)', () => {
  it('are what a person wants to hear of, newest first', () => {
    const events = [
      'quote.created',
      'loan.submitted',
      'loan.disbursed',
      'clock.travel',
      'debit.insufficient',
    ].map((kind, index) => event(index, kind));
    expect(messagesOf(events, 2)).toMatchObject([
      { id: 4, startParam: 'payDue' },
      { id: 2, startParam: 'loans' },
    ]);
    expect(messagesOf(events, 1)).toHaveLength(1);
  });

  it('tell of what becomes of a limit, but not of what the person just did', () => {
    const kinds = ['limit.paused', 'limit.frozen', 'limit.review-asked', 'limit.restored', 'limit.closed'];
    const told = messagesOf(
      kinds.map((kind, index) => event(index, kind)),
      9,
    );
    expect(told.map(({ text }) => text)).toEqual(['limit.restored', 'limit.frozen']);
  });

  it('lead only to places that a host’s link may open', () => {
    const known = ['borrow', 'loans', 'payDue', 'records', 'papers', 'help', null];
    const kinds = [
      'loan.disbursed',
      'loan.declined',
      'loan.settled',
      'repayment.succeeded',
      'debit.returned',
      'reminder.before',
      'reminder.on-day',
      'complaint.answered',
    ];
    for (const { startParam } of messagesOf(
      kinds.map((kind, index) => event(index, kind)),
      9,
    ))
      expect(known).toContain(startParam);
  });
});
