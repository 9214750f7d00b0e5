/** Each field of a passkey's answer forged in turn, with real keys: docs/decisions/0017-passkeys.md. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assertion, CreationOptions, Registration } from '../../contract/webauthn';
import { newKeyPair, PasskeyDevice, type Lies } from './testing/device';
import { verifyPasskey, type VerifiedKey } from './verify';

const APP = 'https://suijie.example';
const WALLET = 'https://wallet.example';
const SITE = { rpId: 'suijie.example', origins: [APP], topOrigins: [WALLET] };
const CHALLENGE = 'A'.repeat(43);
const OTHER_CHALLENGE = 'B'.repeat(43);

const OPTIONS = { challenge: CHALLENGE, rp: { id: SITE.rpId, name: 'Suijie' } } as CreationOptions;
const REQUEST = { challenge: CHALLENGE, rpId: SITE.rpId };

let device: PasskeyDevice;
let key: VerifiedKey;

const registering = async (lies: Lies = {}, change = (made: Registration): Registration => made) =>
  verifyPasskey(
    { kind: 'registration', challenge: CHALLENGE, credential: change(await device.register(OPTIONS, lies)) },
    SITE,
  );
const signing = async (
  lies: Lies = {},
  change = (made: Assertion): Assertion => made,
  by: PasskeyDevice = device,
) =>
  verifyPasskey(
    { kind: 'assertion', challenge: CHALLENGE, credential: change(await by.sign(REQUEST, lies)), key },
    SITE,
  );

beforeAll(async () => {
  device = await PasskeyDevice.make(APP);
  const made = await registering();
  if (made === null) throw new Error('no passkey');
  key = made;
});

const altered = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);

/** What either answer may lie about. */
const LIES: readonly (readonly [string, Lies])[] = [
  ['another challenge', { challenge: OTHER_CHALLENGE }],
  ['another origin', { origin: 'https://suijie.example.evil.example' }],
  ['the same host without TLS', { origin: 'http://suijie.example' }],
  ['another port', { origin: 'https://suijie.example:8443' }],
  ['a subdomain that is not listed', { origin: 'https://www.suijie.example' }],
  ['another relying party', { rpId: 'evil.example' }],
  ['a foreign page around the app', { crossOrigin: true, topOrigin: 'https://evil.example' }],
  ['a page around it whose name begins like a wallet’s', { crossOrigin: true, topOrigin: `${WALLET}.evil` }],
  ['a page around it, though it says it is not framed', { crossOrigin: false, topOrigin: WALLET }],
  ['the person not verified', { verified: false }],
  ['nobody present', { present: false, verified: false }],
  ['the other ceremony', { type: 'payment.get' }],
];

describe('a new passkey', () => {
  it('holds, with its key, its counter and where it lives', () => {
    expect(key).toEqual({
      credentialId: device.credentialId,
      publicKey: expect.stringMatching(/^[A-Za-z0-9_-]{100,}$/) as string,
      counter: 0,
      synced: false,
    });
  });

  it('holds inside a wallet of the list, and where the browser does not name the page around it', async () => {
    expect(await registering({ crossOrigin: true, topOrigin: WALLET })).not.toBeNull();
    expect(await registering({ crossOrigin: true })).not.toBeNull();
  });

  const more: readonly (readonly [string, Lies])[] = [
    ['a signature in place of it', { type: 'webauthn.get' }],
    ['an algorithm that nobody asked for (Ed25519)', { algorithm: -8 }],
    ['an algorithm that nobody asked for (ES512)', { algorithm: -36 }],
    ['another name than the device signed for', { id: 'A'.repeat(22) }],
    ['an unknown kind of attestation', { attestation: { fmt: 'mine', attStmt: new Map() } }],
    [
      'an attestation whose certificate names addresses to follow',
      { attestation: { fmt: 'packed', attStmt: new Map([['x5c', [new Uint8Array([0x30, 0x00])]]]) } },
    ],
    [
      'an attestation by itself with another’s signature',
      {
        attestation: {
          fmt: 'packed',
          attStmt: new Map<string, unknown>([
            ['alg', -7],
            ['sig', new Uint8Array([0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x01])],
          ]),
        },
      },
    ],
  ];
  it.each([...LIES, ...more])('is refused with %s', async (_name, lies) => {
    expect(await registering(lies)).toBeNull();
  });

  it.each<readonly [string, (made: Registration) => Registration]>([
    ['client data', ({ id, response }) => ({ id, response: { ...response, clientDataJSON: 'AAAAAAAA' } })],
    [
      'an attestation',
      ({ id, response }) => ({ id, response: { ...response, attestationObject: 'AAAAAAAA' } }),
    ],
    [
      'an attestation that breaks off',
      ({ id, response }) => ({
        id,
        response: { ...response, attestationObject: response.attestationObject.slice(0, 80) },
      }),
    ],
  ])('is refused with garbage for %s', async (_name, change) => {
    expect(await registering({}, change)).toBeNull();
  });
});

