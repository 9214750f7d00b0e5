/** Binding a session to a key, and renewing it by that key: decided on one customer, once for each key and nonce. */
import * as v from 'valibot';
import type { BodyOf } from '../../contract/endpoint';
import type { bindSession, renewSession } from '../../contract/renewal';
import { append, draftOf, refuse, reply } from '../change';
import type { Customer } from '../customer';
import type { Context, Outcome } from '../decision';
import { Refusal } from './refusal';
import { BIND_WITHIN, isSignedBy, readNonce, readRenewal, sealRenewal, type Renewal } from './renewal';
import { SESSION_LIFE, sessionToken, type Session } from './session-token';

const moment = (at: number) => new Date(at).toISOString();

/** What is kept of a session's key. */
const bound = v.object({ k: v.strictTuple([v.string(), v.string()]), u: v.number() });

/** @param life how long after signing in the session can be renewed, milliseconds. */
export function bindKey(
  session: Session,
  { key: { x, y } }: BodyOf<typeof bindSession>,
  life: number,
  secret: Uint8Array,
) {
  return (customer: Customer, ctx: Context): Outcome => {
    const rowKey = `session-key:${session.sessionId}`;
    const answer = (u: number) => ({
      renewal: sealRenewal(
        { c: customer.id, s: session.sessionId, u, l: customer.launchEpoch ?? 0, k: [x, y] },
        secret,
      ),
      renewableUntil: moment(u),
    });
    return {
      kind: 'read-row',
      row: { kind: 'burnt', key: rowKey },
      then: (row) => {
        if (row) {
          const { k, u } = v.parse(bound, row.body);
          return k[0] === x && k[1] === y ? reply(answer(u)) : refuse('credential-refused');
        }
        const signedInAt = session.expiresAt - SESSION_LIFE;
        if (ctx.real - signedInAt > BIND_WITHIN) return refuse('credential-refused');
        const u = signedInAt + life;
        const draft = draftOf(customer);
        append(draft, 'burnt', rowKey, { k: [x, y], u });
        return reply(answer(u), draft);
      },
    };
  };
}

export interface Renewing {
  readonly customerId: string;
  readonly renewal: Renewal;
  readonly decide: (customer: Customer, ctx: Context) => Outcome;
}

/** @throws Refusal credential-refused for what its key did not sign, session-expired once its total life is over. */
export async function renewing(
  asked: BodyOf<typeof renewSession>,
  now: number,
  secret: Uint8Array,
): Promise<Renewing> {
  const renewal = readRenewal(asked.renewal, secret);
  const nonce = readNonce(asked.nonce, now, secret);
  if (!renewal || nonce === null || !(await isSignedBy(renewal.k, asked)))
    throw new Refusal('credential-refused');
  if (renewal.u <= now) throw new Refusal('session-expired');
  const rowKey = `renewal:${nonce}`;
  return {
    customerId: renewal.c,
    renewal,
    decide: (customer, ctx) => ({
      kind: 'read-row',
      row: { kind: 'burnt', key: rowKey },
      then: (burnt) => {
        if (burnt) return refuse('credential-refused');
        const draft = draftOf(customer);
        append(draft, 'burnt', rowKey, { at: ctx.real });
        const session = {
          customerId: customer.id,
          sessionId: renewal.s,
          expiresAt: Math.min(ctx.real + SESSION_LIFE, renewal.u),
          epoch: customer.sessionEpoch,
        };
        const { expiresAt, sessionId } = session;
        return reply(
          { token: sessionToken(session, secret), expiresAt: moment(expiresAt), sessionId },
          draft,
        );
      },
    }),
  };
}
