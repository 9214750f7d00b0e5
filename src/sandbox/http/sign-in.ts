/** Who a credential names, and the one use that it allows. */
import type { Credential } from '../../contract/session';
import { append, draftOf, patch, refuse, type Draft } from '../change';
import { customerOfSubject, type Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { redeem } from '../people/ticket';
import { verify, type CredentialVerifiers } from './credential-verifier';
import { Refusal } from './refusal';

/** Characters of a ticket's secret; the customer's id follows. */
export const TICKET_SECRET = 24;

export interface Entry {
  readonly customerId: string;
  /** Uses the credential up, then goes on; refuses when it was used before. */
  readonly enter: (customer: Customer, ctx: Context, then: (draft: Draft) => Outcome) => Outcome;
}

function ticketEntry(ticket: string): Entry {
  return {
    customerId: ticket.slice(TICKET_SECRET),
    enter: (customer, ctx, then) => {
      const tickets = redeem(customer.tickets, ticket, ctx.real);
      if (tickets === null) return refuse('credential-refused');
      const draft = draftOf(customer);
      patch(draft, { tickets });
      return then(draft);
    },
  };
}

/** @throws Refusal credential-refused, credential-unsupported; service-unavailable when a wallet cannot be asked. */
export async function entryOf(
  credential: Credential,
  verifiers: CredentialVerifiers,
  now: number,
): Promise<Entry> {
  if (credential.kind === 'ticket') return ticketEntry(credential.ticket);
  const verified = await verify(credential, verifiers, now);
  const customerId = verified && customerOfSubject(verified.subject);
  if (!verified || customerId === null) throw new Refusal('credential-refused');
  const key = `sign-in:${verified.once}`;
  return {
    customerId,
    enter: (customer, ctx, then) => ({
      kind: 'read-row',
      row: { kind: 'burnt', key },
      then: (burnt) => {
        if (burnt) return refuse('credential-refused');
        const draft = draftOf(customer);
        append(draft, 'burnt', key, { at: ctx.real });
        return then(draft);
      },
    }),
  };
}