describe('a passkey’s signature', () => {
  it('holds, and counts on', async () => {
    const first = await signing({ counter: 7 });
    expect(first).toEqual({ ...key, counter: 7 });
    const credential = await device.sign(REQUEST, { counter: 8 });
    const kept = { ...key, counter: 7 };
    expect(
      await verifyPasskey({ kind: 'assertion', challenge: CHALLENGE, credential, key: kept }, SITE),
    ).toEqual({ ...kept, counter: 8 });
  });

  it('holds of a device that counts nothing, again and again', async () => {
    for (const _ of [1, 2]) expect(await signing({ counter: 0 })).toEqual(key);
  });

  it('holds inside a wallet of the list, and where the browser does not name the page around it', async () => {
    expect(await signing({ crossOrigin: true, topOrigin: WALLET })).not.toBeNull();
    expect(await signing({ crossOrigin: true })).not.toBeNull();
  });

  it('does not hold framed where no wallet may frame the app, named or not', async () => {
    for (const lies of [{ crossOrigin: true }, { crossOrigin: true, topOrigin: WALLET }]) {
      const credential = await device.sign(REQUEST, lies);
      const alone = { ...SITE, topOrigins: [] };
      expect(
        await verifyPasskey({ kind: 'assertion', challenge: CHALLENGE, credential, key }, alone),
      ).toBeNull();
    }
  });

  it.each([...LIES, ['a new passkey in place of it', { type: 'webauthn.create' }] as const])(
    'is refused with %s',
    async (_name, lies) => {
      expect(await signing(lies)).toBeNull();
    },
  );

  it.each([
    ['going back', 4],
    ['standing still', 5],
    ['gone to nothing', 0],
  ])('is refused with its counter %s', async (_name, counter) => {
    const credential = await device.sign(REQUEST, { counter });
    const kept = { ...key, counter: 5 };
    expect(
      await verifyPasskey({ kind: 'assertion', challenge: CHALLENGE, credential, key: kept }, SITE),
    ).toBeNull();
  });

  it('is refused when another key signed it', async () => {
    expect(await signing({ by: (await newKeyPair()).privateKey })).toBeNull();
  });

  it('is refused when another passkey made it, under its own name or under this one’s', async () => {
    const other = await PasskeyDevice.make(APP);
    expect(await signing({}, undefined, other)).toBeNull();
    expect(await signing({ id: key.credentialId }, undefined, other)).toBeNull();
  });

  it('is refused when an RSA key signed it', async () => {
    const { privateKey } = await crypto.subtle.generateKey(
      {
        name: 'RSASSA-PKCS1-v1_5',
        modulusLength: 2048,
        publicExponent: Uint8Array.of(1, 0, 1),
        hash: 'SHA-256',
      },
      true,
      ['sign'],
    );
    const made = await device.sign(REQUEST);
    const signature = await crypto.subtle.sign(
      'RSASSA-PKCS1-v1_5',
      privateKey,
      new TextEncoder().encode(made.response.authenticatorData),
    );
    const text = Buffer.from(signature).toString('base64url');
    expect(
      await signing({}, ({ id, response }) => ({ id, response: { ...response, signature: text } })),
    ).toBeNull();
  });

  it.each<readonly [string, keyof Assertion['response'], (text: string) => string]>([
    ['a signature with a letter changed', 'signature', altered],
    ['a signature that breaks off', 'signature', (text) => text.slice(0, 20)],
    ['device data with a letter changed', 'authenticatorData', altered],
    ['device data that breaks off', 'authenticatorData', (text) => text.slice(0, 20)],
    ['client data that is no JSON', 'clientDataJSON', () => 'AAAAAAAA'],
    [
      'client data written anew',
      'clientDataJSON',
      (text) => Buffer.from(` ${Buffer.from(text, 'base64url').toString()}`).toString('base64url'),
    ],
    ['client data that is null', 'clientDataJSON', () => Buffer.from('null    ').toString('base64url')],
  ])('is refused with %s', async (_name, field, change) => {
    expect(
      await signing({}, ({ id, response }) => ({
        id,
        response: { ...response, [field]: change(String(response[field])) },
      })),
    ).toBeNull();
  });
});
