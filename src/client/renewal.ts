/**
 * Renewing the session by a key that never leaves this page, where the wallet says only once who is here. The key cannot
 * be exported and is kept in memory alone: with the page it is gone (docs/decisions/0018-session-renewal.md).
 */
import { bindSession, getRenewalNonce, renewalText, renewSession } from '../contract/renewal';
import { pause } from './pause';
import { send } from './send';
import { startSession, useSession } from './session';

/** Waits before binding is tried again; the lender takes a key for two minutes after signing in. */
const BIND_WAITS_MS = [0, 3_000, 10_000, 30_000];
/** Tries of one renewal: an answer that was lost is asked for with another nonce. */
const TRIES = 2;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

function base64url(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** A key of this page; null where the browser has none to give, as on an address without encryption. */
async function makeKey(): Promise<CryptoKeyPair | null> {
  try {
    return await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  } catch {
    return null;
  }
}

async function bind({ publicKey }: CryptoKeyPair): Promise<string | null> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  for (const wait of BIND_WAITS_MS) {
    if (wait > 0) await pause(wait);
    const answer = await send(bindSession, { body: { key: { x, y } } });
    if (answer.kind === 'reply') return answer.reply.renewal;
    if (answer.kind === 'problem' && answer.problem.status < 500) return null;
  }
  return null;
}

/**
 * Binds the session to a fresh key.
 * @returns how to renew it from then on (true when there is a new token); null where it cannot be.
 */
export async function makeRenewable(): Promise<(() => Promise<boolean>) | null> {
  const key = await makeKey();
  const renewal = key && (await bind(key));
  if (!key || !renewal) return null;
  return async () => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const asked = await send(getRenewalNonce, {});
      if (asked.kind !== 'reply') return false;
      const { nonce } = asked.reply;
      const text = new TextEncoder().encode(renewalText(renewal, nonce));
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, text);
      const answer = await send(renewSession, {
        body: { renewal, nonce, signature: base64url(signature) },
      });
      if (answer.kind === 'reply') {
        startSession(answer.reply.token, useSession.getState().currency);
        return true;
      }
      if (answer.kind === 'problem' && answer.problem.status < 500) return false;
    }
    return false;
  };
}
