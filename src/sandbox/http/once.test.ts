/** Done once, whatever the network does: idempotency keys, lost answers, and many requests at the same time (F18). */
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, startApi, text, type Answered, type TestApi } from './testing/api-server';
import { challengedSettlement, newBorrower, newKey, readyToRepay, readyToSign } from './testing/borrowing';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

const code = ({ body }: Answered) => text(body, 'code');

const borrower = () => newBorrower(server);

const loansOf = async (id: string) => {
  const { body } = await server.call('getBooks', { id });
  expect(at(body, 'balanced')).toBe(true);
  return at(body, 'applications');
};

describe('a command with a key', () => {
  it('must have one, of a form', async () => {
    const { token, subject } = await borrower();
    const body = await readyToSign(server, token, subject);
    expect(code(await server.call('createLoan', { token, body }))).toBe('idempotency-key-missing');
    for (const key of ['short', 'x'.repeat(65), 'with space in the key']) {
      expect(code(await server.call('createLoan', { token, body, key }))).toBe('invalid');
    }
  });

  it('answers the same again, and refuses the key for anything else', async () => {
    const { id, token, subject } = await borrower();
    const body = await readyToSign(server, token, subject);
    const key = newKey();
    const first = await server.call('createLoan', { token, body, key });
    expect(first.status).toBe(202);
    const again = await server.call('createLoan', { token, body, key });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const reordered = { proof: body.proof, challengeId: body.challengeId, quoteId: body.quoteId };
    expect((await server.call('createLoan', { token, body: reordered, key })).body).toEqual(first.body);
    const other = { ...body, challengeId: 'chal_another' };
    expect(code(await server.call('createLoan', { token, body: other, key }))).toBe('idempotency-key-reused');
    const repayment = { repaymentQuoteId: 'rq_any', challengeId: body.challengeId, proof: body.proof };
    expect(code(await server.call('createRepayment', { token, body: repayment, key }))).toBe(
      'idempotency-key-reused',
    );
    expect(await loansOf(id)).toHaveLength(1);
  });

  it('keeps a refusal as well', async () => {
    const { token, subject } = await borrower();
    const body = { ...(await readyToSign(server, token, subject)), challengeId: 'chal_unknown' };
    const key = newKey();
    const first = await server.call('createLoan', { token, body, key });
    expect(first.status).toBe(404);
    const again = await server.call('createLoan', { token, body, key });
    expect([again.status, code(again)]).toEqual([404, code(first)]);
  });

  it('is of one customer: another may use the same', async () => {
    const [one, two] = [await borrower(), await borrower()];
    const key = newKey();
    for (const { token, subject } of [one, two]) {
      const body = await readyToSign(server, token, subject);
      expect((await server.call('createLoan', { token, body, key })).status).toBe(202);
    }
  });

  it('sent many times at once makes one loan and one answer', async () => {
    const { id, token, subject } = await borrower();
    const body = await readyToSign(server, token, subject);
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => server.call('createLoan', { token, body, key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 202));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await loansOf(id)).toHaveLength(1);
  });

  it('of two devices with different keys, one makes the loan', async () => {
    const { id, token, subject } = await borrower();
    const body = await readyToSign(server, token, subject);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.call('createLoan', { token, body, key: newKey() })),
    );
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(await loansOf(id)).toHaveLength(1);
  });
});

