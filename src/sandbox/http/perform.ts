/**
 * One request's work on one customer: read, catch up, decide, save everything at once or try again. Whatever a request
 * changes (the customer, its rows, the remembered answer) is in one transaction, so a repeated request finds either
 * all of it or nothing.
 */
import type { Endpoint } from '../../contract/endpoint';
import type { ProblemCode } from '../../contract/problem';
import type { Language } from '../../contract/scalar';
import { toJson, upcast, type Customer } from '../customer';
import type { Context, Final, Outcome } from '../decision';
import { verifyPasskey } from '../passkeys/verify';
import type { Row, StoredCustomer } from '../store';
import type { ApiOptions } from './api-options';
import { contextOf } from './context';
import { mishapAfter, mishapBefore, wrongReply } from './faults';
import { recall, remember, type Once } from './idempotency';
import { ConnectionCut, Refusal, type Params } from './refusal';

export type Answer =
  | { readonly kind: 'reply'; readonly reply: unknown }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly params?: Params };

export interface Work {
  readonly customerId: string;
  readonly endpoint: Endpoint;
  readonly language: Language;
  readonly once: Once | null;
  /** What to say when there is no such customer. */
  readonly absent: ProblemCode;
  /** Whether this customer may be worked on at all; the code says why not. */
  readonly admit: (customer: Customer) => ProblemCode | null;
  readonly decide: (customer: Customer, ctx: Context) => Outcome;
}

/** Tries when others save in between; each finds the newest state. */
const TRIES = 8;

/** Reads what a decider asks for until it has decided; `read` tells whether it asked. */
async function settled(
  { store, passkeys }: Pick<ApiOptions, 'store' | 'passkeys'>,
  customerId: string,
  outcome: Outcome,
): Promise<{ final: Final; read: boolean }> {
  let now = outcome;
  for (;;) {
    if (now.kind === 'read') now = now.then(await store.rows(customerId, now.query));
    else if (now.kind === 'read-row')
      now = now.then(await store.row(now.of ?? customerId, now.row.kind, now.row.key));
    else if (now.kind === 'verify-passkey')
      now = now.then(passkeys === undefined ? null : await verifyPasskey(now.check, passkeys));
    else if (now.kind === 'read-order') now = now.then(await store.getGlobal('merchant-order', now.key));
    else if (now.kind === 'put-order')
      now = now.then(await store.putGlobal('merchant-order', now.key, now.body));
    else return { final: now, read: now !== outcome };
  }
}

export function stored(customer: Customer, version: number): StoredCustomer {
  const { id, nextEventAt, offset } = customer;
  return {
    id,
    version,
    nextEventAt: nextEventAt === null ? null : nextEventAt - offset,
    body: toJson(customer),
  };
}

const asAnswer = (outcome: Final): Answer => {
  if (outcome.kind === 'reply') return { kind: 'reply', reply: outcome.reply };
  const { code, params } = outcome;
  return { kind: 'problem', code, ...(params === undefined ? {} : { params }) };
};

interface Result {
  readonly answer: Answer;
  readonly customer: Customer;
  readonly cut: boolean;
}

/** A single try; null when somebody saved in between. */
async function attempt(options: ApiOptions, work: Work): Promise<Result | null> {
  const { store, domain, failPoint } = options;
  const { customerId, endpoint, once } = work;
  const kept = await store.load(customerId);
  if (!kept) throw new Refusal(work.absent);
  let customer = upcast(kept.body);
  const barred = work.admit(customer);
  if (barred) throw new Refusal(barred);

  const ctx = contextOf(options, customer.offset, work.language);
  const rows: Row[] = [];
  let changed = false;
  const take = (change: { customer: Customer; rows: readonly Row[] } | null | undefined) => {
    if (!change) return;
    ({ customer } = change);
    rows.push(...change.rows);
    changed = true;
  };
  const finish = async (answer: Answer, cut: boolean): Promise<Result | null> => {
    if (changed) {
      failPoint?.('before-commit', endpoint.name);
      if ((await store.save(stored(customer, version), rows)) === 'conflict') return null;
      failPoint?.('after-commit', endpoint.name);
    }
    return { answer, customer, cut };
  };

  // What fell due on the way is kept before anything is decided: deciders may read the rows that it brought.
  let { version } = kept;
  const due = domain.catchUp(customer, ctx);
  if (due) {
    if ((await store.save(stored(due.customer, version), due.rows)) === 'conflict') return null;
    ({ customer } = due);
    version += 1;
  }

  const before = mishapBefore(customer.faults, endpoint);
  if (before) {
    take({ customer: { ...customer, faults: before.left }, rows: [] });
    if (before.kind === 'answer429') {
      return finish({ kind: 'problem', code: 'too-many-requests', params: { retryAfter: 2 } }, false);
    }
    return finish({ kind: 'problem', code: 'internal' }, before.kind === 'loseRequests');
  }

  let answer = once && (await recall(store, customerId, once));
  if (!answer) {
    const { final, read } = await settled(options, customerId, work.decide(customer, ctx));
    // Rows were read after the customer: were they of a later state, figures of two states would stand side by side.
    const isMixed = read && !final.change && (await store.load(customerId))?.version !== version;
    if (isMixed) return null;
    take(final.change);
    answer = asAnswer(final);
    if (once) take({ customer, rows: [remember(once, answer, version + 1)] });
  }

  const after = mishapAfter(customer.faults, endpoint);
  if (after) take({ customer: { ...customer, faults: after.left }, rows: [] });
  return finish(answer, after !== null);
}

/**
 * @throws Refusal when there is no such customer, it is not admitted, or others kept saving in between.
 * @throws ConnectionCut when this customer's faults say that nobody answers.
 */
export async function perform(options: ApiOptions, work: Work): Promise<Answer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt(options, work);
    if (result) {
      const { answer, customer, cut } = result;
      const latency = work.endpoint.path.startsWith('/v1/') ? (customer.faults.latency ?? 0) : 0;
      if (latency > 0) await options.pause(latency);
      if (cut) throw new ConnectionCut();
      return answer.kind === 'reply'
        ? { ...answer, reply: wrongReply(customer.faults, work.endpoint, answer.reply) }
        : answer;
    }
    const [jitter = 0] = options.random(1);
    await options.pause((jitter / 255) * 4 * 2 ** tries);
  }
  throw new Refusal('service-unavailable', { retryAfter: 1 });
}
