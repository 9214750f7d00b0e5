/**
 * Passkeys of this device: the browser's own means. Its JSON is written here, since Safari has methods for it only from
 * version 18 on. Nothing rejects: how a ceremony ended is data.
 */
import type { Assertion, CreationOptions, Registration, RequestOptions } from '../contract/webauthn';

/** `own`: the device itself makes and holds them; `asks`: one can be asked for, of another device perhaps. */
export type PasskeyAbility = 'own' | 'asks' | 'none';

export type Made<T> =
  | { readonly kind: 'made'; readonly credential: T }
  /** The person turned back, or took too long: browsers do not say which. */
  | { readonly kind: 'cancelled' }
  /** This device has one for this person. */
  | { readonly kind: 'known' }
  /** Not on this device, or not in this place. */
  | { readonly kind: 'unable' };

/** Browsers that can be asked what this page may do; the others refuse when it comes to it. */
interface Asked extends Document {
  readonly featurePolicy?: { readonly allowsFeature: (name: string) => boolean };
}

const allows = (what: 'get' | 'create'): boolean => {
  const { featurePolicy }: Asked = document;
  return featurePolicy?.allowsFeature(`publickey-credentials-${what}`) ?? true;
};

/** @param what signing, or making a new one. */
export async function passkeyAbility(what: 'get' | 'create'): Promise<PasskeyAbility> {
  if (typeof PublicKeyCredential !== 'function' || !allows(what)) return 'none';
  const own = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
  return own ? 'own' : 'asks';
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function toText(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const described = ({ type, id, transports }: RequestOptions['allowCredentials'][number]) => ({
  type,
  id: toBytes(id),
  transports: transports as AuthenticatorTransport[],
});

function endOf(error: unknown): Exclude<Made<never>, { kind: 'made' }> {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return { kind: 'cancelled' };
  return { kind: name === 'InvalidStateError' ? 'known' : 'unable' };
}

/** Has the device make a passkey. Call it from a tap. */
export async function makePasskey(options: CreationOptions): Promise<Made<Registration>> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: options.excludeCredentials.map(described),
      },
    });
    if (!(made instanceof PublicKeyCredential)) return { kind: 'unable' };
    const { response } = made;
    if (!(response instanceof AuthenticatorAttestationResponse)) return { kind: 'unable' };
    return {
      kind: 'made',
      credential: {
        id: toText(made.rawId),
        response: {
          clientDataJSON: toText(response.clientDataJSON),
          attestationObject: toText(response.attestationObject),
          transports: response.getTransports(),
        },
      },
    };
  } catch (error) {
    return endOf(error);
  }
}

/** Has the person sign with one of theirs. Call it from a tap. */
export async function signWithPasskey(options: RequestOptions): Promise<Made<Assertion>> {
  try {
    const signed = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        allowCredentials: options.allowCredentials.map(described),
      },
    });
    if (!(signed instanceof PublicKeyCredential)) return { kind: 'unable' };
    const { response } = signed;
    if (!(response instanceof AuthenticatorAssertionResponse)) return { kind: 'unable' };
    const { userHandle } = response;
    return {
      kind: 'made',
      credential: {
        id: toText(signed.rawId),
        response: {
          clientDataJSON: toText(response.clientDataJSON),
          authenticatorData: toText(response.authenticatorData),
          signature: toText(response.signature),
          ...(userHandle === null || userHandle.byteLength === 0 ? {} : { userHandle: toText(userHandle) }),
        },
      },
    };
  } catch (error) {
    return endOf(error);
  }
}
