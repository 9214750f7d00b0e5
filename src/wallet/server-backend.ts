/** The wallet's trusted side on its own server. */
import * as v from 'valibot';
import { assertionReply, proofReply } from '../host/signing-wire';
import { APP_ID } from '../host/wire';
import type { WalletBackend } from './wallet-backend';

const PATIENCE_MS = 10_000;

async function post<S extends v.GenericSchema>(
  path: string,
  body: object,
  reply: S,
): Promise<v.InferOutput<S>> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: limit.signal,
      cache: 'no-store',
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`the wallet's server answered ${response.status}`);
    return v.parse(reply, await response.json());
  } finally {
    clearTimeout(timer);
  }
}

export const serverBackend: WalletBackend = {
  assertion: async (customer, nonce) => {
    const { jws } = await post('/wallet/assertions', { customer, nonce, audience: APP_ID }, assertionReply);
    return jws;
  },
  proof: (customer, challenge, pin) =>
    post('/wallet/proofs', { customer, audience: APP_ID, challenge, pin }, proofReply),
};
