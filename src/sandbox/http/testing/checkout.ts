/** The API with two merchants it trusts, for the tests of orders: who buys, how time passes, what the books say. */
import { startApi } from './api-server';
import { borrowerAt, type Borrower } from './borrower';
import { merchantAt, testMerchant } from './merchant';

export const START = '2026-03-15';

export type CheckoutApi = Awaited<ReturnType<typeof startCheckoutApi>>;

export async function startCheckoutApi() {
  const [shop, other] = [await testMerchant(), await testMerchant('other')];
  const server = await startApi({ merchants: [shop.trusted, other.trusted] });
  return {
    server,
    shop,
    other,
    /** The shop as it calls the API. */
    merchant: merchantAt(server, shop),
    someone: (opening: object = {}) =>
      borrowerAt(server, { situation: 'active', startOn: START, processingSeconds: 0, ...opening }),
  };
}

/** Moves the clock; sessions live in the moved time's real one, so they stay. */
export const waits = (person: Borrower, body: object) => person.ask('moveClock', { id: person.id, body });

/** The books of a person; throws unless they balance. */
export async function balanced(person: Borrower) {
  const books = await person.ask('getBooks', { id: person.id });
  if (books.faults.length > 0) throw new Error(`the books do not balance: ${books.faults.join(', ')}`);
  return books;
}

export const balanceOf = (books: Awaited<ReturnType<typeof balanced>>, account: string): number =>
  books.balances.find((each) => each.account === account)?.amount ?? 0;
