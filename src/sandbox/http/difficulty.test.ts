/** Agreements and hand-overs over HTTP: exactly once, whatever the key or the phone. product.md F18, F59. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, text, type TestApi } from './testing/api-server';
import { borrowerAt, type Borrower } from './testing/borrower';
import { newKey } from './testing/borrowing';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const OPENING = { situation: 'overdue', startAt: '2026-04-18T02:00:00.000Z', readingSeconds: 0 } as const;

async function loanOf({ ask }: Borrower): Promise<string> {
  const { items } = await ask('listLoans', { query: { state: 'open' } });
  return items[0]?.id ?? '';
}

async function planOf(borrower: Borrower): Promise<string> {
  const loanId = await loanOf(borrower);
  const body = { loanId, situation: 'disaster', monthly: 72_000, dayOfMonth: 15 };
  const { plans } = await borrower.ask('createNegotiation', { body });
  return plans[0]?.id ?? '';
}

/** What signs this plan, by the app's own PIN. */
async function signatureOf({ ask }: Borrower, planId: string) {
  await ask('confirmNegotiatedPlanStatement', { id: planId, body: { readSeconds: 0 } });
  const { id } = await ask('createChallenge', { body: { for: { kind: 'agreement', planId } } });
  const { token } = await ask('checkPin', { id, body: { pin: '135790' } });
  return { planId, challengeId: id, proof: { kind: 'app-pin', token } };
}

const negotiated = async ({ ask }: Borrower, id: string) =>
  (await ask('getLoan', { id })).events.filter(({ kind }) => kind === 'negotiated').length;

describe('agreements over HTTP', () => {
  it('sent again and again with one key are one agreement', async () => {
    const borrower = await borrowerAt(server, OPENING);
    const loanId = await loanOf(borrower);
    const body = await signatureOf(borrower, await planOf(borrower));
    const key = newKey();
    const replies = await Promise.all([1, 2, 3, 4].map(() => borrower.ask('createAgreement', { body, key })));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await borrower.problem('createAgreement', { body, key: newKey() })).toBe('plan-used');
    expect(await borrower.problem('createAgreement', { body })).toBe('idempotency-key-missing');
    expect(await negotiated(borrower, loanId)).toBe(1);
  });

  it('of two phones at the same moment, each with a plan of its own: one holds', async () => {
    const borrower = await borrowerAt(server, OPENING);
    const loanId = await loanOf(borrower);
    const plans = [await planOf(borrower), await planOf(borrower)];
    const bodies = [];
    for (const plan of plans) bodies.push(await signatureOf(borrower, plan));
    const codes = await Promise.all(
      bodies.map((body) =>
        borrower.problem('createAgreement', { body, key: newKey() }).catch(() => 'signed'),
      ),
    );
    expect(codes.filter((code) => code === 'plan-expired')).toHaveLength(1);
    expect(await negotiated(borrower, loanId)).toBe(1);
    expect(await borrower.ask('getBooks')).toMatchObject({ balanced: true, faults: [] });
  });

  it('of somebody else are not found', async () => {
    const one = await borrowerAt(server, OPENING);
    const other = await borrowerAt(server, OPENING);
    const id = await planOf(one);
    expect(await other.problem('getNegotiatedPlan', { id })).toBe('not-found');
    expect(await other.problem('getNegotiatedPlanContract', { id })).toBe('not-found');
    const body = { loanId: await loanOf(one), situation: 'other', monthly: 72_000, dayOfMonth: 1 };
    expect(await other.problem('createNegotiation', { body })).toBe('not-found');
    expect(await other.problem('createHandOver', { body: { loanId: body.loanId }, key: newKey() })).toBe(
      'not-found',
    );
  });

  it('refuses means and days that no plan can have', async () => {
    const borrower = await borrowerAt(server, OPENING);
    const usual = { loanId: await loanOf(borrower), situation: 'other', monthly: 72_000, dayOfMonth: 1 };
    for (const wrong of [{ monthly: 4_999 }, { monthly: 72_000.5 }, { dayOfMonth: 29 }, { dayOfMonth: 0 }])
      expect(await borrower.problem('createNegotiation', { body: { ...usual, ...wrong } })).toBe('invalid');
  });

  it('a hand-over sent again with its key is one', async () => {
    const borrower = await borrowerAt(server, OPENING);
    const call = { body: { loanId: await loanOf(borrower), situation: 'family' }, key: newKey() };
    const replies = await Promise.all([1, 2, 3].map(() => borrower.ask('createHandOver', call)));
    for (const reply of replies) expect(text(reply, 'id')).toBe(replies[0]?.id);
    expect((await borrower.ask('listComplaints')).items).toHaveLength(1);
  });
});
