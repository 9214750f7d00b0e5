/** The suite, in order: what any lender can be asked safely, then what only a sandbox's invented customers live through. */
import type { EndpointName } from '../../src/contract/endpoints';
import type { Credential } from '../../src/contract/session';
import { apply, borrow, borrowing } from './borrowing';
import { certifying } from './certifying';
import { entering } from './entering';
import { Lender } from './lender';
import { managed, managing } from './managing';
import { negotiating } from './negotiating';
import { isSandbox, newCustomer, newKey, signIn, type Customer, type Person } from './people';
import { passkeys } from './passkeys';
import { signingDevices } from './signing-devices';
import { quoting } from './quoting';
import { allOf, loans, reading } from './reading';
import { LENDING, missingKeys, OF_ORDERS, notTheirs, strangers, unknownPlaces, wrongForms } from './refusals';
import { repaying, repaymentQuotes } from './repaying';
import { served, serving } from './serving';
import { stating } from './stating';
import { must, mustEqual, Suite, type Totals } from './suite';

export interface Conformance {
  /** Of the API, `/v1` not included. */
  readonly url: string;
  /** People of a lender without a sandbox. Each signs in once. */
  readonly credentials: readonly Credential[];
  readonly print: (line: string) => void;
}

/** Runs all that this lender allows. Never throws for what the lender does. */
export async function conform({ url, credentials, print }: Conformance): Promise<Totals> {
  const suite = new Suite(print);
  const lender = new Lender(url);
  const sandbox = await suite.check('the API answers', () => isSandbox(lender));
  if (sandbox === undefined) return suite.totals;
  print(
    `     ${sandbox ? 'a sandbox: the suite makes its own customers' : 'no sandbox: only what changes nothing'}`,
  );
  await strangers(suite, lender);
  await unknownPlaces(suite, lender);
  if (sandbox) await inSandbox(suite, lender);
  else await ofOthers(suite, lender, credentials);
  return suite.totals;
}

async function safely(suite: Suite, person: Person): Promise<void> {
  await wrongForms(suite, person);
  await missingKeys(suite, person);
  await notTheirs(suite, person);
  await reading(suite, person);
  await managed(suite, person);
  await served(suite, person);
  await stating(suite, person);
}

/** Nothing that a person would have to answer for: reads, quotes and refusals. */
async function ofOthers(suite: Suite, lender: Lender, credentials: readonly Credential[]): Promise<void> {
  const people: Person[] = [];
  for (const credential of credentials) {
    const person = await suite.check('createSession: the credential signs in', () =>
      signIn(lender, credential),
    );
    if (person !== undefined) people.push(person);
  }
  const [person, other] = people;
  if (person === undefined) {
    suite.leaveOut('everything that needs a session', 'no credential was given, or none signed in');
    return;
  }
  await safely(suite, person);
  if (person.home.standing === 'active') await quoting(suite, person);
  else suite.leaveOut('quotes', `the person is ${person.home.standing}`);
  const open = await loans(suite, person);
  const [loan] = open;
  if (loan === undefined) suite.leaveOut('repayment quotes', 'the person has no open loan');
  else await repaymentQuotes(suite, person, loan.id);
  if (other === undefined || loan === undefined) {
    suite.leaveOut('another person’s loan', 'it takes two credentials and an open loan of the first');
  } else {
    await suite.check('getLoan: another person’s loan is not found', () =>
      other.problem('getLoan', { id: loan.id }, 'not-found'),
    );
  }
  for (const [name] of LENDING.filter(([each]) => !lender.replied.has(each) && !OF_ORDERS.has(each)))
    suite.leaveOut(`a reply of ${name}`, 'it changes something, or there is nothing to read');
}

async function inSandbox(suite: Suite, lender: Lender): Promise<void> {
  await entering(suite, lender);
  const products = ['choice', 'flex', 'tenth', 'anytime'] as const;
  const person = await suite.check('a customer with a limit signs in', () =>
    newCustomer(lender, { situation: 'active', products: [...products] }),
  );
  if (person === undefined) return;
  await safely(suite, person);
  await quoting(suite, person);
  await borrowing(suite, lender);
  await passkeys(suite, lender);
  await signingDevices(suite, lender);
  await repaying(suite, lender);
  await managing(suite, lender);
  await serving(suite, lender);
  await negotiating(suite, lender);
  await certifying(suite, lender);
  await longHistory(suite, lender);
  await others(suite, lender, person);
  await suite.check('every lending endpoint has replied by its schema', async () => {
    mustEqual(
      LENDING.map(([name]) => name).filter((name) => !lender.replied.has(name) && !OF_ORDERS.has(name)),
      [],
      'endpoints without a reply',
    );
  });
}

/** Loans of many instalments, lived to their end: lists longer than a page. */
async function longHistory(suite: Suite, lender: Lender): Promise<void> {
  const customer = await suite.check('a customer with a long history', async () => {
    const made = await newCustomer(lender, { situation: 'with-loans', products: ['flex'] });
    await made.clock({ to: 'next-due' });
    return made;
  });
  if (customer === undefined) return;
  await loans(suite, customer);
  await suite.check('cursors lead through every record, once', async () => {
    await customer.clock({ to: 'end' });
    const { items, pages } = await allOf((query) => customer.reply('listRecords', { query }));
    must(pages > 1, `${items.length} records on one page: nothing to follow`);
  });
  await reading(suite, customer);
  await loans(suite, customer);
}

/** Real ids of one customer in another's hands. */
async function others(suite: Suite, lender: Lender, stranger: Person): Promise<void> {
  const real = await suite.check('a customer with something of every kind', async () => {
    const customer = await newCustomer(lender);
    return idsOf(customer, await borrow(customer));
  });
  if (real !== undefined) await notTheirs(suite, stranger, real);
}

async function idsOf(
  customer: Customer,
  { quote, application, loanId }: Awaited<ReturnType<typeof borrow>>,
): Promise<Partial<Record<EndpointName, Readonly<Record<string, unknown>>>>> {
  const { contractPaperId } = await customer.reply('getLoan', { id: loanId });
  const { id: cardId } = await customer.card();
  const settling = { purpose: 'settle', loanIds: [loanId], cardId };
  const repaymentQuote = await customer.reply('createRepaymentQuote', { body: settling });
  const purpose = { kind: 'repayment', repaymentQuoteId: repaymentQuote.id } as const;
  const signed = await customer.sign(purpose);
  const body = { repaymentQuoteId: repaymentQuote.id, ...signed };
  const repayment = await customer.reply('createRepayment', { body, key: newKey() });
  const next = await newCustomer(customer.lender);
  await next.faults({ application: 'manual-review' });
  const { application: waiting } = await apply(next);
  return {
    getQuote: { id: quote.id },
    getQuoteContract: { id: quote.id },
    confirmCostStatement: { id: quote.id },
    createChallenge: { body: { for: { kind: 'loan', quoteId: quote.id } } },
    getChallenge: { id: signed.challengeId },
    checkPin: { id: signed.challengeId },
    createLoan: { body: { quoteId: quote.id, ...signed } },
    getApplication: { id: application.id },
    cancelApplication: { id: waiting.id },
    changeApplicationCard: { id: waiting.id },
    requestReview: { id: waiting.id },
    dismissApplication: { id: application.id },
    getLoan: { id: loanId },
    getRepaymentQuote: { id: repaymentQuote.id },
    createRepayment: { body },
    getRepayment: { id: repayment.id },
    getPaper: { id: contractPaperId },
  };
}
