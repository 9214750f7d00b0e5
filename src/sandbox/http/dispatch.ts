/** From an endpoint and its request to the work on one customer: who is asking, what was sent, which decider. */
import type { BodyOf, Endpoint } from '../../contract/endpoint';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints';
import type { Certificate, checkCertificate } from '../../contract/certificate';
import type { bindSession, renewSession } from '../../contract/renewal';
import type { Proof } from '../../contract/challenge';
import type { Language } from '../../contract/scalar';
import { subjectOf } from '../customer';
import type { HostClaims } from '../decision';
import { base64url } from '../digest';
import { makeFile } from '../documents/make';
import type { PaperToMake } from '../documents/paper-to-make';
import type { ApiOptions } from './api-options';
import { answerCode, answerKeys, publishCode } from './certificates';
import type { Beginning } from './domain';
import { assertionVerifier, type CredentialVerifiers } from './credential-verifier';
import { hostTokens } from './host-token';
import { onceOf } from './idempotency';
import { languageOf } from './language';
import type { ResultToSign } from '../handlers/checkout';
import { placeOrder, readOrder, refund, type OrderBody, type RefundBody } from './merchant-endpoints';
import { merchantTokens, type TrustedMerchant } from './merchant-token';
import { perform, type Answer, type Work } from './perform';
import { limiter } from './rate-limit';
import { readInput, type Input } from './read-request';
import { Refusal } from './refusal';
import { RENEWABLE_LIFE, sealNonce } from './renewal';
import { bindKey, renewing } from './renewal-endpoints';
import { createCustomer, createTicket, personaIds } from './sandbox-endpoints';
import { resultKey } from './result-key';
import { sessionSecret } from './secret';
import { readSessionToken, type Session } from './session-token';
import { entryOf } from './sign-in';
import { checkEntrance, createSession, type SignInBody } from './sign-in-endpoints';

export type Dispatch = (
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
) => Promise<Answer>;

const bearer = (request: Request) =>
  /^Bearer ([A-Za-z0-9_.-]{1,1024})$/.exec(request.headers.get('Authorization') ?? '')?.[1];

const isNamed = (name: string): name is EndpointName => Object.hasOwn(ENDPOINTS, name);

