/**
 * One borrower's story told to the sandbox, each answer kept as the OpenAPI document's example of its endpoint. Clock
 * and chance are fixed, so the same code writes the same examples.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ENDPOINTS, type EndpointName } from '../src/contract/endpoints';
import type { Endpoint, ReplyOf } from '../src/contract/endpoint';
import type { Examples } from '../src/contract/openapi';
import type { Registration } from '../src/contract/webauthn';
import { renewalText } from '../src/contract/renewal';
import { domain } from '../src/sandbox/domain';
import { createApi } from '../src/sandbox/http/api';
import type { TrustedMerchant } from '../src/sandbox/http/merchant-token';
import { passkeySite } from '../src/sandbox/passkeys/site';
import { PasskeyDevice } from '../src/sandbox/passkeys/testing/device';
import { packagedFonts } from '../src/sandbox/server/fonts';
import { memoryStore } from '../src/sandbox/store/memory';

const START = Date.parse('2026-03-15T06:31:06.204Z');
const ORIGIN = 'https://lender.example';
const SHOP_ORIGIN = 'https://shop.example';

type Body = Readonly<Record<string, unknown>>;

interface Call {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Body;
  readonly key?: string;
  /** Asked again only to get on with the story: the example is the first answer. */
  readonly unkept?: boolean;
}

/** Bytes that look random and are the same in every run. */
function sameChance(): (bytes: number) => Uint8Array {
  let drawn = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 32) {
      out.set(
        sha256(new TextEncoder().encode(`draw ${(drawn += 1)}`)).slice(0, Math.min(32, bytes - at)),
        at,
      );
    }
    return out;
  };
}

/** A merchant with a key of this run. */
async function exampleShop(): Promise<{
  readonly trusted: TrustedMerchant;
  readonly token: (now: number) => Promise<string>;
}> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'shop', alg: 'ES256' }] };
  const name = { 'zh-CN': '木白家居旗舰店', en: 'Mubai Home' };
  return {
    trusted: { id: 'mubai', name, origins: [SHOP_ORIGIN], keys },
    token: (now) =>
      new SignJWT({ jti: `merchant ${now}` })
        .setProtectedHeader({ alg: 'ES256', kid: 'shop' })
        .setIssuer('mubai')
        .setAudience('suijie')
        .setIssuedAt(now / 1000)
        .setExpirationTime(now / 1000 + 60)
        .sign(privateKey),
  };
}

/** A key of nobody's, always the same, with which the story renews its session. */
const PAGE_KEY = {
  x: 'GKG8HhHsxkL6XKhSoGki7QZLT9rKGyX8iFQEVKiG2Ng',
  y: 'KeHFJ5WPBCUy6iMORqmMZS-d_Q_HnBNMbBAD3rlVuu0',
  d: 'RKQ8ICbMWWakmOOx69deMrKiQPzguXsEef46GdN_ses',
} as const;

async function signedByPage(text: string): Promise<string> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const jwk = { kty: 'EC', crv: 'P-256', ...PAGE_KEY };
  const key = await crypto.subtle.importKey('jwk', jwk, curve, false, ['sign']);
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  return Buffer.from(await crypto.subtle.sign(how, key, new TextEncoder().encode(text))).toString(
    'base64url',
  );
}

/** Keys and signatures differ in every run; the document's are made up. */
function steady(name: EndpointName, reply: unknown): unknown {
  const invented = 'x'.repeat(43);
  if (name === 'createCheckoutResult')
    return { returnUrl: `${SHOP_ORIGIN}/orders/1?result=eyJ.eyJ.${invented}` };
  if (name !== 'getCheckoutKeys' && name !== 'getCertificateKeys') return reply;
  const key = { kty: 'EC', crv: 'P-256', x: invented, y: invented, kid: invented, alg: 'ES256', use: 'sig' };
  return { keys: [key] };
}

