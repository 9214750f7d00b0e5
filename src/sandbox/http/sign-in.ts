/** Who a credential names, and the one use that it allows. */
import type { Credential } from '../../contract/session';
import { append, draftOf, patch, refuse, type Draft } from '../change';
import { customerOfSubject, type Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { redeem } from '../people/ticket';
import type { HostTokens } from './host-token';
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

/** @throws Refusal credential-refused; service-unavailable when a host's keys cannot be had. */
export async function entryOf(credential: Credential, hosts: HostTokens, now: number): Promise<Entry> {
  if (credential.kind === 'ticket') return ticketEntry(credential.ticket);
  const token = await hosts(credential.jws, 'assertion', now);
  const customerId = token && customerOfSubject(token.claims.subject);
  // An assertion without the app's nonce could have been made for another page.
  if (!token || customerId === null || token.claims.nonce === undefined)
    throw new Refusal('credential-refused');
  const key = `sign-in:${token.issuer}#${token.claims.jti}`;
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
