/**
 * What a passkey's device says, checked: the lender's challenge, the app's own origin, the wallet around it, the key, and
 * that the person was verified. By @simplewebauthn/server, which is loaded when the first passkey is.
 */
import type { Assertion, Registration } from '../../contract/webauthn';
import { base64url, fromBase64url } from '../digest';
import type { PasskeySite } from './site';

/** What is kept of a key to check its signatures by. */
export interface KeptKey {
  readonly credentialId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  /** Signatures that the device has counted; 0 for ever where it counts none. */
  readonly counter: number;
}

export type PasskeyCheck =
  | { readonly kind: 'registration'; readonly challenge: string; readonly credential: Registration }
  | {
      readonly kind: 'assertion';
      readonly challenge: string;
      readonly credential: Assertion;
      readonly key: KeptKey;
    };

export interface VerifiedKey extends KeptKey {
  /** It goes with the person's account to their other devices. */
  readonly synced: boolean;
}

/** ES256, and RS256 for the desktops that have nothing else. */
export const ALGORITHMS = [-7, -257];

/** Null when anything does not hold; it is not said what, for whoever forges may read the answer. */
export async function verifyPasskey(check: PasskeyCheck, site: PasskeySite): Promise<VerifiedKey | null> {
  try {
    if (!isFramedAsAllowed(check.credential.response.clientDataJSON, site)) return null;
    return check.kind === 'registration' ? await registered(check, site) : await asserted(check, site);
  } catch {
    // The library refuses by throwing, and stumbles over what is no such data at all: either way nothing is proved.
    return null;
  }
}

/** Safari frames without naming the top; then only the page's own `frame-ancestors` has held. */
function isFramedAsAllowed(clientDataJSON: string, { topOrigins }: PasskeySite): boolean {
  const said = JSON.parse(new TextDecoder().decode(fromBase64url(clientDataJSON))) as {
    readonly crossOrigin?: unknown;
    readonly topOrigin?: unknown;
  };
  if (said.crossOrigin !== true) return said.topOrigin === undefined;
  if (said.topOrigin === undefined) return topOrigins.length > 0;
  return typeof said.topOrigin === 'string' && topOrigins.includes(said.topOrigin);
}

/** Its certificates want a polyfill before them; the order of modules is lost where they are bundled for a page. */
async function library() {
  await import('reflect-metadata');
  const [server, helpers] = await Promise.all([
    import('@simplewebauthn/server'),
    import('@simplewebauthn/server/helpers'),
  ]);
  return { ...server, ...helpers };
}

async function registered(
  { challenge, credential: { id, response } }: Extract<PasskeyCheck, { kind: 'registration' }>,
  { rpId, origins }: PasskeySite,
): Promise<VerifiedKey | null> {
  const { decodeAttestationObject, verifyRegistrationResponse } = await library();
  const attested = decodeAttestationObject(fromBase64url(response.attestationObject));
  // None was asked for. A certificate would be followed to addresses that the sender has chosen.
  const bare = attested.get('fmt') === 'none';
  const selfSigned = attested.get('fmt') === 'packed' && attested.get('attStmt').get('x5c') === undefined;
  if (!bare && !selfSigned) return null;
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: {
      ...envelope(id),
      response: { clientDataJSON: response.clientDataJSON, attestationObject: response.attestationObject },
    },
    expectedChallenge: challenge,
    expectedOrigin: [...origins],
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  });
  if (!verified) return null;
  const { credential, credentialBackedUp } = registrationInfo;
  // The name that came beside it must be the one that the device signed for.
  if (credential.id !== id) return null;
  return {
    credentialId: id,
    publicKey: base64url(credential.publicKey),
    counter: credential.counter,
    synced: credentialBackedUp,
  };
}

async function asserted(
  { challenge, credential: { id, response }, key }: Extract<PasskeyCheck, { kind: 'assertion' }>,
  { rpId, origins, topOrigins }: PasskeySite,
): Promise<VerifiedKey | null> {
  if (id !== key.credentialId) return null;
  const { verifyAuthenticationResponse } = await library();
  const { clientDataJSON, authenticatorData, signature } = response;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { ...envelope(id), response: { clientDataJSON, authenticatorData, signature } },
    expectedChallenge: challenge,
    expectedOrigin: [...origins],
    expectedTopOrigin: [...topOrigins],
    expectedRPID: rpId,
    credential: { id, publicKey: fromBase64url(key.publicKey), counter: key.counter },
    requireUserVerification: true,
  });
  if (!verified) return null;
  const { newCounter, credentialBackedUp } = authenticationInfo;
  return { ...key, counter: newCounter, synced: credentialBackedUp };
}

const envelope = (id: string) => ({ id, rawId: id, type: 'public-key', clientExtensionResults: {} }) as const;
