/** What every store must do, whatever it is made of: the same tests run over all of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, Row, Store } from '../../store';

export interface Opened {
  readonly store: Store;
  /** The same data seen by another client: another connection, another page. */
  readonly again: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

const row = (key: string, seq: number, more: Partial<Row> = {}): Row => ({
  kind: 'record',
  key,
  seq,
  tags: {},
  body: { key },
  ...more,
});

const BODIES: readonly Json[] = [
  null,
  true,
  0,
  -1,
  9_007_199_254_740_991,
  -9_007_199_254_740_991,
  0.1,
  '',
  '随借随还 🧧 \u0000 \u2028 \ud800 " \\ \n',
  [],
  {},
  [[], [{}], null],
  { b: 1, a: { 10: 'ten', 9: 'nine', 钱: ['角', '分'] }, '': '' },
  'x'.repeat(100_000),
];

export function storeSuite(name: string, open: () => Promise<Opened>): void {
  describe(`store: ${name}`, () => {
    let opened: Opened;
    let store: Store;
    let made = 0;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close());

    const fresh = () => `cus_${name.toLowerCase().replaceAll(/[^a-z]/g, '')}_${(made += 1)}`;
    const save = (
      id: string,
      version: number,
      body: Json,
      rows: readonly Row[] = [],
      nextEventAt: number | null = null,
    ) => store.save({ id, version, nextEventAt, body }, rows);

    it('knows nobody at first', async () => {
      expect(await store.load('cus_nobody')).toBeNull();
      expect(await store.row('cus_nobody', 'record', 'a')).toBeNull();
      expect(await store.rows('cus_nobody', { kind: 'record', order: 'newest', limit: 10 })).toEqual([]);
    });

    it('counts versions from the first save on', async () => {
      const id = fresh();
      expect(await save(id, 0, { n: 1 }, [], 5)).toBe('saved');
      expect(await store.load(id)).toEqual({ id, version: 1, nextEventAt: 5, body: { n: 1 } });
      expect(await save(id, 1, { n: 2 })).toBe('saved');
      expect(await store.load(id)).toEqual({ id, version: 2, nextEventAt: null, body: { n: 2 } });
    });

    it('refuses a version that is not the stored one, and changes nothing', async () => {
      const id = fresh();
      await save(id, 0, 'first');
      for (const version of [0, 2, 7]) {
        expect(await save(id, version, 'other', [row('a', 1)])).toBe('conflict');
      }
      expect(await save(fresh(), 3, 'never read')).toBe('conflict');
      expect(await store.load(id)).toMatchObject({ version: 1, body: 'first' });
      expect(await store.row(id, 'record', 'a')).toBeNull();
    });

    it('saves the customer and its rows together or not at all', async () => {
      const id = fresh();
      await save(id, 0, 'first', [row('a', 1)]);
      expect(await save(id, 1, 'second', [row('b', 2), row('a', 3)])).toBe('conflict');
      expect(await save(id, 1, 'second', [row('c', 2), row('c', 3)])).toBe('conflict');
      expect(await store.load(id)).toMatchObject({ version: 1, body: 'first' });
      expect(await store.rows(id, { kind: 'record', order: 'oldest', limit: 10 })).toEqual([row('a', 1)]);
    });

    it('keeps a row unique by customer, kind and key', async () => {
      const [one, two] = [fresh(), fresh()];
      expect(await save(one, 0, 1, [row('a', 1), row('a', 1, { kind: 'paper' })])).toBe('saved');
      expect(await save(two, 0, 1, [row('a', 1)])).toBe('saved');
      expect(await save(one, 1, 1, [row('a', 2)])).toBe('conflict');
      expect(await store.row(one, 'record', 'a')).toEqual(row('a', 1));
    });

    it('lists rows in order, by tags, page by page', async () => {
      const id = fresh();
      const rows = Array.from({ length: 25 }, (_, i) =>
        row(`k${i}`, i * 3 + 1, {
          tags: { month: i < 10 ? '2026-03' : '2026-04', ...(i % 2 ? { loanId: 'loan_a' } : {}), type: 't' },
        }),
      );
      await save(id, 0, 1, rows.slice(0, 20));
      await save(id, 1, 2, rows.slice(20));
      const all = { kind: 'record', limit: 200 } as const;
      expect(await store.rows(id, { ...all, order: 'oldest' })).toEqual(rows);
      expect(await store.rows(id, { ...all, order: 'newest' })).toEqual(rows.toReversed());
      const march = rows.filter(({ tags }) => tags.month === '2026-03' && tags.loanId === 'loan_a');
      expect(
        await store.rows(id, {
          ...all,
          order: 'oldest',
          tags: { month: '2026-03', loanId: 'loan_a', type: 't' },
        }),
      ).toEqual(march);
      expect(await store.rows(id, { ...all, order: 'oldest', tags: { type: 'other' } })).toEqual([]);
      expect(await store.rows(id, { ...all, kind: 'paper', order: 'oldest' })).toEqual([]);
      for (const order of ['newest', 'oldest'] as const) {
        const read: Row[] = [];
        for (;;) {
          const last = read.at(-1);
          const page = await store.rows(id, {
            kind: 'record',
            order,
            limit: 7,
            ...(last ? { after: last.seq } : {}),
          });
          if (page.length === 0) break;
          read.push(...page);
        }
        expect(read).toEqual(order === 'oldest' ? rows : rows.toReversed());
      }
    });

    it('gives every JSON value back as it was, whole numbers and every sign included', async () => {
      const id = fresh();
      expect(
        await save(
          id,
          0,
          [...BODIES],
          BODIES.map((body, i) => row(`v${i}`, i + 1, { body })),
        ),
      ).toBe('saved');
      const stored = await store.load(id);
      expect(JSON.stringify(stored?.body)).toBe(JSON.stringify(BODIES));
      const rows = await store.rows(id, { kind: 'record', order: 'oldest', limit: 200 });
      expect(rows.map(({ body }) => JSON.stringify(body))).toEqual(
        BODIES.map((body) => JSON.stringify(body)),
      );
    });

    it('keeps the largest safe whole numbers of versions, places and times', async () => {
      const id = fresh();
      const seq = Number.MAX_SAFE_INTEGER;
      await save(id, 0, 1, [row('last', seq)], 8_640_000_000_000_000);
      expect((await store.load(id))?.nextEventAt).toBe(8_640_000_000_000_000);
      expect(await store.rows(id, { kind: 'record', order: 'newest', limit: 1 })).toEqual([row('last', seq)]);
    });

    it('hands a due customer to one worker only, until its lease ends or it is saved', async () => {
      const now = 1_000_000;
      const due = [fresh(), fresh(), fresh()];
      for (const [i, id] of due.entries()) await save(id, 0, 1, [], now - 30 + i * 10);
      const later = fresh();
      await save(later, 0, 1, [], now + 1);
      const mine = (ids: readonly string[]) => ids.filter((id) => due.includes(id) || id === later);

      expect(mine(await store.claimDue(now, 1000, 2))).toEqual(due.slice(0, 2));
      expect(mine(await store.claimDue(now, 1000, 50))).toEqual(due.slice(2));
      expect(mine(await store.claimDue(now + 999, 1000, 50))).toEqual([later]);
      expect(mine(await store.claimDue(now + 1000, 1000, 50))).toEqual(due);
      const [first = ''] = due;
      await save(first, 1, 2, [], now);
      expect(mine(await store.claimDue(now + 1001, 1000, 50))).toEqual([first]);
      await save(first, 2, 3, [], null);
      expect(mine(await store.claimDue(now + 9000, 1000, 50))).toEqual([due[1], due[2], later]);
    });

    it('never gives two workers the same customer, however they race', async () => {
      const now = 500;
      const due = Array.from({ length: 40 }, fresh);
      for (const id of due) await save(id, 0, 1, [], now);
      const workers = [store, await opened.again(), await opened.again()];
      const claimed = (
        await Promise.all(
          Array.from({ length: 12 }, (_, i) => workers[i % 3]?.claimDue(now, 60_000, 7) ?? []),
        )
      ).flat();
      expect(new Set(claimed).size).toBe(claimed.length);
      const rest = await store.claimDue(now, 60_000, 200);
      expect([...claimed, ...rest].filter((id) => due.includes(id)).toSorted()).toEqual(due.toSorted());
    });

    it('keeps what was written first in a global table', async () => {
      const key = fresh();
      expect(await store.getGlobal('persona', key)).toBeNull();
      expect(await store.putGlobal('persona', key, { id: 1 })).toEqual({ id: 1 });
      expect(await store.putGlobal('persona', key, { id: 2 })).toEqual({ id: 1 });
      expect(await store.getGlobal('persona', key)).toEqual({ id: 1 });
      expect(await store.getGlobal('certificate', key)).toBeNull();
      const race = fresh();
      const other = await opened.again();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => (i % 2 ? store : other).putGlobal('secret', race, `s${i}`)),
      );
      expect(new Set(answers).size).toBe(1);
    });

    it('lists a global table by key', async () => {
      for (const key of ['b', 'a', '中', 'B']) await store.putGlobal('merchant-order', key, key);
      expect((await store.listGlobal('merchant-order')).map(({ key }) => key)).toEqual(['B', 'a', 'b', '中']);
      expect(await store.listGlobal('host-key')).toEqual([]);
    });

    it('loses nothing when many clients save at once', async () => {
      const id = fresh();
      await save(id, 0, 0);
      const clients = [store, await opened.again(), await opened.again(), await opened.again()];
      const add = async (client: Store, key: string) => {
        for (;;) {
          const read = await client.load(id);
          if (!read || typeof read.body !== 'number') throw new Error('the counter is gone');
          const next = { ...read, body: read.body + 1 };
          if ((await client.save(next, [row(key, next.body)])) === 'saved') return;
        }
      };
      await Promise.all(
        clients.flatMap((client, c) => Array.from({ length: 4 }, (_, i) => add(client, `${c}.${i}`))),
      );
      expect(await store.load(id)).toMatchObject({ version: 17, body: 16 });
      const rows = await store.rows(id, { kind: 'record', order: 'oldest', limit: 200 });
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    });

    it('is found again after closing', async () => {
      const id = fresh();
      const other = await opened.again();
      await other.save({ id, version: 0, nextEventAt: null, body: '留下' }, [row('a', 1)]);
      await other.close();
      expect(await store.load(id)).toMatchObject({ body: '留下' });
    });
  });
}
