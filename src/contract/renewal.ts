/**
 * A session that goes on where a wallet says only once who is here: renewed by a key that never leaves the page, bounded
 * to a total life since the launch (docs/decisions/0018-session-renewal.md).
 */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { digest, id, moment } from './scalar';

/** 32 bytes, base64url without padding: a coordinate of a point on P-256. */
const coordinate = digest;

/** What is kept by the page and made by the lender alone: opaque. */
const sealed = v.pipe(v.string(), v.maxLength(1024), v.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/));

/** Once for each session, within two minutes of signing in; the same key again answers the same. */
export const bindSession = endpoint({
  name: 'bindSession',
  method: 'PUT',
  path: '/v1/session/key',
  summary: 'Bind the session to a key of the page, so that it can be renewed without the wallet',
  auth: 'session',
  body: v.strictObject({ key: v.strictObject({ x: coordinate, y: coordinate }) }),
  status: 200,
  reply: v.object({
    renewal: sealed,
    /** After it nothing is renewed: the wallet has to open the app anew. */
    renewableUntil: moment,
  }),
  problems: ['credential-refused'],
});

/** Good for one renewal within a minute. */
export const getRenewalNonce = endpoint({
  name: 'getRenewalNonce',
  method: 'GET',
  path: '/v1/renewal-nonce',
  summary: 'A nonce to be signed for one renewal of a session',
  auth: 'none',
  status: 200,
  reply: v.object({ nonce: sealed, expiresAt: moment }),
  problems: [],
});

export const renewSession = endpoint({
  name: 'renewSession',
  method: 'POST',
  path: '/v1/renewals',
  summary: 'Renew a session by proof of its key',
  auth: 'none',
  body: v.strictObject({
    renewal: sealed,
    nonce: sealed,
    /** ECDSA on P-256 with SHA-256, as r and s side by side, over {@link renewalText}. */
    signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
  }),
  status: 201,
  reply: v.object({ token: v.pipe(v.string(), v.maxLength(1024)), expiresAt: moment, sessionId: id }),
  problems: ['credential-refused', 'session-expired'],
});

/** What the key signs: this renewal, of this session, and nothing else. */
export const renewalText = (renewal: string, nonce: string): string => `suijie renewal\n${renewal}\n${nonce}`;
