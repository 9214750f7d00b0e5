/** Signing in: the host's credential in, a short-lived token and the home snapshot out, in one round trip. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { home } from './home';
import { id, moment } from './scalar';

/** What a host can say about who is here; verified by the lender per kind, never by the app. */
export const credential = v.variant('kind', [
  /** Our frame protocol: a JWS of the host over `sub`, `aud`, `nonce`, `jti`, at most 60 s old, burnt on use. */
  v.strictObject({
    kind: v.literal('host-assertion'),
    jws: v.pipe(v.string(), v.minLength(20), v.maxLength(4096)),
  }),
  /** A one-time ticket in the launch link of a plain browser or a native shell. */
  v.strictObject({
    kind: v.literal('ticket'),
    ticket: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,128}$/)),
  }),
]);
export type Credential = v.InferOutput<typeof credential>;

export const createSession = endpoint({
  name: 'createSession',
  method: 'POST',
  path: '/v1/sessions',
  summary: 'Sign in and get the home snapshot (product.md F02)',
  auth: 'none',
  body: v.strictObject({ credential }),
  status: 201,
  reply: v.object({ token: v.pipe(v.string(), v.maxLength(1024)), expiresAt: moment, sessionId: id, home }),
  problems: ['credential-refused'],
});

/** The wallet asks, with the same credential, whether to show the entrance (product.md F01). */
export const checkEntrance = endpoint({
  name: 'checkEntrance',
  method: 'POST',
  path: '/v1/entrance',
  summary: 'Whether the wallet should show the entrance to this person',
  auth: 'none',
  body: v.strictObject({ credential }),
  status: 200,
  reply: v.object({ shown: v.boolean() }),
  problems: ['credential-refused'],
});
