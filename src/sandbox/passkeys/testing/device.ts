/**
 * For tests: a phone that holds one passkey, with a real key of its own. It answers as a browser does, and is told what to
 * lie about.
 */
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Assertion, CreationOptions, Registration, RequestOptions } from '../../../contract/webauthn';
import { base64url } from '../../digest';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** What a forger would change. */
export interface Lies {
  readonly challenge?: string;
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  readonly topOrigin?: string;
  /** The flags of user verification and presence. */
  readonly verified?: boolean;
  readonly present?: boolean;
  readonly counter?: number;
  readonly id?: string;
  readonly userHandle?: string;
  /** Of a registration: the algorithm that the key says it is of. */
  readonly algorithm?: number;
  /** Of a registration: what vouches for the device. */
  readonly attestation?: { readonly fmt: string; readonly attStmt: ReadonlyMap<string, unknown> };
  /** Of a signature: somebody else's key. */
  readonly by?: CryptoKey;
}

export interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const newKeyPair = async (): Promise<KeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);

/** An integer of a signature as DER writes it: no leading zero but the one that keeps it positive. */
function derInteger(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < bytes.length - 1 && bytes[at] === 0) at += 1;
  const kept = bytes.slice(at);
  const content = (kept[0] ?? 0) > 0x7f ? concatBytes(Uint8Array.of(0), kept) : kept;
  return concatBytes(Uint8Array.of(0x02, content.length), content);
}

/** WebCrypto's r and s side by side, as authenticators sign. */
function derSignature(raw: Uint8Array): Uint8Array {
  const both = concatBytes(derInteger(raw.slice(0, 32)), derInteger(raw.slice(32)));
  return concatBytes(Uint8Array.of(0x30, both.length), both);
}

const fromJwk = (part: string | undefined): Uint8Array =>
  Uint8Array.from(atob((part ?? '').replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );

async function coseKey(publicKey: CryptoKey, algorithm: number): Promise<Uint8Array> {
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, algorithm],
      [-1, 1],
      [-2, fromJwk(x)],
      [-3, fromJwk(y)],
    ]),
  );
}

export class PasskeyDevice {
  readonly #keys: KeyPair;
  readonly #id: Uint8Array;
  readonly #origin: string;
  #counter = 0;

  private constructor(keys: KeyPair, id: Uint8Array, origin: string) {
    this.#keys = keys;
    this.#id = id;
    this.#origin = origin;
  }

  /** @param origin of the page that it is used on. */
  static async make(origin: string, keys?: KeyPair, id = crypto.getRandomValues(new Uint8Array(16))) {
    return new PasskeyDevice(keys ?? (await newKeyPair()), id, origin);
  }

  get credentialId(): string {
    return base64url(this.#id);
  }

  #clientData(type: string, challenge: string, lies: Lies): Uint8Array {
    const { crossOrigin = false, topOrigin } = lies;
    return utf8ToBytes(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? this.#origin,
        crossOrigin,
        ...(topOrigin === undefined ? {} : { topOrigin }),
      }),
    );
  }

  #authenticatorData(rpId: string, lies: Lies, attested: Uint8Array = new Uint8Array()): Uint8Array {
    const { verified = true, present = true, counter = this.#counter } = lies;
    const flags = (present ? PRESENT : 0) | (verified ? VERIFIED : 0) | (attested.length > 0 ? ATTESTED : 0);
    const count = new Uint8Array(4);
    new DataView(count.buffer).setUint32(0, counter);
    return concatBytes(sha256(utf8ToBytes(lies.rpId ?? rpId)), Uint8Array.of(flags), count, attested);
  }

  /** Answers `navigator.credentials.create`. */
  async register({ challenge, rp }: CreationOptions, lies: Lies = {}): Promise<Registration> {
    const key = await coseKey(this.#keys.publicKey, lies.algorithm ?? -7);
    const length = Uint8Array.of(this.#id.length >> 8, this.#id.length & 0xff);
    const attested = concatBytes(new Uint8Array(16), length, this.#id, key);
    const { fmt, attStmt } = lies.attestation ?? { fmt: 'none', attStmt: new Map() };
    const attestationObject = isoCBOR.encode(
      new Map<string, unknown>([
        ['fmt', fmt],
        ['attStmt', attStmt],
        ['authData', this.#authenticatorData(rp.id, lies, attested)],
      ]) as Parameters<typeof isoCBOR.encode>[0],
    );
    return {
      id: lies.id ?? this.credentialId,
      response: {
        clientDataJSON: base64url(this.#clientData('webauthn.create', challenge, lies)),
        attestationObject: base64url(attestationObject),
        transports: ['internal'],
      },
    };
  }

  /** Answers `navigator.credentials.get`; each signature counts. */
  async sign(
    { challenge, rpId }: Pick<RequestOptions, 'challenge' | 'rpId'>,
    lies: Lies = {},
  ): Promise<Assertion> {
    this.#counter += 1;
    const clientData = this.#clientData('webauthn.get', challenge, lies);
    const authenticatorData = this.#authenticatorData(rpId, lies);
    const signed = new Uint8Array(concatBytes(authenticatorData, sha256(clientData)));
    const raw = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      lies.by ?? this.#keys.privateKey,
      signed,
    );
    return {
      id: lies.id ?? this.credentialId,
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(derSignature(new Uint8Array(raw))),
        ...(lies.userHandle === undefined ? {} : { userHandle: lies.userHandle }),
      },
    };
  }
}
