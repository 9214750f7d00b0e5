/** Complaints over HTTP: exactly once by their key, and nobody else's. product.md F60. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt } from './testing/borrower';
import { newKey } from './testing/borrowing';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const BODY = { kind: 'service', words: '页面打开得很慢' } as const;

describe('complaints over HTTP', () => {
  it('sent again and again with one key are one complaint', async () => {
    const { ask, problem } = await borrowerAt(server, { situation: 'active' });
    const key = newKey();
    const replies = await Promise.all([1, 2, 3, 4].map(() => ask('createComplaint', { body: BODY, key })));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect((await ask('listComplaints')).items).toEqual([replies[0]]);
    expect(await problem('createComplaint', { body: BODY })).toBe('idempotency-key-missing');
    const other = { ...BODY, words: 'something else entirely' };
    expect(await problem('createComplaint', { body: other, key })).toBe('idempotency-key-reused');
  });

  it('are answered as the clock runs, and told', async () => {
    const { ask } = await borrowerAt(server, { situation: 'active' });
    const { id } = await ask('createComplaint', { body: BODY, key: newKey() });
    await ask('moveClock', { body: { days: 3 } });
    expect((await ask('listComplaints')).items).toMatchObject([{ id, status: 'answered' }]);
    const told = (await ask('listEvents')).events.map(({ kind }) => kind);
    expect(told.filter((kind) => kind.startsWith('complaint.'))).toEqual([
      'complaint.received',
      'complaint.answered',
    ]);
  });

  it('of somebody else are not seen', async () => {
    const one = await borrowerAt(server, { situation: 'active' });
    await one.ask('createComplaint', { body: BODY, key: newKey() });
    const other = await borrowerAt(server, { situation: 'active' });
    expect((await other.ask('listComplaints')).items).toEqual([]);
  });

  it('home names whom to call and who works for the lender', async () => {
    const { ask } = await borrowerAt(server, { situation: 'active' });
    const { lender } = await ask('getHome');
    expect(lender).toMatchObject({ complaintLine: '400-820-0947', regulatorHotline: '12378' });
    expect(lender.partners).toHaveLength(2);
  });
});
