import { describe, expect, it } from 'vitest';
import { logEntries } from './log-entries';

const event = (id: number, kind = 'loan.disbursed') => ({
  id,
  at: '2026-04-01T06:31:00.000Z',
  kind,
  text: 'x',
});
const call = (id: number, code: number | null = null) => ({
  id,
  at: 0,
  method: 'stepUp',
  milliseconds: 12,
  code,
});

describe('the presenter’s log', () => {
  it('is newest first, and marks what failed', () => {
    const entries = logEntries([event(1), event(2, 'loan.declined')], [call(1), call(2, -32003)], 0);
    expect(entries.map(({ key, warns }) => [key, warns])).toEqual([
      ['call-2', true],
      ['call-1', false],
      ['event-2', true],
      ['event-1', false],
    ]);
    expect(entries[0]).toMatchObject({ kind: 'host.stepUp', text: '12 ms · -32003' });
  });

  it('begins anew when it was cleared', () => {
    expect(logEntries([event(1), event(2)], [], 1).map(({ key }) => key)).toEqual(['event-2']);
  });
});
