/** Reminders over HTTP: chosen by the person, told in the event log as the clock runs. product.md F57. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt, type Borrower } from './testing/borrower';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const START = { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } as const;
const remindedAt = async ({ ask }: Borrower) =>
  (await ask('listEvents')).events.filter(({ kind }) => kind === 'reminder.before').map(({ at }) => at);

describe('reminders over HTTP', () => {
  it('come three days before, and not when they are off', async () => {
    const one = await borrowerAt(server, START);
    await one.ask('moveClock', { body: { days: 20 } });
    expect(await remindedAt(one)).toEqual(['2026-04-12T00:00:00.000Z']);
    const other = await borrowerAt(server, START);
    const body = { before: false, onDay: true };
    expect(await other.ask('setReminders', { body })).toMatchObject(body);
    expect(await other.ask('getReminders')).toMatchObject(body);
    await other.ask('moveClock', { body: { days: 20 } });
    expect(await remindedAt(other)).toEqual([]);
  });

  it('take nothing but two answers', async () => {
    const { problem } = await borrowerAt(server, START);
    expect(await problem('setReminders', { body: { before: true } })).toBe('invalid');
    expect(await problem('setReminders', { body: { before: true, onDay: 'yes' } })).toBe('invalid');
  });
});
