/**
 * The API attacked from its own OpenAPI document: requests near and far from what it describes. Whatever comes in,
 * the answer is one that the document promises, and never a fault of ours. What moves money has a file of its own.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviation, operations, type Operation } from './testing/api-document';
import { at, startApi, text, type TestApi } from './testing/api-server';
import { newBorrower, newKey, readyToSign } from './testing/borrowing';
import { merchantAt, testMerchant } from './testing/merchant';
import { sent, type World } from './testing/near-requests';
import { addedDevice, addedPasskey, PASSKEYS } from './testing/passkeys';

let server: TestApi;
let world: World;
/** Only the newest of a person are kept, so those that a case makes take the place of the first. */
const challenges: string[] = [];
beforeAll(async () => {
  const shop = await testMerchant();
  server = await startApi({ merchants: [shop.trusted], passkeys: PASSKEYS });
  const [one, two] = [await newBorrower(server), await newBorrower(server)];
  const ready = await readyToSign(server, one.token, one.subject);
  const application = await server.call('createLoan', { token: one.token, body: ready, key: newKey() });
  await server.call('moveClock', { id: one.id, body: { seconds: 60 } });
  const loanId = text(
    (await server.call('listLoans', { token: one.token, query: { state: 'open' } })).body,
    'items.0.id',
  );
  const cardId = text((await server.call('listCards', { token: one.token })).body, 'cards.0.id');
  const papers = (await server.call('listPapers', { token: one.token })).body;
  const unsigned = await readyToSign(server, one.token, one.subject);
  const wish = { purpose: 'settle', loanIds: [loanId], cardId };
  const settling = await server.call('createRepaymentQuote', { token: one.token, body: wish });
  const order = await merchantAt(server, shop).place();
  const passkey = await addedPasskey(server, one.token);
  const device = await addedDevice(server, one.token);
  const setup = await server.call('createPasskeySetup', { token: one.token });
  challenges.push(ready.challengeId, unsigned.challengeId);
  const kinds = {
    customers: [one.id, two.id],
    quotes: [ready.quoteId, unsigned.quoteId],
    challenges,
    applications: [text(application.body, 'id')],
    loans: [loanId],
    papers: [text(papers, 'items.0.id')],
    'repayment-quotes': [text(settling.body, 'id')],
    cards: [cardId],
    products: ['choice'],
    checkouts: [order.checkoutId],
    merchant: [order.orderNo],
    passkeys: [passkey],
    'signing-devices': [device],
    'passkey-setups': [text(setup.body, 'id')],
  };
  world = {
    kinds,
    ids: Object.values(kinds).flat(),
    // The borrower with a loan mostly, now and then another or nobody.
    tokens: [one.token, one.token, one.token, two.token, await shop.token(), 'not.a.token'],
  };
});
afterAll(() => server.close());

const CASES = 30;

/** A merchant's operations are asked mostly by others than borrowers. */
const tokensFor = ({ path }: Operation) =>
  path.startsWith('/v1/merchant/') ? world.tokens.slice(-3) : world.tokens;

const idsFor = ({ path }: Operation) => world.kinds[path.split('/')[2] ?? ''] ?? world.ids;

/** Which operations were answered as asked at least once: noise alone would prove little. */
const succeeded = new Set<string>();

/** Months in order, a settled loan, signed evidence, a right PIN, a card's number with its check digit, words as they were read, a document whole, amounts on the step, or an application at one stage: fuzz-money.test.ts has those that move money. */
const OUT_OF_REACH = [
  'getStatement',
  'getStatementCsv',
  'getStatementPdf',
  'issueCertificate',
  'getCertificateFile',
  'checkCertificate',
  'createSession',
  'bindSession',
  'renewSession',
  'checkEntrance',
  'changeLimit',
  'createLimitIncrease',
  'withdrawConsent',
  'giveConsent',
  'createQuote',
  'checkPin',
  'checkCard',
  'addCard',
  'removeCard',
  'addPasskey',
  'createSigningDevice',
  'createLoan',
  'cancelApplication',
  'changeApplicationCard',
  'requestReview',
  'createNegotiation',
  'getNegotiatedPlan',
  'getNegotiatedPlanContract',
  'confirmNegotiatedPlanStatement',
  'createAgreement',
  'createHandOver',
  'createComplaint',
  'createRepaymentQuote',
  'createRepayment',
  'getRepayment',
  'createOrder',
  'refundOrder',
];

