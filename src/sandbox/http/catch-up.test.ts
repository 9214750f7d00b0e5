import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, startApi, text, type TestApi } from './testing/api-server';
import { newBorrower, newKey, readyToRepay } from './testing/borrowing';

let server: TestApi;
beforeAll(async () => {
  server = await startApi();
});
afterAll(() => server.close());

describe('what fell due on the way', () => {
  it('is kept before a request is decided: a payment that ends while it is asked about is found at once', async () => {
    const borrower = await newBorrower(server);
    const { id, token } = borrower;
    const body = await readyToRepay(server, borrower);
    const repayment = await server.call('createRepayment', { token, key: newKey(), body });
    expect(repayment.status).toBe(202);

    server.pass(30_000);
    const receipt = await server.call('getRepayment', { token, id: text(repayment.body, 'id') });
    expect({ status: receipt.status, state: at(receipt.body, 'state') }).toEqual({
      status: 200,
      state: 'succeeded',
    });
    const books = await server.call('getBooks', { id });
    expect(at(books.body, 'balanced')).toBe(true);
    expect(at(books.body, 'loans.0.state')).toBe('settled');
  });
});
