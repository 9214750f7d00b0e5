/** Setting up a passkey over HTTP, and signing with it: a phone with a real key and a PIN that is right. */
import { creationOptions } from '../../../contract/webauthn';
import { amount } from '../../../lending/money';
import * as v from 'valibot';
import type { Challenge } from '../../../contract/challenge';
import type { Passkeys, PasskeySetup } from '../../../contract/passkey';
import { passkeySite } from '../../passkeys/site';
import { PasskeyDevice, type Lies } from '../../passkeys/testing/device';
import { DEMO_PIN } from '../../settings';
import { at, text, type TestApi } from './api-server';
import type { Borrower } from './borrower';
import { newKey } from './borrowing';

export const APP = 'https://app.test';
export const WALLET = 'https://wallet.test';
export const PASSKEYS = passkeySite([APP], [WALLET]);

/** The app PIN's proof for a challenge. */
export async function byPin({ ask }: Borrower, { id }: Pick<Challenge, 'id'>) {
  const { token } = await ask('checkPin', { id, body: { pin: DEMO_PIN } });
  return { kind: 'app-pin', token } as const;
}

/** A setup and its challenge, signed with the PIN: what `addPasskey` takes, but for the device's answer. */
export async function setupByPin(borrower: Borrower) {
  const { ask } = borrower;
  const setup: PasskeySetup = await ask('createPasskeySetup');
  const challenge = await ask('createChallenge', {
    body: { for: { kind: 'passkey', passkeySetupId: setup.id } },
  });
  const signed = { passkeySetupId: setup.id, challengeId: challenge.id };
  return { setup, challenge, signed: { ...signed, proof: await byPin(borrower, challenge) } };
}

/** A phone whose passkey signs for this borrower from now on. */
export async function withPasskey(
  borrower: Borrower,
): Promise<{ device: PasskeyDevice; passkeys: Passkeys }> {
  const { setup, signed } = await setupByPin(borrower);
  const device = await PasskeyDevice.make(APP);
  const credential = await device.register(setup.options);
  return { device, passkeys: await borrower.ask('addPasskey', { body: { ...signed, credential } }) };
}

/** A quote of so many fen that was read, and its challenge. */
export async function challengedQuote({ ask, quote }: Borrower, fen: number) {
  const { id: quoteId, readingSeconds } = await quote({
    productId: 'choice',
    amount: amount(fen),
    method: 'equal-instalment',
    months: 12,
  });
  await ask('confirmCostStatement', { id: quoteId, body: { readSeconds: readingSeconds } });
  const challenge = await ask('createChallenge', { body: { for: { kind: 'loan', quoteId } } });
  return { quoteId, challenge };
}

/** What `createLoan` takes, signed by a passkey that may lie. */
export async function loanByPasskey(
  { quoteId, challenge }: Awaited<ReturnType<typeof challengedQuote>>,
  device: PasskeyDevice,
  lies: Lies = {},
) {
  const { passkey } = challenge;
  if (passkey === undefined) throw new Error('this challenge takes no passkey');
  const credential = await device.sign(passkey, lies);
  const proof = { kind: 'webauthn', credential } as const;
  return { key: newKey(), body: { quoteId, challengeId: challenge.id, proof } };
}

/** A passkey of whoever has this session; answers its id. */
export async function addedPasskey({ call }: Pick<TestApi, 'call'>, token: string): Promise<string> {
  const { body: setup } = await call('createPasskeySetup', { token });
  const passkeySetupId = text(setup, 'id');
  const { body: challenge } = await call('createChallenge', {
    token,
    body: { for: { kind: 'passkey', passkeySetupId } },
  });
  const challengeId = text(challenge, 'id');
  const { body: right } = await call('checkPin', { token, id: challengeId, body: { pin: DEMO_PIN } });
  const proof = { kind: 'app-pin', token: text(right, 'token') };
  const options = v.parse(creationOptions, at(setup, 'options'));
  const credential = await (await PasskeyDevice.make(APP)).register(options);
  const { body } = await call('addPasskey', {
    token,
    body: { passkeySetupId, challengeId, proof, credential },
  });
  return text(body, 'passkeys.0.id');
}

/** A phone of whoever has this session, that signs by its biometrics; answers its id. */
export async function addedDevice({ call }: Pick<TestApi, 'call'>, token: string): Promise<string> {
  const device = 'phone-of-a-test';
  const { body: challenge } = await call('createChallenge', {
    token,
    body: { for: { kind: 'device', device } },
  });
  const challengeId = text(challenge, 'id');
  const { body: right } = await call('checkPin', { token, id: challengeId, body: { pin: DEMO_PIN } });
  const proof = { kind: 'app-pin', token: text(right, 'token') };
  const { body } = await call('createSigningDevice', { token, body: { device, challengeId, proof } });
  return text(body, 'device.id');
}
