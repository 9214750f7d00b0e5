// @vitest-environment jsdom
/** Telegram's biometric manager, by its official imitation: what it keeps, what it releases, what a page makes of it. */
import { createHmac } from 'node:crypto';
import { emitEvent, mockTelegramEnv, type EventPayload } from '@tma.js/bridge';
import { beforeEach, describe, expect, it } from 'vitest';
import { telegramBiometry } from './telegram-biometry';

const SECRET = 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U';
const DEVICE = { id: 'dev_abc', secret: SECRET };
const CHALLENGE = { id: 'chal_1', digest: 'D'.repeat(43), devices: [DEVICE.id] };

type Info = Extract<EventPayload<'biometry_info_received'>, { available: true }>;

/** A phone's Telegram, and how its person answers. */
let client: {
  available: boolean;
  granted: boolean;
  grants: boolean;
  verifies: boolean;
  token: string;
  reasons: string[];
};

function info(): EventPayload<'biometry_info_received'> {
  if (!client.available) return { available: false };
  const told: Info = {
    available: true,
    access_requested: client.granted,
    access_granted: client.granted,
    device_id: 'phone-1',
    token_saved: client.token !== '',
    type: 'finger',
  };
  return told;
}

beforeEach(() => {
  client = { available: true, granted: false, grants: true, verifies: true, token: '', reasons: [] };
  mockTelegramEnv({
    onEvent: ({ name, params }) => {
      const said = params as { reason?: string; token?: string } | undefined;
      if (said?.reason) client.reasons.push(said.reason);
      switch (name) {
        case 'web_app_biometry_get_info':
          return emitEvent('biometry_info_received', info());
        case 'web_app_biometry_request_access':
          client.granted = client.grants;
          return emitEvent('biometry_info_received', info());
        case 'web_app_biometry_update_token':
          client.token = said?.token ?? '';
          return emitEvent('biometry_token_updated', { status: 'updated' });
        case 'web_app_biometry_request_auth':
          return emitEvent(
            'biometry_auth_requested',
            client.verifies ? { status: 'authorized', token: client.token } : { status: 'failed' },
          );
        default:
          return undefined;
      }
    },
  });
});

describe('Telegram’s biometrics', () => {
  it('keep a secret once the person lets them, and sign with exactly it', async () => {
    expect(await telegramBiometry.keep(DEVICE, 'Set up')).toBe(true);
    const signed = await telegramBiometry.sign(CHALLENGE, 'Sign a loan');
    const mac = createHmac('sha256', Buffer.from(SECRET, 'base64url'))
      .update(`${CHALLENGE.id}.${CHALLENGE.digest}`)
      .digest('base64url');
    expect(signed).toEqual({ kind: 'proof', proof: { kind: 'device-mac', deviceId: DEVICE.id, mac } });
    expect(JSON.stringify(signed)).not.toContain(SECRET);
    expect(client.reasons).toEqual(['Set up', 'Set up', 'Sign a loan']);
  });

  it('know their phone, by a name that is not Telegram’s', async () => {
    const phone = await telegramBiometry.phone();
    expect(phone).toMatch(/^tg[0-9a-f]{32}$/);
    expect(await telegramBiometry.phone()).toBe(phone);
  });

  it.each<readonly [string, () => void]>([
    ['that has none', () => (client.available = false)],
    ['whose person lets nobody use them', () => (client.grants = false)],
  ])('keep nothing on a phone %s', async (_name, change) => {
    change();
    expect(await telegramBiometry.keep(DEVICE, 'Set up')).toBe(false);
    expect(client.token).toBe('');
  });

  it.each<readonly [string, string, () => void]>([
    ['unsupported', 'on a phone that has none', () => (client.available = false)],
    ['unsupported', 'when nothing is kept', () => (client.token = '')],
    ['unsupported', 'when access was taken back', () => (client.granted = false)],
    ['unsupported', 'with a secret of somebody else’s', () => (client.token = `dev_other.${SECRET}`)],
    ['unsupported', 'with what is no secret of ours', () => (client.token = 'something')],
    ['cancelled', 'when the person turns back', () => (client.verifies = false)],
  ])('%s: sign nothing %s', async (kind, _name, change) => {
    await telegramBiometry.keep(DEVICE, 'Set up');
    change();
    expect(await telegramBiometry.sign(CHALLENGE, 'Sign a loan')).toEqual({ kind });
  });

  it('are not there in a client that never answers', async () => {
    mockTelegramEnv({ onEvent: () => undefined });
    expect(await telegramBiometry.phone()).toBeNull();
    expect(await telegramBiometry.sign(CHALLENGE, 'Sign a loan')).toEqual({ kind: 'unsupported' });
  });
});
