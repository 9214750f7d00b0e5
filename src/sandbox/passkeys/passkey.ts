/** A customer's passkeys: set up with a signature, used by challenges, removed at any time. docs/decisions/0017-passkeys.md. */
import type { Passkey as PasskeyView, Passkeys, PasskeySetup as SetupView } from '../../contract/passkey';
import type { ProblemCode } from '../../contract/problem';
import type { CreationOptions, Registration, RequestOptions } from '../../contract/webauthn';
import { bilingual } from '../bilingual';
import type { OpenChallenge } from '../borrow/challenge';
import { isoMoment } from '../business-time';
import { log, patch, type Draft } from '../change';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { digestOf, hash } from '../digest';
import { PASSKEY_SETUP_LIFE, PASSKEY_SETUPS_KEPT, PASSKEYS_MOST } from '../settings';
import { ALGORITHMS, type VerifiedKey } from './verify';

export interface Passkey extends VerifiedKey {
  readonly id: string;
  readonly transports: readonly string[];
  /** Business time. */
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** One that is being set up: what its device must answer to, and what the signature for it signs. */
export interface PasskeySetup {
  readonly id: string;
  readonly challenge: string;
  readonly digest: string;
  /** Real time. */
  readonly expiresAt: number;
  /** The passkey that came of it; null until it is added. */
  readonly passkeyId: string | null;
}

const NAME = bilingual('随借', 'Suijie');

export const passkeysOf = ({ passkeys = [] }: Customer): readonly Passkey[] => passkeys;

export const setupOf = ({ passkeySetups = [] }: Customer, id: string): PasskeySetup | null =>
  passkeySetups.find((setup) => setup.id === id) ?? null;

/** Why a setup leads to no passkey any longer; null when it can. */
export function setupOver(setup: PasskeySetup, ctx: Context): ProblemCode | null {
  if (setup.passkeyId !== null) return 'challenge-used';
  return setup.expiresAt <= ctx.real ? 'challenge-expired' : null;
}

/** How devices know the person: the same for each of their passkeys, and no name of theirs. */
export const userHandleOf = ({ id }: Customer): string => hash(`passkeys of ${id}`);

/** What a passkey signs to answer a challenge: this one, and exactly what it was made for. */
export const signedBy = ({ id, digest }: OpenChallenge): string => digestOf({ challenge: id, digest });

const hasRoom = (customer: Customer): boolean => passkeysOf(customer).length < PASSKEYS_MOST;

export function openSetup(draft: Draft, ctx: Context): PasskeySetup | ProblemCode {
  if (ctx.rpId === undefined) return 'not-found';
  if (!hasRoom(draft.customer)) return 'passkeys-too-many';
  const id = ctx.id('pkset');
  const challenge = ctx.secret(32);
  const expiresAt = ctx.real + PASSKEY_SETUP_LIFE;
  const digest = digestOf({ kind: 'passkey', customer: draft.customer.id, setup: id, challenge, expiresAt });
  const setup: PasskeySetup = { id, challenge, digest, expiresAt, passkeyId: null };
  patch(draft, {
    passkeySetups: [...(draft.customer.passkeySetups ?? []), setup].slice(-PASSKEY_SETUPS_KEPT),
  });
  return setup;
}

/** Adds the key that a setup led to. @returns why not, null when it is there. */
export function addKey(
  draft: Draft,
  setup: PasskeySetup,
  key: VerifiedKey,
  { response: { transports = [] } }: Registration,
  ctx: Context,
): ProblemCode | null {
  const { customer } = draft;
  if (!hasRoom(customer)) return 'passkeys-too-many';
  if (passkeysOf(customer).some(({ credentialId }) => credentialId === key.credentialId))
    return 'proof-refused';
  const passkey: Passkey = {
    id: ctx.id('pkey'),
    ...key,
    transports,
    createdAt: ctx.business,
    lastUsedAt: null,
  };
  patch(draft, {
    passkeys: [...passkeysOf(customer), passkey],
    passkeySetups: (customer.passkeySetups ?? []).map((each) =>
      each.id === setup.id ? { ...each, passkeyId: passkey.id } : each,
    ),
  });
  log(draft, ctx.business, 'passkey.added', '设置了通行密钥', 'A passkey was set up');
  return null;
}

/** What the device has counted since, and when. */
export function noteUse(draft: Draft, key: VerifiedKey, ctx: Context): void {
  patch(draft, {
    passkeys: passkeysOf(draft.customer).map((each) =>
      each.credentialId === key.credentialId ? { ...each, ...key, lastUsedAt: ctx.business } : each,
    ),
  });
}

/** @returns whether there was one of this id. */
export function removeKey(draft: Draft, id: string, ctx: Context): boolean {
  const left = passkeysOf(draft.customer).filter((passkey) => passkey.id !== id);
  if (left.length === passkeysOf(draft.customer).length) return false;
  patch(draft, { passkeys: left });
  log(draft, ctx.business, 'passkey.removed', '移除了通行密钥', 'A passkey was removed');
  return true;
}

const described = ({ credentialId, transports }: Passkey): RequestOptions['allowCredentials'][number] => ({
  type: 'public-key',
  id: credentialId,
  transports: [...transports],
});

/** What to ask the browser for, to answer a challenge. */
export function requestOptions(
  customer: Customer,
  challenge: OpenChallenge,
  rpId: string,
  ctx: Context,
): RequestOptions {
  return {
    challenge: signedBy(challenge),
    rpId,
    timeout: Math.max(0, challenge.expiresAt - ctx.real),
    allowCredentials: passkeysOf(customer).map(described),
    userVerification: 'required',
  };
}

function creationOptions(
  customer: Customer,
  setup: PasskeySetup,
  rpId: string,
  { real, language }: Context,
): CreationOptions {
  const name = customer.profile.name[language];
  return {
    rp: { id: rpId, name: NAME[language] },
    user: { id: userHandleOf(customer), name, displayName: name },
    challenge: setup.challenge,
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    timeout: Math.max(0, setup.expiresAt - real),
    excludeCredentials: passkeysOf(customer).map(described),
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      residentKey: 'preferred',
      userVerification: 'required',
    },
    attestation: 'none',
  };
}

export function setupView(customer: Customer, setup: PasskeySetup, rpId: string, ctx: Context): SetupView {
  return {
    id: setup.id,
    expiresAt: isoMoment(setup.expiresAt),
    options: creationOptions(customer, setup, rpId, ctx),
  };
}

export const passkeyView = ({ id, createdAt, lastUsedAt, synced }: Passkey): PasskeyView => ({
  id,
  createdAt: isoMoment(createdAt),
  lastUsedAt: lastUsedAt === null ? null : isoMoment(lastUsedAt),
  synced,
});

export const passkeysView = (customer: Customer, ctx: Context): Passkeys => ({
  passkeys: passkeysOf(customer).map(passkeyView),
  offered: ctx.rpId !== undefined && hasRoom(customer),
});
