/** Passkeys: keys on a person's own devices that sign behind their fingerprint, face or screen lock. docs/decisions/0017-passkeys.md. */
import * as v from 'valibot';
import { proof } from './challenge';
import { endpoint } from './endpoint';
import { id, moment } from './scalar';
import { creationOptions, registration } from './webauthn';

export const passkey = v.object({
  id,
  createdAt: moment,
  lastUsedAt: v.nullable(moment),
  /** It goes with the person's account to their other devices; otherwise it stays on the one that made it. */
  synced: v.boolean(),
});
export type Passkey = v.InferOutput<typeof passkey>;

export const passkeys = v.object({
  /** Oldest first. */
  passkeys: v.array(passkey),
  /** Whether this lender takes another one. */
  offered: v.boolean(),
});
export type Passkeys = v.InferOutput<typeof passkeys>;

export const listPasskeys = endpoint({
  name: 'listPasskeys',
  method: 'GET',
  path: '/v1/passkeys',
  summary: 'The passkeys that sign for this person',
  auth: 'session',
  status: 200,
  reply: passkeys,
  problems: [],
});

export const passkeySetup = v.object({
  id,
  expiresAt: moment,
  /** For `navigator.credentials.create`. */
  options: creationOptions,
});
export type PasskeySetup = v.InferOutput<typeof passkeySetup>;

export const createPasskeySetup = endpoint({
  name: 'createPasskeySetup',
  method: 'POST',
  path: '/v1/passkey-setups',
  summary: 'Begin to set up a passkey. It is added with a signature, as a loan is',
  auth: 'session',
  status: 201,
  reply: passkeySetup,
  problems: ['not-found', 'passkeys-too-many'],
});

export const addPasskey = endpoint({
  name: 'addPasskey',
  method: 'POST',
  path: '/v1/passkeys',
  summary: 'Add the passkey that the device made, with a signature. Repeating it changes nothing',
  auth: 'session',
  body: v.strictObject({ passkeySetupId: id, challengeId: id, proof, credential: registration }),
  status: 200,
  reply: passkeys,
  problems: [
    'not-found',
    'passkeys-too-many',
    'challenge-expired',
    'challenge-used',
    'challenge-mismatch',
    'proof-refused',
  ],
});

export const removePasskey = endpoint({
  name: 'removePasskey',
  method: 'DELETE',
  path: '/v1/passkeys/{id}',
  summary: 'Remove a passkey: it signs nothing from now on',
  auth: 'session',
  status: 200,
  reply: passkeys,
  problems: ['not-found'],
});
