/** The bearer token: whose it is and until when, under an HMAC that every process of this API can check. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { base64url } from '../digest';

/** Real time, milliseconds: short, because it is renewed silently. */
export const SESSION_LIFE = 10 * 60_000;

const claims = v.strictObject({
  /** Customer. */
  c: v.string(),
  /** Session. */
  s: v.string(),
  /** Real time at which it ends. */
  x: v.pipe(v.number(), v.safeInteger()),
  /** The customer's epoch when it was made; an older one has been ended. */
  e: v.pipe(v.number(), v.safeInteger()),
});

export interface Session {
  readonly customerId: string;
  readonly sessionId: string;
  readonly expiresAt: number;
  readonly epoch: number;
}

const sign = (payload: string, secret: Uint8Array) => base64url(hmac(sha256, secret, utf8ToBytes(payload)));

/** Takes the same time wherever the first difference is. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < b.length; i += 1) difference |= (a.charCodeAt(i) || 0) ^ b.charCodeAt(i);
  return difference === 0;
}

export function sessionToken(session: Session, secret: Uint8Array): string {
  const { customerId: c, sessionId: s, expiresAt: x, epoch: e } = session;
  const payload = base64url(utf8ToBytes(JSON.stringify({ c, s, x, e })));
  return `${payload}.${sign(payload, secret)}`;
}

/** The session that a token names; null when we did not make it. Whether it has ended is for the caller to see. */
export function readSessionToken(token: string, secret: Uint8Array): Session | null {
  const [payload = '', mac = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(mac, sign(payload, secret))) return null;
  try {
    const { c, s, x, e } = v.parse(
      claims,
      JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))),
    );
    return { customerId: c, sessionId: s, expiresAt: x, epoch: e };
  } catch {
    return null;
  }
}
