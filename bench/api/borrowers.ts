/** People with all that a loan needs up to its last request: quoted, read, challenged, signed. */
import { randomUUID } from 'node:crypto';
import { createLoan } from '../../src/contract/application';
import { getHome } from '../../src/contract/home';
import { Lender } from '../../scripts/conform/lender';
import { Customer, newCustomer, newTicket, signIn } from '../../scripts/conform/people';
import { must } from '../../scripts/conform/suite';
import type { Asked } from './load';

/** At a time: the database takes several commits in one write. */
const AT_A_TIME = 16;

export interface Borrower {
  readonly id: string;
  /** Asks for home. */
  readonly home: Asked;
  /** Signs the loan; the same request again is the same loan. */
  readonly loan: Asked;
}

/** Takes somebody with a free limit up to the signature. */
async function ready(person: Customer): Promise<Borrower> {
  const { products } = await person.reply('listProducts');
  const option = products[0]?.options[0];
  const months = option?.months[0];
  must(products[0] !== undefined && option !== undefined && months !== undefined, 'nothing to borrow');
  const { id: quoteId } = await person.reply('createQuote', {
    body: {
      productId: products[0].id,
      amount: 100_000,
      method: option.method,
      months,
      purpose: 'daily-spending',
      cardId: (await person.card()).id,
    },
  });
  await person.reply('confirmCostStatement', { id: quoteId, body: { readSeconds: 0 } });
  const signed = await person.sign({ kind: 'loan', quoteId });
  const authorization = { Authorization: `Bearer ${person.token}` };
  return {
    id: person.id,
    home: { method: 'GET', path: getHome.path, headers: authorization },
    loan: {
      method: 'POST',
      path: createLoan.path,
      headers: {
        ...authorization,
        'Content-Type': 'application/json',
        'Idempotency-Key': `bench-${randomUUID()}`,
      },
      body: JSON.stringify({ quoteId, ...signed }),
    },
  };
}

/** Work done for each, a bounded number at a time, answers in order. */
export async function forEach<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item !== undefined) results[at] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return results;
}

/** How a customer begins that reads no statement to its end. */
export const OPENING = { situation: 'active', readingSeconds: 0 } as const;

/** @param count of fresh customers of a running sandbox. */
export function borrowers(url: string, count: number): Promise<readonly Borrower[]> {
  const lender = new Lender(url);
  return forEach(
    Array.from({ length: count }, (_, at) => at),
    async () => ready(await newCustomer(lender, OPENING)),
  );
}

/** The same of customers that are there. */
export function knownBorrowers(url: string, ids: readonly string[]): Promise<readonly Borrower[]> {
  const lender = new Lender(url);
  return forEach(ids, async (id) => {
    const { credential, pin } = await newTicket(lender, id);
    return ready(new Customer(await signIn(lender, credential), id, pin));
  });
}

/** What is wrong with the books of these people; with each of them, if there is not exactly one application. */
export async function faultsOf(url: string, people: readonly Borrower[]): Promise<readonly string[]> {
  const lender = new Lender(url);
  const found = await forEach(people, async ({ id }) => {
    const { faults, applications } = await lender.reply('getBooks', { id });
    return applications.length === 1 ? faults : [...faults, `${id}: ${applications.length} applications`];
  });
  return found.flat();
}