describe('a repayment', () => {
  /** What the books hold of repayments and loans. */
  const repaid = async (id: string) => {
    const { body } = await server.call('getBooks', { id });
    expect([at(body, 'balanced'), at(body, 'faults')]).toEqual([true, []]);
    const balances = v.parse(balancesSchema, at(body, 'balances'));
    return {
      repayments: at(body, 'repayments'),
      owed: balances.find(({ account }) => account === 'principal-receivable')?.amount ?? 0,
      cash: balances.find(({ account }) => account === 'cash')?.amount ?? 0,
    };
  };
  const balancesSchema = v.array(v.object({ account: v.string(), amount: v.number() }));
  const ended = (id: string) => server.call('moveClock', { id, body: { seconds: 60 } });

  it('of several devices with different keys for one quote, one pays', async () => {
    const payer = await borrower();
    const { id, token } = payer;
    const body = await readyToRepay(server, payer);
    expect(await repaid(id)).toEqual({ repayments: [], owed: 100_000, cash: -100_000 });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.call('createRepayment', { token, body, key: newKey() })),
    );
    const refused = answers.filter(({ status }) => status !== 202);
    expect(refused.map(code)).toEqual(Array<string>(4).fill('repayment-quote-used'));
    await ended(id);
    expect(await repaid(id)).toMatchObject({
      repayments: [{ state: 'succeeded', amount: 100_000 }],
      owed: 0,
      cash: 0,
    });
    const late = await server.call('createRepayment', { token, body, key: newKey() });
    expect([late.status, code(late)]).toEqual([409, 'repayment-quote-used']);
  });

  it('sent many times at once under one key is one payment and one answer', async () => {
    const payer = await borrower();
    const { id, token } = payer;
    const body = await readyToRepay(server, payer);
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => server.call('createRepayment', { token, body, key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(5).fill(202));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    await ended(id);
    expect(await repaid(id)).toMatchObject({ repayments: [{ state: 'succeeded' }], owed: 0, cash: 0 });
  });

  it('of two quotes for one loan at the same time, one pays', async () => {
    const payer = await borrower();
    const { id, token, subject } = payer;
    const first = await readyToRepay(server, payer);
    const second = await challengedSettlement(server, { token, subject });
    const answers = await Promise.all(
      [first, second].map((body) => server.call('createRepayment', { token, body, key: newKey() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(answers.filter(({ status }) => status === 409).map(code)).toEqual(['repayment-in-flight']);
    await ended(id);
    expect(await repaid(id)).toMatchObject({ repayments: [{ state: 'succeeded' }], owed: 0, cash: 0 });
  });
});

describe('what the network loses', () => {
  it('a lost request did nothing; sent again it does', async () => {
    const { id, token, subject } = await borrower();
    const body = await readyToSign(server, token, subject);
    const key = newKey();
    await server.call('setFaults', { id, body: { loseRequests: 2 } });
    for (let i = 0; i < 2; i += 1) {
      await expect(server.call('createLoan', { token, body, key })).rejects.toThrow(TypeError);
    }
    expect(await loansOf(id)).toHaveLength(0);
    expect((await server.call('createLoan', { token, body, key })).status).toBe(202);
    expect(await loansOf(id)).toHaveLength(1);
  });

  it('a lost answer was done; the same key finds it', async () => {
    const { id, token, subject } = await borrower();
    const body = await readyToSign(server, token, subject);
    const key = newKey();
    await server.call('setFaults', { id, body: { loseAnswers: 2, only: 'createLoan' } });
    await expect(server.call('createLoan', { token, body, key })).rejects.toThrow(TypeError);
    expect(await loansOf(id)).toHaveLength(1);
    await expect(server.call('createLoan', { token, body, key })).rejects.toThrow(TypeError);
    const answer = await server.call('createLoan', { token, body, key });
    expect(answer.status).toBe(202);
    expect(await loansOf(id)).toHaveLength(1);
    expect(text(answer.body, 'quoteId')).toBe(body.quoteId);
  });
});

describe('faults by switch (F74)', () => {
  const faultsOf = async (id: string) => at((await server.call('getCustomer', { id })).body, 'faults');

  it('500 and 429 come before any work, so many times, to the named operation only', async () => {
    const { id, token } = await borrower();
    await server.call('setFaults', { id, body: { answer500: 1, answer429: 1, only: 'getBills' } });
    expect((await server.call('getHome', { token })).status).toBe(200);
    expect((await server.call('getBills', { token })).status).toBe(500);
    const busy = await server.call('getBills', { token });
    expect([busy.status, busy.headers.get('Retry-After')]).toEqual([429, '2']);
    expect((await server.call('getBills', { token })).status).toBe(200);
    expect(await faultsOf(id)).toEqual({ only: 'getBills' });
  });

  it('touch the signing in only when it is named, and never the sandbox', async () => {
    const { id, token, subject } = await borrower();
    const sign = async () => {
      const credential = { kind: 'host-assertion', jws: await server.host.sign({ sub: subject }) };
      return server.call('createSession', { body: { credential } });
    };
    await server.call('setFaults', { id, body: { answer500: 1 } });
    expect((await sign()).status).toBe(201);
    expect((await server.call('getCustomer', { id })).status).toBe(200);
    expect((await server.call('getHome', { token })).status).toBe(500);
    await server.call('setFaults', { id, body: { answer500: 1, only: 'createSession' } });
    expect((await sign()).status).toBe(500);
    expect((await sign()).status).toBe(201);
  });

  it('latency is added to every answer of the API', async () => {
    const waits: number[] = [];
    const slow = await startApi({
      pause: async (milliseconds) => {
        waits.push(milliseconds);
      },
    });
    const { id, subject } = await slow.customer();
    await slow.call('setFaults', { id, body: { latency: 700 } });
    const token = await slow.signIn(subject);
    await slow.call('getHome', { token });
    expect(waits).toEqual([700, 700]);
    await slow.close();
  });

  it('a lender one fen wrong: only the shown figure differs, number or date', async () => {
    const { id, token, subject } = await borrower();
    const { quoteId } = await readyToSign(server, token, subject);
    const quote = async () => (await server.call('getQuote', { token, id: quoteId })).body;
    const right = await quote();
    const wrong = (path: string, by: number) =>
      server.call('setFaults', { id, body: { wrongBy: { in: 'quote', path, by } } });
    await wrong('plan.instalments.0.interest', 1);
    expect(at(await quote(), 'plan.instalments.0.interest')).toBe(
      Number(at(right, 'plan.instalments.0.interest')) + 1,
    );
    await wrong('plan.instalments.0.due', -1);
    const due = Date.parse(text(right, 'plan.instalments.0.due'));
    expect(text(await quote(), 'plan.instalments.0.due')).toBe(
      new Date(due - 86_400_000).toISOString().slice(0, 10),
    );
    await wrong('no.such.path', 1);
    expect(await quote()).toEqual(right);
    await server.call('setFaults', { id, body: {} });
    expect(await quote()).toEqual(right);
  });
});
