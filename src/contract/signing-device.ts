/**
 * Phones whose wallet keeps a secret behind their biometrics and lends it for a signature. A weak proof, for small sums:
 * docs/decisions/0017-passkeys.md.
 */
import * as v from 'valibot';
import { proof } from './challenge';
import { endpoint } from './endpoint';
import { amount, id, moment } from './scalar';

export const signingDevice = v.object({ id, createdAt: moment, lastUsedAt: v.nullable(moment) });
export type SigningDevice = v.InferOutput<typeof signingDevice>;

export const signingDevices = v.object({
  /** Oldest first. */
  devices: v.array(signingDevice),
  /** The most that can be borrowed with such a signature; null for any sum. */
  signsUpTo: v.nullable(amount),
});
export type SigningDevices = v.InferOutput<typeof signingDevices>;

export const listSigningDevices = endpoint({
  name: 'listSigningDevices',
  method: 'GET',
  path: '/v1/signing-devices',
  summary: 'The phones whose biometrics sign for this person, by a secret that their wallet keeps',
  auth: 'session',
  status: 200,
  reply: signingDevices,
  problems: [],
});

export const createSigningDevice = endpoint({
  name: 'createSigningDevice',
  method: 'POST',
  path: '/v1/signing-devices',
  summary: 'Add a phone, with a signature. The secret is told this once; the same phone again gets another',
  auth: 'session',
  body: v.strictObject({ device: id, challengeId: id, proof }),
  status: 201,
  reply: v.object({
    device: signingDevice,
    /** 32 bytes, base64url. */
    secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  }),
  problems: [
    'not-found',
    'devices-too-many',
    'challenge-expired',
    'challenge-used',
    'challenge-mismatch',
    'proof-refused',
  ],
});

export const removeSigningDevice = endpoint({
  name: 'removeSigningDevice',
  method: 'DELETE',
  path: '/v1/signing-devices/{id}',
  summary: 'Remove a phone: its secret signs nothing from now on',
  auth: 'session',
  status: 200,
  reply: signingDevices,
  problems: ['not-found'],
});
