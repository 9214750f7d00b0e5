/** Managing the limit over HTTP: each command and refusal as the contract says, each command done once (F04, F06, F08). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Situation } from '../../contract/sandbox';
import { startApi, type TestApi } from './testing/api-server';
import { borrowerAt } from './testing/borrower';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const borrower = (situation: Situation) => borrowerAt(server, { situation });

describe('managing the limit over HTTP', () => {
  it('lowers, pauses and uses it again; the same sent twice leaves one row', async () => {
    const { ask, problem } = await borrower('with-loan');
    const total = { total: 2_000_000 };
    expect(await ask('changeLimit', { body: total })).toMatchObject({
      limit: { total: 2_000_000, available: 800_000 },
    });
    await ask('changeLimit', { body: total });
    expect(await problem('changeLimit', { body: { total: 100_000 } })).toBe('limit-below-used');
    expect(await problem('changeLimit', { body: { total: 9_000_000 } })).toBe('limit-above-granted');
    expect(await problem('changeLimit', { body: { total: 1_999_999 } })).toBe('amount-off-step');
    expect(await problem('changeLimit', { body: { total: -1 } })).toBe('invalid');
    const paused = await ask('pauseLimit', { body: { paused: true } });
    expect(paused).toMatchObject({ standing: 'frozen', limit: { available: 0 } });
    await ask('pauseLimit', { body: { paused: true } });
    await ask('pauseLimit', { body: { paused: false } });
    const books = await ask('getBooks');
    expect(books).toMatchObject({ balanced: true, standing: 'active' });
    expect(books.limitHistory.map(({ kind }) => kind)).toEqual(['resumed', 'paused', 'changed', 'activated']);
  });

  it('twelve at the same time: one row', async () => {
    const { ask } = await borrower('active');
    await Promise.all(Array.from({ length: 12 }, () => ask('pauseLimit', { body: { paused: true } })));
    const { limitHistory } = await ask('getBooks');
    expect(limitHistory.map(({ kind }) => kind)).toEqual(['paused', 'activated']);
  });

  it('an answer that was lost: the command was done, and sending it again does no more', async () => {
    const { id, ask } = await borrower('active');
    await ask('setFaults', { id, body: { loseAnswers: 1, only: 'closeLimit' } });
    await expect(ask('closeLimit')).rejects.toThrow();
    expect((await ask('getLimit')).standing).toBe('closed');
    expect((await ask('closeLimit')).history).toHaveLength(2);
  });

  it('closes only what is free, and says what is in the way', async () => {
    const owing = await borrower('with-loan');
    const { inTheWay } = await owing.ask('getLimit');
    expect(inTheWay).toMatchObject([{ kind: 'loan', amount: 1_200_000 }]);
    expect(await owing.problem('closeLimit', {})).toBe('limit-in-use');
    const settled = await borrower('settled');
    expect(await settled.ask('closeLimit')).toMatchObject({ standing: 'closed', closable: false });
    expect((await settled.ask('getHome')).limit?.available).toBe(0);
    expect(await settled.problem('changeLimit', { body: { total: 1_000_000 } })).toBe('no-limit');
  });

  it('withdraws an authorisation and takes it back in the words that were read', async () => {
    const { ask, problem } = await borrower('with-loan');
    expect(await problem('withdrawConsent', { id: 'credit-bureau' })).toBe('consent-holds-loans');
    expect(await problem('withdrawConsent', { id: 'credit-agreement' })).toBe('consent-by-closing');
    expect(await problem('withdrawConsent', { id: 'nothing' })).toBe('not-found');
    const frozen = await ask('withdrawConsent', { id: 'privacy' });
    expect(frozen).toMatchObject({ standing: 'frozen', nextSteps: [{ kind: 'give-consent' }] });
    expect((await ask('getHome')).loans).toMatchObject({ active: 1, outstanding: 1_200_000 });
    const { paperId, hash } = frozen.authorisations.find(({ kind }) => kind === 'privacy') ?? {};
    const changed = { paperId, hash: 'A'.repeat(43) };
    expect(await problem('giveConsent', { id: 'privacy', body: changed })).toBe('consent-changed');
    const read = await ask('getPaper', { id: paperId ?? '' });
    expect(read).toMatchObject({ paper: { signedAt: null }, text: { hash } });
    const given = await ask('giveConsent', { id: 'privacy', body: { paperId, hash } });
    expect(given.standing).toBe('active');
    const { signed } = given.authorisations.find(({ kind }) => kind === 'privacy') ?? {};
    expect((await ask('getPaper', { id: signed?.paperId ?? '' })).paper.signedAt).toBe(signed?.at);
  });

  it('a review: asked for once, answered after its time, and not offered where it changes nothing', async () => {
    const { id, ask, problem } = await borrower('frozen');
    expect((await ask('requestLimitReview')).standing).toBe('under-review');
    expect((await ask('requestLimitReview')).history).toHaveLength(3);
    await ask('moveClock', { id, body: { days: 2 } });
    expect((await ask('getHome')).standing).toBe('active');
    expect(await problem('requestLimitReview', {})).toBe('review-not-offered');
  });

  it.each(['with-loans', 'settled', 'not-invited', 'expired'] as const)(
    'all data of %s, as the contract describes it, and of nobody else',
    async (situation) => {
      const { id, ask } = await borrower(situation);
      const data = await ask('getMyData');
      expect(data.customerId).toBe(id);
      expect(data.profile.idNumber).toContain('*');
      const { loans, applications, repayments, limitHistory } = await ask('getBooks');
      expect(data.loans.map((loan) => loan.id)).toEqual(loans.map((loan) => loan.id));
      expect(data.applications).toHaveLength(applications.length);
      expect(data.repayments).toHaveLength(repayments.length);
      expect(data.limitHistory).toEqual(limitHistory);
    },
  );

  it('needs a session', async () => {
    expect((await server.call('getMyData')).status).toBe(401);
    expect((await server.call('closeLimit')).status).toBe(401);
  });
});
