/**
 * Telegram's biometric manager (since 7.2): it keeps one token of ours behind the phone's biometrics and releases it to
 * the page. The token is the lender's secret and its name; a MAC is all that leaves this module. docs/decisions/0017-passkeys.md.
 */
import { request } from '@tma.js/bridge';
import type { BiometricSigning, Biometry, ChallengeToMac } from '../bridge';
import { PATIENCE } from '../wire';

/** Until a person has read, thought and put a finger down, milliseconds. */
const PERSON = 60_000;
const TOKEN = /^([A-Za-z0-9][\w-]{2,63})\.([\w-]{43})$/;

const info = () =>
  request('web_app_biometry_get_info', 'biometry_info_received', { timeout: PATIENCE.handshake });

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const toText = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function mac(secret: string, { id, digest }: ChallengeToMac): Promise<string> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', toBytes(secret), hmac, false, ['sign']);
  return toText(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${digest}`)));
}

/** Telegram's name of the phone would follow a person through every app that is told it. */
async function named(deviceId: string): Promise<string> {
  const bytes = new TextEncoder().encode(`suijie ${deviceId}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `tg${Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function phone(): Promise<string | null> {
  const told = await info();
  return told.available ? named(told.device_id) : null;
}

async function keep({ id, secret }: { id: string; secret: string }, reason: string): Promise<boolean> {
  let told = await info();
  if (told.available && !told.access_granted) {
    told = await request('web_app_biometry_request_access', 'biometry_info_received', {
      params: { reason },
      timeout: PERSON,
    });
  }
  if (!told.available || !told.access_granted) return false;
  const { status } = await request('web_app_biometry_update_token', 'biometry_token_updated', {
    params: { token: `${id}.${secret}`, reason },
    timeout: PERSON,
  });
  return status === 'updated';
}

async function sign(challenge: ChallengeToMac, reason: string): Promise<BiometricSigning> {
  const told = await info();
  if (!told.available || !told.access_granted || !told.token_saved) return { kind: 'unsupported' };
  const { status, token = '' } = await request('web_app_biometry_request_auth', 'biometry_auth_requested', {
    params: { reason },
    timeout: PERSON,
  });
  if (status !== 'authorized') return { kind: 'cancelled' };
  const [, deviceId = '', secret = ''] = TOKEN.exec(token) ?? [];
  // One of another person's on this phone, or one that was removed.
  if (!challenge.devices.includes(deviceId)) return { kind: 'unsupported' };
  return { kind: 'proof', proof: { kind: 'device-mac', deviceId, mac: await mac(secret, challenge) } };
}

/** Silence, and a client that answers with something else, are no biometrics. */
export const telegramBiometry: Biometry = {
  phone: () => phone().catch(() => null),
  keep: (device, reason) => keep(device, reason).catch(() => false),
  sign: (challenge, reason) =>
    sign(challenge, reason).catch((): BiometricSigning => ({ kind: 'unsupported' })),
};
