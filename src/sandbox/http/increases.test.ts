/** Asking for a higher limit over HTTP: exactly once by its key, and nobody else's. product.md F07. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt } from './testing/borrower';
import { newKey } from './testing/borrowing';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const startAt = '2026-04-01T02:00:00.000Z';
const BODY = {
  kind: 'housing-fund',
  fields: {
    holder: '李*',
    organisation: '屿城智造有限公司',
    month: '2026-03',
    base: 1_200_000,
    balance: 8_643_210,
  },
  typed: [],
  picture: 'A'.repeat(43),
} as const;

describe('a higher limit over HTTP', () => {
  it('sent again and again with one key is one request, answered as the clock runs', async () => {
    const { ask, problem } = await borrowerAt(server, { situation: 'active', startAt });
    const key = newKey();
    const replies = await Promise.all(
      [1, 2, 3, 4].map(() => ask('createLimitIncrease', { body: BODY, key })),
    );
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect((await ask('listLimitIncreases')).items).toEqual([replies[0]]);
    expect(await problem('createLimitIncrease', { body: BODY })).toBe('idempotency-key-missing');
    const other = { ...BODY, typed: ['base'] };
    expect(await problem('createLimitIncrease', { body: other, key })).toBe('idempotency-key-reused');
    expect(await problem('createLimitIncrease', { body: BODY, key: newKey() })).toBe('increase-in-review');
    await ask('moveClock', { body: { days: 1 } });
    expect((await ask('listLimitIncreases')).items).toMatchObject([
      { id: replies[0]?.id, state: 'raised', answer: { limit: 9_600_000 } },
    ]);
    const books = await ask('getBooks');
    expect(books).toMatchObject({ balanced: true, limit: { total: 9_600_000 } });
    expect(books.limitHistory.map(({ kind }) => kind)).toEqual(['raised', 'raise-asked', 'activated']);
  });

  it('refuses a whole name, a picture, and fields of another kind', async () => {
    const { problem } = await borrowerAt(server, { situation: 'active', startAt });
    const send = (body: object) =>
      problem('createLimitIncrease', { body: { ...BODY, ...body }, key: newKey() });
    expect(await send({ fields: { ...BODY.fields, holder: '李明' } })).toBe('invalid');
    expect(await send({ image: 'data:image/png;base64,AAAA' })).toBe('invalid');
    expect(await send({ kind: 'marriage' })).toBe('document-incomplete');
  });

  it('of somebody else are not seen', async () => {
    const one = await borrowerAt(server, { situation: 'active', startAt });
    await one.ask('createLimitIncrease', { body: BODY, key: newKey() });
    const other = await borrowerAt(server, { situation: 'active', startAt });
    expect((await other.ask('listLimitIncreases')).items).toEqual([]);
  });
});
