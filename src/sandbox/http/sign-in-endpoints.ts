/** Signing in: a credential for a short session and the home snapshot; and whether a wallet shows the entrance. */
import type { Credential } from '../../contract/session';
import type { Draft } from '../change';
import { mapFinal, type Context, type Outcome } from '../decision';
import type { Domain } from './domain';
import type { Entry } from './sign-in';
import { SESSION_LIFE, sessionToken } from './session-token';

/** The body of both endpoints, once it has been parsed. */
export interface SignInBody {
  readonly credential: Credential;
}

/** Adds a draft's changes to whatever an outcome ends in, and reshapes its reply. */
function after(draft: Draft, outcome: Outcome, reshape: (reply: unknown) => unknown): Outcome {
  return mapFinal(outcome, (final) => {
    const change = {
      customer: final.change?.customer ?? draft.customer,
      rows: [...draft.rows, ...(final.change?.rows ?? [])],
    };
    return final.kind === 'reply' ? { ...final, reply: reshape(final.reply), change } : { ...final, change };
  });
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
