import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, startApi, text, type TestApi } from './testing/api-server';
import { newBorrower, newKey, readyToSign } from './testing/borrowing';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

describe('what fell due on the way', () => {
  it('is kept before a request is decided: a payment that ends while it is asked about is found at once', async () => {
    const { id, subject, token } = await newBorrower(server);
    const signed = await readyToSign(server, token, subject);
    const application = await server.call('createLoan', { token, key: newKey(), body: signed });
    server.pass(20_000);
    const arrived = await server.call('getApplication', { token, id: text(application.body, 'id') });
    const loanId = text(arrived.body, 'loanId');
    const cards = await server.call('listCards', { token });
    const quote = await server.call('createRepaymentQuote', {
      token,
      body: { purpose: 'settle', loanIds: [loanId], cardId: text(cards.body, 'cards.0.id') },
    });
    const repaymentQuoteId = text(quote.body, 'id');
    const challenge = await server.call('createChallenge', {
      token,
      body: { for: { kind: 'repayment', repaymentQuoteId } },
    });
    const challengeId = text(challenge.body, 'id');
    const jws = await server.host.sign({ sub: subject, challengeId, digest: text(challenge.body, 'digest') });
    const repayment = await server.call('createRepayment', {
      token,
      key: newKey(),
      body: { repaymentQuoteId, challengeId, proof: { kind: 'host-jws', jws } },
    });
    expect(repayment.status).toBe(202);

    server.pass(30_000);
    const receipt = await server.call('getRepayment', { token, id: text(repayment.body, 'id') });
    expect({ status: receipt.status, state: at(receipt.body, 'state') }).toEqual({
      status: 200,
      state: 'succeeded',
    });
    const settled = await server.call('getLoan', { token, id: loanId });
    expect(at(settled.body, 'state')).toBe('settled');
    const books = await server.call('getBooks', { id });
    expect(at(books.body, 'balanced')).toBe(true);
  });
});