describe('the API, fuzzed from its own document', () => {
  it('has every operation in it', () => {
    expect(operations.length).toBeGreaterThan(35);
    expect(operations.every(({ answers }) => answers.size > 1)).toBe(true);
  });

  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s answers whatever comes as it promises',
    async (_name, operation) => {
      const cases = fc.record({
        id: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...idsFor(operation)) },
          { weight: 1, arbitrary: fc.constantFrom(...world.ids) },
          { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map(encodeURIComponent) },
        ),
        token: fc.constantFrom(...tokensFor(operation)),
        key: fc.oneof(
          fc.constantFrom('key_aaaaaaaaaaaaaaaa', undefined),
          fc.stringMatching(/^[\w-]{10,70}$/),
        ),
        body: operation.body ? sent(operation.body, world) : fc.constant(undefined),
        query: fc.record(
          Object.fromEntries(
            operation.query.map(({ name, schema }) => [
              name,
              fc.oneof(
                sent(schema, world).map((value) => String(JSON.stringify(value)).replaceAll('"', '')),
                // One of ours, as often as one that is not.
                ...(name === 'cursor' ? [fc.constantFrom('s0', 's1', 's40')] : []),
              ),
            ]),
          ),
        ),
      });
      await fc.assert(
        fc.asyncProperty(cases, async ({ id, token, key, body, query }) => {
          const url = new URL(
            operation.path.replace('{id}', id === '' || id === '.' || id === '..' ? 'x' : id),
            server.base,
          );
          url.search = new URLSearchParams(query).toString();
          const response = await fetch(url, {
            method: operation.method,
            headers: {
              Authorization: `Bearer ${token}`,
              ...(key === undefined ? {} : { 'Idempotency-Key': key }),
              ...(operation.body ? { 'Content-Type': 'application/json' } : {}),
            },
            ...(operation.body ? { body: JSON.stringify(body) ?? 'undefined' } : {}),
          });
          const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
          const answer: unknown = isJson ? await response.json() : await response.text();
          // Faults and clocks that the cases set themselves are switched off again.
          if (operation.operationId === 'setFaults') await calm();
          if (operation.operationId === 'pauseLimit') await resume();
          if (response.ok) succeeded.add(operation.operationId);
          if (response.ok && operation.operationId === 'createChallenge') challenges.push(text(answer, 'id'));
          expect([response.status < 500 || response.status === 503, answer]).toEqual([true, answer]);
          expect(deviation(operation, response.status, answer)).toBeNull();
        }),
        { numRuns: CASES, seed: 20_261_122 },
      );
    },
    60_000,
  );

  /** The borrower with a loan can go on borrowing. */
  const resume = () => server.call('pauseLimit', { token: world.tokens[0] ?? '', body: { paused: false } });
  const calm = async () => {
    for (const id of world.ids.slice(0, 2)) await server.call('setFaults', { id, body: {} });
  };

  it('did get through: what needs neither a signature nor an unfinished application was answered as asked', () => {
    const silent = operations.map(({ operationId }) => operationId).filter((id) => !succeeded.has(id));
    expect(silent.filter((id) => !OUT_OF_REACH.includes(id))).toEqual([]);
  });

  it('and the books hold together afterwards', async () => {
    for (const id of world.ids.slice(0, 2)) {
      const { body } = await server.call('getBooks', { id });
      expect([at(body, 'faults'), at(body, 'balanced')]).toEqual([[], true]);
    }
    expect(server.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
