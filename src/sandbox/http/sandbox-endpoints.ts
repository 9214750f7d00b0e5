/** The sandbox's endpoints that have no customer yet, and the tickets, whose form the sign-in knows. */
import type { Language } from '../../contract/scalar';
import type { Customer } from '../customer';
import type { Change, Context, Handler, Outcome } from '../decision';
import { hash } from '../digest';
import { DEMO_PIN, TICKET_LIFE, TICKETS_KEPT } from '../settings';
import { ImpossibleBeginning } from '../beginning';
import type { ApiOptions } from './api-options';
import { contextOf } from './context';
import type { Beginning, Domain } from './domain';
import { stored } from './perform';
import { Refusal } from './refusal';
import { TICKET_SECRET } from './sign-in';

const NOTHING = { params: {}, query: {}, body: undefined, hostClaims: null };

function view(domain: Domain, customer: Customer, ctx: Context): unknown {
  const outcome = domain.handlers.getCustomer?.(customer, NOTHING, ctx);
  if (outcome?.kind !== 'reply') throw new Error('a customer could not be shown');
  return outcome.reply;
}

function begin(options: ApiOptions, beginning: Beginning, language: Language): Change {
  try {
    return options.domain.begin(beginning, contextOf(options, 0, language));
  } catch (error) {
    if (!(error instanceof ImpossibleBeginning)) throw error;
    throw new Refusal('invalid', undefined, [{ pointer: error.pointer, message: error.message }]);
  }
}

async function make(options: ApiOptions, beginning: Beginning, language: Language): Promise<Customer> {
  const { customer, rows } = begin(options, beginning, language);
  if ((await options.store.save(stored(customer, 0), rows)) === 'conflict') {
    // Its id is the wallet's person: it is there already. Any other id is a new one, so trying again helps.
    if (beginning.walletPerson)
      throw new Refusal('invalid', undefined, [{ pointer: '/walletPerson', message: 'already a customer' }]);
    throw new Refusal('service-unavailable', { retryAfter: 1 });
  }
  return customer;
}

export async function createCustomer(
  options: ApiOptions,
  beginning: Beginning,
  language: Language,
): Promise<unknown> {
  const customer = await make(options, beginning, language);
  return view(options.domain, customer, contextOf(options, customer.offset, language));
}

/** The id of each persona, made on first use. Two processes may both make one: the first to be listed stays. */
export async function personaIds(options: ApiOptions, language: Language): Promise<readonly string[]> {
  const { store, domain } = options;
  const ids: string[] = [];
  for (const { key, beginning } of domain.personas) {
    const known =
      (await store.getGlobal('persona', key)) ??
      (await store.putGlobal('persona', key, (await make(options, beginning, language)).id));
    if (typeof known === 'string') ids.push(known);
  }
  return ids;
}

/** A ticket for a plain browser: a secret, then whose it is; kept as a hash, used once. */
export const createTicket: Handler = (customer, _input, ctx): Outcome => {
  const ticket = ctx.secret((TICKET_SECRET * 3) / 4) + customer.id;
  const expiresAt = ctx.real + TICKET_LIFE;
  const live = customer.tickets.filter((each) => each.expiresAt > ctx.real);
  return {
    kind: 'reply',
    reply: { ticket, expiresAt: new Date(expiresAt).toISOString(), pin: DEMO_PIN },
    change: {
      customer: { ...customer, tickets: [...live, { hash: hash(ticket), expiresAt }].slice(-TICKETS_KEPT) },
      rows: [],
    },
  };
};
