/** Signing in: a credential for a short session and the home snapshot; and whether a wallet shows the entrance. */
import type { Credential } from '../../contract/session';
import type { Draft } from '../change';
import type { Context, Outcome } from '../decision';
import type { Domain } from './domain';
import type { Row } from '../store';
import type { Entry } from './sign-in';
import { SESSION_LIFE, sessionToken } from './session-token';

/** The body of both endpoints, once it has been parsed. */
export interface SignInBody {
  readonly credential: Credential;
}

/** Adds a draft's changes to whatever an outcome ends in, and reshapes its reply. */
function after(draft: Draft, outcome: Outcome, reshape: (reply: unknown) => unknown): Outcome {
  if (outcome.kind === 'read') {
    return { ...outcome, then: (rows: readonly Row[]) => after(draft, outcome.then(rows), reshape) };
  }
  if (outcome.kind === 'read-row') {
    return { ...outcome, then: (row: Row | null) => after(draft, outcome.then(row), reshape) };
  }
  const change = {
    customer: outcome.change?.customer ?? draft.customer,
    rows: [...draft.rows, ...(outcome.change?.rows ?? [])],
  };
  return outcome.kind === 'reply'
    ? { ...outcome, reply: reshape(outcome.reply), change }
    : { ...outcome, change };
}

const NOTHING = { params: {}, query: {}, body: undefined, hostClaims: null };

export function createSession(domain: Domain, entry: Entry, secret: Uint8Array) {
  return (customer: Draft['customer'], ctx: Context): Outcome =>
    entry.enter(customer, ctx, (draft) => {
      const { getHome } = domain.handlers;
      if (!getHome) throw new Error('there is no home');
      const session = {
        customerId: customer.id,
        sessionId: ctx.id('ses'),
        expiresAt: ctx.real + SESSION_LIFE,
        epoch: customer.sessionEpoch,
      };
      return after(draft, getHome(draft.customer, NOTHING, ctx), (home) => ({
        token: sessionToken(session, secret),
        expiresAt: new Date(session.expiresAt).toISOString(),
        sessionId: session.sessionId,
        home,
      }));
    });
}

/** The credential is used up here as well: it would be as good a second time to a thief. */
export function checkEntrance(entry: Entry) {
  return (customer: Draft['customer'], ctx: Context): Outcome =>
    entry.enter(customer, ctx, (draft) => ({
      kind: 'reply',
      reply: { shown: customer.standing !== 'not-invited' },
      change: draft,
    }));
}
