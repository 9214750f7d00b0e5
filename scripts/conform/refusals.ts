/** What every lender refuses, and how: strangers, wrong forms, unknown places, things of nobody. Changes nothing. */
import type { Endpoint } from '../../src/contract/endpoint';
import { ENDPOINTS, type EndpointName } from '../../src/contract/endpoints';
import type { ProblemCode } from '../../src/contract/problem';
import { problemIn, type Lender } from './lender';
import { newKey, type Person } from './people';
import { NOBODYS, SAMPLES } from './samples';
import { must, type Suite } from './suite';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** The lending API, without the sandbox's own endpoints. */
export const LENDING = (Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]).filter(
  ([, { path }]) => !path.startsWith('/sandbox/'),
);

/** Orders come from merchants, whose keys the suite does not hold: nothing can be asked about one. */
export const OF_ORDERS: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'getCheckout',
  'cancelCheckout',
  'createCheckoutResult',
  'createOrder',
  'getOrder',
  'refundOrder',
]);

const pathOf = ({ path }: Endpoint) => path.replace('{id}', NOBODYS);
const keyFor = ({ once }: Endpoint) => (once ? { key: newKey() } : {});
const bodyFor = (name: EndpointName) => (SAMPLES[name] === undefined ? {} : { body: SAMPLES[name] });

export async function strangers(suite: Suite, lender: Lender): Promise<void> {
  for (const [name, endpoint] of LENDING) {
    if (endpoint.auth === 'none') continue;
    await suite.check(`${name}: nobody without a session`, async () => {
      const call = { id: NOBODYS, ...bodyFor(name), ...keyFor(endpoint) };
      await lender.problem(name, call, 'unauthenticated');
      await lender.problem(name, { ...call, token: 'conform.not-a-session' }, 'unauthenticated');
    });
  }
  for (const name of ['createSession', 'checkEntrance', 'renewSession'] as const) {
    await suite.check(`${name}: a credential of nobody is refused`, async () => {
      await lender.problem(name, bodyFor(name), 'credential-refused');
    });
  }
}

export async function unknownPlaces(suite: Suite, lender: Lender): Promise<void> {
  await suite.check('an unknown endpoint is a problem', async () => {
    const answer = await lender.raw({ method: 'GET', path: '/v1/conform-no-such-endpoint' });
    problemIn(answer, 'GET /v1/conform-no-such-endpoint', 'unknown-endpoint');
  });
  const known = new Map<string, string[]>();
  for (const [, endpoint] of LENDING)
    known.set(pathOf(endpoint), [...(known.get(pathOf(endpoint)) ?? []), endpoint.method]);
  for (const [path, methods] of known) {
    await suite.check(`${path}: only ${methods.join(' and ')}`, async () => {
      for (const method of METHODS.filter((each) => !methods.includes(each))) {
        const answer = await lender.raw({ method, path });
        problemIn(answer, `${method} ${path}`, 'method-not-allowed');
        must(
          methods.every((each) => answer.headers.get('Allow')?.includes(each)),
          `${method} ${path}: Allow is ${answer.headers.get('Allow')}`,
        );
      }
    });
  }
}

/** Bodies that are no JSON, no object, or say more than the contract knows. */
export async function wrongForms(suite: Suite, { lender, token }: Person): Promise<void> {
  for (const [name, endpoint] of LENDING) {
    if (endpoint.body === undefined || endpoint.auth === 'merchant') continue;
    await suite.check(`${name}: malformed and invalid bodies are told apart`, async () => {
      const headers = {
        ...(endpoint.auth === 'session' ? { Authorization: `Bearer ${token}` } : {}),
        ...(endpoint.once ? { 'Idempotency-Key': newKey() } : {}),
      };
      const send = async (text: string, code: ProblemCode, type = 'application/json') => {
        const request = { method: endpoint.method, path: pathOf(endpoint), text };
        const answer = await lender.raw({ ...request, headers: { ...headers, 'Content-Type': type } });
        return problemIn(answer, `${name} with ${text.slice(0, 40)}`, code);
      };
      await send('{"half":', 'malformed');
      await send(JSON.stringify(SAMPLES[name]), 'unsupported-media-type', 'text/plain');
      await send('[]', 'invalid');
      const { fields } = await send('{}', 'invalid');
      must((fields ?? []).length > 0, `${name}: does not say which field is missing`);
      await send(JSON.stringify({ ...Object(SAMPLES[name]), conform: 1 }), 'invalid');
    });
  }
  await suite.check('a query that is not of the form is invalid', async () => {
    await lender.problem('listLoans', { token, query: { state: 'lost' } }, 'invalid');
    await lender.problem('listRecords', { token, query: { cursor: '!' } }, 'invalid');
    await lender.problem('listRecords', { token, query: { month: '2026-13' } }, 'invalid');
  });
}

/** Commands that are done once want a key, of a form. */
export async function missingKeys(suite: Suite, person: Person): Promise<void> {
  for (const [name, endpoint] of LENDING) {
    if (!endpoint.once) continue;
    await suite.check(`${name}: wants an idempotency key`, async () => {
      await person.problem(name, bodyFor(name), 'idempotency-key-missing');
      await person.problem(name, { ...bodyFor(name), key: 'too short' }, 'invalid');
    });
  }
}

/** What is not this person's is not there: invented ids, and another person's real ones. */
export async function notTheirs(
  suite: Suite,
  person: Person,
  real: Partial<Record<EndpointName, Readonly<Record<string, unknown>>>> = {},
): Promise<void> {
  const whose = Object.keys(real).length > 0 ? 'another person’s' : 'an unknown';
  const named: readonly EndpointName[] = ['createChallenge', 'createLoan', 'createRepayment'];
  for (const [name, endpoint] of LENDING) {
    if (endpoint.auth === 'merchant') continue;
    const isNamed = named.includes(name);
    if (!endpoint.path.includes('{id}') && !isNamed) continue;
    const other = real[name];
    if (Object.keys(real).length > 0 && other === undefined) continue;
    await suite.check(`${name}: ${whose} id is not found`, async () => {
      const call = { id: NOBODYS, ...bodyFor(name), ...keyFor(endpoint), ...other };
      await person.problem(name, call, 'not-found');
    });
  }
}
