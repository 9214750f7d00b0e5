/**
 * Phones that sign by a secret which their wallet keeps behind their biometrics. The lender has the same secret: there is
 * no other way to check a MAC. docs/decisions/0017-passkeys.md.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { amount } from '../../lending/money';
import type { SigningDevice as DeviceView, SigningDevices } from '../../contract/signing-device';
import type { OpenChallenge } from '../borrow/challenge';
import { isoMoment } from '../business-time';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { base64url, fromBase64url, hash } from '../digest';
import { DEVICE_TRIES, LOAN_SIGNED_BY, SIGNING_DEVICES_MOST } from '../settings';

export interface SigningDevice {
  readonly id: string;
  /** By which the phone knows itself. */
  readonly device: string;
  /** 32 bytes, base64url. */
  readonly secret: string;
  /** Wrong MACs since the last right one. */
  readonly wrong: number;
  /** Business time. */
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

export const devicesOf = ({ signingDevices = [] }: Customer): readonly SigningDevice[] => signingDevices;

/** What a phone answers a challenge with: HMAC-SHA-256 over its id and its digest, base64url. */
export const macOf = (secret: string, { id, digest }: Pick<OpenChallenge, 'id' | 'digest'>): string =>
  base64url(hmac(sha256, fromBase64url(secret), utf8ToBytes(`${id}.${digest}`)));

/** Adds a phone, or gives one that is there another secret. @returns null when there is no room. */
export function addDevice(draft: Draft, device: string, ctx: Context): SigningDevice | null {
  const others = devicesOf(draft.customer).filter((each) => each.device !== device);
  if (others.length >= SIGNING_DEVICES_MOST) return null;
  const added: SigningDevice = {
    id: ctx.id('dev'),
    device,
    secret: ctx.secret(32),
    wrong: 0,
    createdAt: ctx.business,
    lastUsedAt: null,
  };
  patch(draft, { signingDevices: [...others, added] });
  log(
    draft,
    ctx.business,
    'device.added',
    '设置了手机生物识别签约',
    'A phone signs by its biometrics from now on',
  );
  return added;
}

/** @returns whether there was one of this id. */
export function removeDevice(draft: Draft, id: string, ctx: Context): boolean {
  const left = devicesOf(draft.customer).filter((device) => device.id !== id);
  if (left.length === devicesOf(draft.customer).length) return false;
  patch(draft, { signingDevices: left });
  log(draft, ctx.business, 'device.removed', '移除了手机生物识别签约', 'A phone no longer signs');
  return true;
}

/**
 * Tries a MAC and keeps what came of it. After the last wrong one the phone is struck off: only a new secret, signed for,
 * brings it back.
 * @returns how many tries are left after a wrong one; null when it was right.
 */
export function tryMac(
  draft: Draft,
  device: SigningDevice,
  mac: string,
  challenge: OpenChallenge,
  ctx: Context,
): number | null {
  const change = (changes: Partial<SigningDevice>) =>
    patch(draft, {
      signingDevices: devicesOf(draft.customer).map((each) =>
        each.id === device.id ? { ...each, ...changes } : each,
      ),
    });
  // Hashes are compared, so that the time taken says nothing about the MAC.
  if (hash(mac) === hash(macOf(device.secret, challenge))) {
    change({ wrong: 0, lastUsedAt: ctx.business });
    return null;
  }
  const triesLeft = DEVICE_TRIES - device.wrong - 1;
  if (triesLeft > 0) change({ wrong: device.wrong + 1 });
  else removeDevice(draft, device.id, ctx);
  return triesLeft;
}

export const deviceView = ({ id, createdAt, lastUsedAt }: SigningDevice): DeviceView => ({
  id,
  createdAt: isoMoment(createdAt),
  lastUsedAt: lastUsedAt === null ? null : isoMoment(lastUsedAt),
});

export const devicesView = (customer: Customer): SigningDevices => ({
  devices: devicesOf(customer).map(deviceView),
  signsUpTo: amount(LOAN_SIGNED_BY['device-mac']),
});