/** So do the keys of devices, and a signature is never the same twice: the document's are made up. */
function steadyBody(name: EndpointName, body: Body): Body {
  if (name === 'renewSession') return { ...body, signature: 'x'.repeat(86) };
  if (name !== 'addPasskey') return body;
  const credential = body.credential as Registration;
  return {
    ...body,
    credential: { ...credential, response: { ...credential.response, attestationObject: 'o2NmbXRkbm9uZQ' } },
  };
}

export type Asking = (request: Request) => Promise<Response>;

/**
 * @param through stands between the story and the API: for a test that wants to see every request of it.
 * @throws Error when the sandbox refuses a step of the story, or an endpoint has no example at its end.
 */
export async function recordExamples(through = (ask: Asking): Asking => ask): Promise<Examples> {
  let now = START;
  const shop = await exampleShop();
  const api = createApi({
    store: memoryStore(),
    domain,
    clock: () => now,
    random: sameChance(),
    pause: () => Promise.resolve(),
    hosts: [],
    passkeys: passkeySite([ORIGIN], []),
    merchants: [shop.trusted],
    origins: { app: [], wallet: [] },
    sandbox: true,
    checkReplies: true,
    limits: null,
    fonts: packagedFonts(),
    checkAt: `${ORIGIN}/verify.html`,
    log: (line) => {
      if (line.level === 'error') throw new Error(JSON.stringify(line));
    },
  });
  const ask = through((request) => api.fetch(request));
  const examples: Record<string, { body?: unknown; reply: unknown }> = {};
  let token: string | undefined;

  const call = async <N extends EndpointName>(
    name: N,
    { id, query, body, key, unkept }: Call = {},
  ): Promise<ReplyOf<(typeof ENDPOINTS)[N]>> => {
    const endpoint: Endpoint = ENDPOINTS[name];
    const url = new URL(endpoint.path.replace('{id}', id ?? ''), ORIGIN);
    url.search = new URLSearchParams(query).toString();
    const response = await ask(
      new Request(url, {
        method: endpoint.method,
        headers: {
          'Accept-Language': 'en',
          'X-Correlation-Id': 'example-correlation-id',
          ...(body && { 'Content-Type': 'application/json' }),
          ...(endpoint.auth === 'session' && token && { Authorization: `Bearer ${token}` }),
          ...(endpoint.auth === 'merchant' && { Authorization: `Bearer ${await shop.token(now)}` }),
          ...(key && { 'Idempotency-Key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    if (endpoint.file && response.ok) {
      // Described by its media type: no example says more.
      examples[name] ??= { reply: undefined };
      return (await response.blob()) as ReplyOf<(typeof ENDPOINTS)[N]>;
    }
    const reply: unknown = await response.json();
    if (response.status !== endpoint.status) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    if (!unkept)
      examples[name] ??= { ...(body && { body: steadyBody(name, body) }), reply: steady(name, reply) };
    // Held against the endpoint's own schema by the sandbox (checkReplies).
    return reply as ReplyOf<(typeof ENDPOINTS)[N]>;
  };
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const pin = async (id: string) => {
    const { token: proof } = await call('checkPin', { id, body: { pin: '135790' } });
    return { kind: 'app-pin', token: proof };
  };
  const signIn = async (customer: string, unkept: boolean) => {
    const { ticket } = await call('createTicket', { id: customer, unkept });
    const session = await call('createSession', { body: { credential: { kind: 'ticket', ticket } }, unkept });
    token = session.token;
    return session;
  };

  // Somebody who is not invited, and somebody who is.
  const stranger = await call('createCustomer', { body: { situation: 'not-invited' }, unkept: true });
  await signIn(stranger.id, true);
  await call('setTellMe', { body: { tellMe: true } });
  const invited = await call('createCustomer', { body: { situation: 'invited' }, unkept: true });
  const { ticket } = await call('createTicket', { id: invited.id, unkept: true });
  await call('checkEntrance', { body: { credential: { kind: 'ticket', ticket } } });
  const { home } = await signIn(invited.id, true);
  const consents = home.offer?.consents ?? [];
  await call('activate', { body: { consents: consents.map(({ paperId, hash }) => ({ paperId, hash })) } });

  // Somebody with coupons.
  const saver = await call('createCustomer', { body: { situation: 'with-coupons' }, unkept: true });
  await signIn(saver.id, true);
  await call('listCoupons');

  // The borrower of the story.
  const customer = await call('createCustomer', { body: { situation: 'active' } });
  const { id } = customer;
  await call('getCustomer', { id });
  await signIn(id, false);
  await call('getHome');
  await call('listProducts');
  const { cards } = await call('listCards');
  const cardId = cards[0]?.id ?? '';
  const check = await call('checkCard', { body: { number: '6228460000000124' } });
  const known = await call('addCard', { body: { cardCheckId: check.id } });
  const added = known.cards.at(-1)?.id ?? '';
  await call('setDefaultCard', { id: added });
  await call('setDefaultCard', { id: cardId, unkept: true });
  await call('removeCard', { id: added });
  const quote = await call('createQuote', {
    body: {
      productId: 'choice',
      amount: 1_200_000,
      method: 'equal-instalment',
      months: 12,
      purpose: 'home-improvement',
      cardId,
    },
  });
  await call('getQuote', { id: quote.id });
  await call('getQuoteContract', { id: quote.id });
  pass(20);
  await call('confirmCostStatement', { id: quote.id, body: { readSeconds: 18 } });
  const challenge = await call('createChallenge', { body: { for: { kind: 'loan', quoteId: quote.id } } });
  await call('getChallenge', { id: challenge.id });
  const application = await call('createLoan', {
    body: { quoteId: quote.id, challengeId: challenge.id, proof: await pin(challenge.id) },
    key: 'example-key-of-the-loan',
  });
  pass(60);
  const arrived = await call('getApplication', { id: application.id });
  await call('dismissApplication', { id: application.id });
  const loanId = arrived.loanId ?? '';
  await call('moveClock', { id, body: { days: 17 } });
  await signIn(id, true);
  await call('listLoans', { query: { state: 'open' } });
  await call('getLoan', { id: loanId });
  await call('getBills');
  await call('getArrears');
  const { plans } = await call('createNegotiation', {
    body: { loanId, situation: 'income-lost', monthly: 72_000, dayOfMonth: 15 },
  });
  const planId = plans[0]?.id ?? '';
  await call('getNegotiatedPlan', { id: planId });
  await call('getNegotiatedPlanContract', { id: planId });
  await call('createHandOver', {
    body: { loanId, situation: 'income-lost', words: 'I would rather talk to somebody.' },
    key: 'example-key-of-the-hand-over',
  });
  await call('getReminders');
  await call('setReminders', { body: { before: true, onDay: false } });
  const settling = await call('createRepaymentQuote', {
    body: { purpose: 'part-shorter', loanIds: [loanId], principal: 500_000, cardId },
  });
  await call('getRepaymentQuote', { id: settling.id });
  const paying = await call('createChallenge', {
    body: { for: { kind: 'repayment', repaymentQuoteId: settling.id } },
    unkept: true,
  });
  const repayment = await call('createRepayment', {
    body: { repaymentQuoteId: settling.id, challengeId: paying.id, proof: await pin(paying.id) },
    key: 'example-key-of-the-repayment',
  });
  pass(30);
  await call('getRepayment', { id: repayment.id });
  await call('listRecords', { query: {} });
  const months = { from: '2026-03', to: '2026-04' };
  await call('getStatement', { query: months });
  await call('getStatementCsv', { query: months });
  await call('getStatementPdf', { query: months });
  const papers = await call('listPapers', { query: {} });
  await call('getPaper', { id: papers.items[0]?.id ?? '' });
  await call('reportDifference', {
    body: {
      about: { kind: 'loan', id: loanId },
      differences: [{ path: 'position.instalments[0].interest', stated: '18600', computed: '18601' }],
    },
  });
  // Somebody whose loan is settled, and anybody who holds the certificate.
  const settled = await call('createCustomer', { body: { situation: 'settled' }, unkept: true });
  await signIn(settled.id, true);
  const { items } = await call('listLoans', { query: { state: 'settled' }, unkept: true });
  const certificate = await call('issueCertificate', { id: items[0]?.id ?? '' });
  await call('getCertificateFile', { id: certificate.loanId });
  await call('checkCertificate', { body: { code: certificate.code } });
  await call('getCertificateKeys');
  await signIn(id, true);
  await call('getLimit');
  await call('changeLimit', { body: { total: 3_000_000 } });
  await call('pauseLimit', { body: { paused: true } });
  await call('pauseLimit', { body: { paused: false }, unkept: true });
  const { authorisations } = await call('withdrawConsent', { id: 'privacy' });
  const privacy = authorisations.find(({ kind }) => kind === 'privacy');
  await call('giveConsent', {
    id: 'privacy',
    body: { paperId: privacy?.paperId, hash: privacy?.hash },
  });
  await call('createLimitIncrease', {
    body: {
      kind: 'payslip',
      fields: {
        holder: '李*',
        organisation: '屿城智造有限公司',
        month: '2026-03',
        monthlyIncome: 980_000,
      },
      typed: [],
      picture: 'o7Ck5Xy1mJxv2QmZ3Yw8Rt4Bf6Nh0Lq9Sd1Gp5Ke7Ua',
    },
    key: 'example-key-of-the-raise',
  });
  await call('listLimitIncreases', { query: {} });
  await call('getMyData');
  await call('createComplaint', {
    body: { kind: 'service', words: 'The app was slow to answer this morning.' },
    key: 'example-key-of-the-complaint',
  });
  await call('listComplaints', { query: {} });
  await call('listEvents', { id });
  await call('getBooks', { id });

  // Somebody who is overdue, and agrees on a plan.
  const late = await call('createCustomer', { body: { situation: 'overdue' }, unkept: true });
  await signIn(late.id, true);
  const owed = (await call('listLoans', { query: { state: 'open' }, unkept: true })).items[0]?.id ?? '';
  const offered = await call('createNegotiation', {
    body: { loanId: owed, situation: 'illness', monthly: 72_000, dayOfMonth: 15 },
    unkept: true,
  });
  const chosen = offered.plans[0]?.id ?? '';
  pass(20);
  await call('confirmNegotiatedPlanStatement', { id: chosen, body: { readSeconds: 18 } });
  const agreeing = await call('createChallenge', {
    body: { for: { kind: 'agreement', planId: chosen } },
    unkept: true,
  });
  await call('createAgreement', {
    body: { planId: chosen, challengeId: agreeing.id, proof: await pin(agreeing.id) },
    key: 'example-key-of-the-agreement',
  });

  // Endings that the story did not meet: withdrawn, returned by the bank, declined.
  const apply = async (ending: Body) => {
    const other = await call('createCustomer', { body: { situation: 'active' }, unkept: true });
    await call('setFaults', { id: other.id, body: ending });
    await signIn(other.id, true);
    const own = (await call('listCards', { unkept: true })).cards;
    const asked = { productId: 'choice', amount: 1_000_000, method: 'equal-instalment', months: 6 };
    const priced = await call('createQuote', {
      body: { ...asked, purpose: 'travel', cardId: own[0]?.id },
      unkept: true,
    });
    pass(20);
    await call('confirmCostStatement', { id: priced.id, body: { readSeconds: 18 }, unkept: true });
    const made = await call('createChallenge', {
      body: { for: { kind: 'loan', quoteId: priced.id } },
      unkept: true,
    });
    const body = { quoteId: priced.id, challengeId: made.id, proof: await pin(made.id) };
    const applied = await call('createLoan', { body, key: `key-${priced.id}`, unkept: true });
    return { application: applied.id, cards: own };
  };
  await call('cancelApplication', { id: (await apply({})).application });
  const returned = await apply({ application: 'bank-return' });
  pass(60);
  await call('changeApplicationCard', { id: returned.application, body: { cardId: returned.cards[1]?.id } });
  const declined = await apply({ application: 'decline' });
  pass(60);
  await call('requestReview', { id: declined.application });
  // A limit frozen by the lender, and one that its owner closes.
  const frozen = await call('createCustomer', { body: { situation: 'frozen' }, unkept: true });
  await signIn(frozen.id, true);
  await call('requestLimitReview');
  const leaving = await call('createCustomer', { body: { situation: 'active' }, unkept: true });
  await signIn(leaving.id, true);
  await call('closeLimit');
  // An order at a merchant's: paid in instalments, and refunded; and one that its buyer cancels.
  const buyer = await call('createCustomer', { body: { situation: 'active' }, unkept: true });
  await signIn(buyer.id, true);
  const order = {
    orderNo: 'A1024',
    amount: 329_900,
    title: '27-inch 4K monitor',
    returnUrl: `${SHOP_ORIGIN}/orders/A1024`,
    nonce: 'example-nonce-of-the-order',
    validSeconds: 1_800,
  };
  const { checkoutId } = await call('createOrder', { body: order });
  await call('getCheckout', { id: checkoutId });
  const onOrder = await call('createQuote', {
    body: {
      productId: 'checkout-free',
      amount: 329_900,
      method: 'equal-instalment',
      months: 6,
      purpose: 'daily-spending',
      cardId: (await call('listCards', { unkept: true })).cards[0]?.id,
      checkoutId,
    },
    unkept: true,
  });
  pass(20);
  await call('confirmCostStatement', { id: onOrder.id, body: { readSeconds: 18 }, unkept: true });
  const buying = await call('createChallenge', {
    body: { for: { kind: 'loan', quoteId: onOrder.id } },
    unkept: true,
  });
  const bought = { quoteId: onOrder.id, challengeId: buying.id, proof: await pin(buying.id) };
  await call('createLoan', { body: bought, key: 'example-key-of-the-order', unkept: true });
  pass(60);
  await call('createCheckoutResult', { id: checkoutId });
  await call('getCheckoutKeys');
  await call('getOrder', { id: order.orderNo });
  await call('refundOrder', { id: order.orderNo, body: { refundNo: 'R1024', amount: 329_900 } });
  const unwanted = await call('createOrder', { body: { ...order, orderNo: 'A1025' }, unkept: true });
  await call('cancelCheckout', { id: unwanted.checkoutId });
  await call('expire', { id, body: { what: 'quotes' } });
  await call('listCustomers');
  // Somebody who sets a passkey up, and removes it.
  const keeper = await call('createCustomer', { body: { situation: 'active' }, unkept: true });
  await signIn(keeper.id, true);
  const phone = await PasskeyDevice.make(ORIGIN, undefined, new Uint8Array(16).fill(7));
  const setup = await call('createPasskeySetup');
  const settingUp = await call('createChallenge', {
    body: { for: { kind: 'passkey', passkeySetupId: setup.id } },
    unkept: true,
  });
  await call('addPasskey', {
    body: {
      passkeySetupId: setup.id,
      challengeId: settingUp.id,
      proof: await pin(settingUp.id),
      credential: await phone.register(setup.options),
    },
  });
  const { passkeys } = await call('listPasskeys');
  await call('removePasskey', { id: passkeys[0]?.id ?? '' });
  const device = 'example-phone';
  const naming = await call('createChallenge', { body: { for: { kind: 'device', device } }, unkept: true });
  await call('createSigningDevice', {
    body: { device, challengeId: naming.id, proof: await pin(naming.id) },
  });
  const { devices } = await call('listSigningDevices');
  await call('removeSigningDevice', { id: devices[0]?.id ?? '' });
  // A session that is renewed by a key of the page.
  await signIn(buyer.id, true);
  const { renewal } = await call('bindSession', { body: { key: { x: PAGE_KEY.x, y: PAGE_KEY.y } } });
  const { nonce } = await call('getRenewalNonce');
  const signature = await signedByPage(renewalText(renewal, nonce));
  await call('renewSession', { body: { renewal, nonce, signature } });

  const missing = Object.keys(ENDPOINTS).filter((name) => examples[name] === undefined);
  if (missing.length > 0) throw new Error(`no example of ${missing.join(', ')}`);
  return examples;
}