export function dispatcher(options: ApiOptions): Dispatch {
  const { domain, clock, renewableFor = RENEWABLE_LIFE } = options;
  const secret = sessionSecret(options.store, options.random);
  const verify = hostTokens(options.hosts);
  const verifiers: CredentialVerifiers = {
    ...options.verifiers,
    'host-assertion': assertionVerifier(verify),
  };
  const merchantOf = merchantTokens(options.merchants ?? []);
  const results = resultKey(options.store);
  const perSession = options.limits && limiter(options.limits.perSession);

  async function sessionOf(request: Request): Promise<Session> {
    const token = bearer(request);
    const session = token === undefined ? null : readSessionToken(token, await secret());
    if (!session) throw new Refusal('unauthenticated');
    if (session.expiresAt <= clock()) throw new Refusal('session-expired');
    const wait = perSession ? perSession(session.sessionId, clock()) : 0;
    if (wait > 0) throw new Refusal('too-many-requests', { retryAfter: wait });
    return session;
  }

  /** What a host signed for this very person; null when there is none or it does not hold. */
  async function hostClaimsOf(body: unknown, customerId: string): Promise<HostClaims | null> {
    if (typeof body !== 'object' || body === null || !('proof' in body)) return null;
    const proof = body.proof as Proof;
    const token = proof.kind === 'host-jws' ? await verify(proof.jws, 'proof', clock()) : null;
    return token?.claims.subject === subjectOf(customerId) ? token.claims : null;
  }

  /** Whose work it is: the session's customer, or in the sandbox the one that the path names. */
  function whose(session: Session | null, { params }: Input): Pick<Work, 'customerId' | 'absent' | 'admit'> {
    if (!session) return { customerId: params.id ?? '', absent: 'not-found', admit: () => null };
    return {
      customerId: session.customerId,
      absent: 'unauthenticated',
      admit: ({ sessionEpoch }) => (sessionEpoch === session.epoch ? null : 'session-expired'),
    };
  }

  async function signIn(endpoint: Endpoint, { credential }: SignInBody, language: Language): Promise<Answer> {
    const entry = await entryOf(credential, verifiers, clock());
    const decide =
      endpoint.name === 'createSession' ? createSession(domain, entry, await secret()) : checkEntrance(entry);
    const anybody = { once: null, absent: 'credential-refused', admit: () => null } as const;
    return perform(options, { ...anybody, customerId: entry.customerId, endpoint, language, decide });
  }

  async function renew(
    endpoint: Endpoint,
    asked: BodyOf<typeof renewSession>,
    language: Language,
  ): Promise<Answer> {
    const { customerId, renewal, decide } = await renewing(asked, clock(), await secret());
    return perform(options, {
      customerId,
      endpoint,
      language,
      once: null,
      absent: 'credential-refused',
      admit: ({ launchEpoch = 0 }) => (launchEpoch === renewal.l ? null : 'session-expired'),
      decide,
    });
  }

  async function listCustomers(language: Language): Promise<Answer> {
    const endpoint = ENDPOINTS.getCustomer;
    const handler = handlerOf(endpoint);
    const anybody = { once: null, absent: 'not-found', admit: () => null } as const;
    const customers: unknown[] = [];
    for (const customerId of await personaIds(options, language)) {
      const input = { params: { id: customerId }, query: {}, body: undefined, hostClaims: null };
      const answer = await perform(options, {
        ...anybody,
        customerId,
        endpoint,
        language,
        decide: (customer, ctx) => handler(customer, input, ctx),
      });
      if (answer.kind !== 'reply') return answer;
      customers.push(answer.reply);
    }
    return { kind: 'reply', reply: { customers } };
  }

  async function merchantAsking(request: Request): Promise<TrustedMerchant> {
    const merchant = await merchantOf(bearer(request), clock());
    const wait = perSession ? perSession(`merchant ${merchant.id}`, clock()) : 0;
    if (wait > 0) throw new Refusal('too-many-requests', { retryAfter: wait });
    return merchant;
  }

  function askedByMerchant(
    endpoint: Endpoint,
    merchant: TrustedMerchant,
    { params, body }: Input,
    language: Language,
  ): Promise<Answer> {
    const orderNo = params.id ?? '';
    switch (endpoint.name) {
      case 'createOrder':
        return placeOrder(options, merchant, body as OrderBody, language);
      case 'refundOrder':
        return refund(options, merchant, orderNo, body as RefundBody, language);
      default:
        return readOrder(options, merchant, orderNo, language);
    }
  }

  /** What was decided, under the key that merchants know. */
  async function signed(answer: Answer): Promise<Answer> {
    if (answer.kind !== 'reply') return answer;
    return { kind: 'reply', reply: await results.signed(answer.reply as ResultToSign, clock()) };
  }

  /** What comes after the decision: a code that can be looked up, a file that can be kept. */
  async function completed({ name, file }: Endpoint, customerId: string, answer: Answer): Promise<Answer> {
    if (answer.kind !== 'reply') return answer;
    if (name === 'issueCertificate') {
      const { code, loanId } = answer.reply as Certificate;
      await publishCode(options, code, { customerId, loanId });
    }
    return file ? { kind: 'file', bytes: await makeFile(answer.reply as PaperToMake, options) } : answer;
  }

  const handlerOf = ({ name }: Endpoint) => {
    const handler =
      name === 'createTicket' ? createTicket : isNamed(name) ? domain.handlers[name] : undefined;
    if (!handler) throw new Error(`${name} has no handler`);
    return handler;
  };

  return async (endpoint, request, params) => {
    // Who is asking comes before what: a stranger learns nothing about the form of a message.
    const session = endpoint.auth === 'session' ? await sessionOf(request) : null;
    const merchant = endpoint.auth === 'merchant' ? await merchantAsking(request) : null;
    const input = await readInput(endpoint, request, params);
    const language = languageOf(request.headers.get('Accept-Language'));
    if (merchant) return askedByMerchant(endpoint, merchant, input, language);
    switch (endpoint.name) {
      case 'getCheckoutKeys':
        return { kind: 'reply', reply: await results.publicKeys() };
      case 'createSession':
      case 'checkEntrance':
        return signIn(endpoint, input.body as SignInBody, language);
      case 'getRenewalNonce':
        return {
          kind: 'reply',
          reply: sealNonce(base64url(options.random(15)), clock(), await secret()),
        };
      case 'renewSession':
        return renew(endpoint, input.body as BodyOf<typeof renewSession>, language);
      case 'createCustomer':
        return { kind: 'reply', reply: await createCustomer(options, input.body as Beginning, language) };
      case 'listCustomers':
        return listCustomers(language);
      case 'checkCertificate':
        return answerCode(options, endpoint, input.body as BodyOf<typeof checkCertificate>, language);
      case 'getCertificateKeys':
        return answerKeys(options);
      default: {
        const { params: named, query, body, key } = input;
        const work = whose(session, input);
        const hostClaims = await hostClaimsOf(body, work.customerId);
        const answer = await perform(options, {
          ...work,
          endpoint,
          language,
          once: key === null ? null : onceOf(key, endpoint.name, named, body),
          decide:
            session && endpoint.name === 'bindSession'
              ? bindKey(session, body as BodyOf<typeof bindSession>, renewableFor, await secret())
              : (customer, ctx) =>
                  handlerOf(endpoint)(customer, { params: named, query, body, hostClaims }, ctx),
        });
        return endpoint.name === 'createCheckoutResult'
          ? signed(answer)
          : completed(endpoint, work.customerId, answer);
      }
    }
  };
}
