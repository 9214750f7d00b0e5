/** The keys that the lender has published, from its own address: asked for once, then held as long as the page lives. */
import type { Answer } from '../client/answer';
import { send } from '../client/send';
import { getCertificateKeys, type CertificateKey } from '../contract/certificate';

let held: readonly CertificateKey[] | null = null;
let asking: Promise<readonly CertificateKey[] | null> | null = null;

async function ask(): Promise<readonly CertificateKey[] | null> {
  const answer: Answer<{ keys: readonly CertificateKey[] }> = await send(getCertificateKeys, {});
  asking = null;
  if (answer.kind === 'reply') held = answer.reply.keys;
  return held;
}

/** Null when they could not be had; the next call asks again. */
export async function fetchKeys(): Promise<readonly CertificateKey[] | null> {
  return held ?? (asking ??= ask());
}
