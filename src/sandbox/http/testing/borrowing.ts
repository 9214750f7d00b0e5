/** The steps of a borrow up to the signature, over HTTP. */
import { at, text, type caller, type testHost } from './api-server';

export const newKey = () => `key_${crypto.randomUUID()}`;

/** An API to call and a host that signs for it. */
export interface Lender {
  readonly call: ReturnType<typeof caller>;
  readonly host: Pick<Awaited<ReturnType<typeof testHost>>, 'sign'>;
}

/** Opens a session of that person; answers the token. */
export async function signIn({ call, host }: Lender, subject: string): Promise<string> {
  const credential = { kind: 'host-assertion', jws: await host.sign({ sub: subject }) };
  return text((await call('createSession', { body: { credential } })).body, 'token');
}

/** A fresh customer with an active limit, signed in. */
export async function newBorrower(lender: Lender) {
  const { body } = await lender.call('createCustomer', { body: { situation: 'active' } });
  const subject = text(body, 'hostSubject');
  return { id: text(body, 'id'), subject, token: await signIn(lender, subject) };
}

/** A quote that has been read and challenged: what POST /v1/loans needs, but for the key. */
export async function readyToSign(server: Lender, token: string, subject: string) {
  const products = await server.call('listProducts', { token });
  const product = at(products.body, 'products.0');
  const cards = await server.call('listCards', { token });
  const quote = await server.call('createQuote', {
    token,
    body: {
      productId: text(product, 'id'),
      amount: 100_000,
      method: text(product, 'options.0.method'),
      months: at(product, 'options.0.months.0'),
      purpose: 'daily-spending',
      cardId: text(cards.body, 'cards.0.id'),
    },
  });
  const quoteId = text(quote.body, 'id');
  const confirmed = await server.call('confirmCostStatement', {
    token,
    id: quoteId,
    body: { readSeconds: 60 },
  });
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`);
  const challenge = await server.call('createChallenge', { token, body: { for: { kind: 'loan', quoteId } } });
  const challengeId = text(challenge.body, 'id');
  const jws = await server.host.sign({ sub: subject, challengeId, digest: text(challenge.body, 'digest') });
  return { quoteId, challengeId, proof: { kind: 'host-jws', jws } };
}

/** Borrows and waits for the money; answers the loan. */
export async function borrowed(
  server: Lender,
  { id, token, subject }: Awaited<ReturnType<typeof newBorrower>>,
): Promise<string> {
  const body = await readyToSign(server, token, subject);
  const application = await server.call('createLoan', { token, key: newKey(), body });
  await server.call('moveClock', { id, body: { seconds: 60 } });
  const arrived = await server.call('getApplication', { token, id: text(application.body, 'id') });
  return text(arrived.body, 'loanId');
}

/** Asks to settle a loan, the newest where none is named, and signs: what POST /v1/repayments needs, but for the key. */
export async function challengedSettlement(
  server: Lender,
  { token, subject, loan }: { token: string; subject: string; loan?: string },
) {
  const open = await server.call('listLoans', { token, query: { state: 'open' } });
  const loanId = loan ?? text(open.body, 'items.0.id');
  const cards = await server.call('listCards', { token });
  const asked = { purpose: 'settle', loanIds: [loanId], cardId: text(cards.body, 'cards.0.id') };
  const quote = await server.call('createRepaymentQuote', { token, body: asked });
  const repaymentQuoteId = text(quote.body, 'id');
  const challenge = await server.call('createChallenge', {
    token,
    body: { for: { kind: 'repayment', repaymentQuoteId } },
  });
  const challengeId = text(challenge.body, 'id');
  const jws = await server.host.sign({ sub: subject, challengeId, digest: text(challenge.body, 'digest') });
  return { repaymentQuoteId, challengeId, proof: { kind: 'host-jws', jws } };
}

/** Borrows and waits for the money, then asks to settle it: what POST /v1/repayments needs, but for the key. */
export async function readyToRepay(server: Lender, borrower: { id: string; token: string; subject: string }) {
  const loan = await borrowed(server, borrower);
  return challengedSettlement(server, { ...borrower, loan });
}
