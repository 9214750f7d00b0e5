/**
 * Passkeys on the wire, with the names of the standard (WebAuthn Level 3, its JSON serialisation): what a browser is
 * asked for, and of its answer the parts that are checked. Binary is base64url without padding.
 */
import * as v from 'valibot';
import { count } from './scalar';

const base64url = (most: number) =>
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.minLength(8), v.maxLength(most));

/** Names a key to the device that holds it; at most 1023 bytes. */
const credentialId = base64url(1_364);

/** Where the browser may find a key: `internal`, `hybrid`. Ours only to keep and to give back. */
const transports = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{2,20}$/))), v.maxLength(8));

const descriptor = v.object({ type: v.literal('public-key'), id: credentialId, transports });

/** `PublicKeyCredentialCreationOptionsJSON`: for a new passkey on this device. */
export const creationOptions = v.object({
  rp: v.object({ id: v.string(), name: v.string() }),
  /** `id` is the same for each passkey of a person and says nothing about them. */
  user: v.object({ id: base64url(86), name: v.string(), displayName: v.string() }),
  challenge: base64url(86),
  pubKeyCredParams: v.array(
    v.object({ type: v.literal('public-key'), alg: v.pipe(v.number(), v.integer()) }),
  ),
  /** Milliseconds. */
  timeout: count,
  /** Those that the person has: the device makes no second one beside them. */
  excludeCredentials: v.array(descriptor),
  authenticatorSelection: v.object({
    authenticatorAttachment: v.literal('platform'),
    residentKey: v.literal('preferred'),
    userVerification: v.literal('required'),
  }),
  attestation: v.literal('none'),
});
export type CreationOptions = v.InferOutput<typeof creationOptions>;

/** `PublicKeyCredentialRequestOptionsJSON`: for a signature by one of these. */
export const requestOptions = v.object({
  challenge: base64url(86),
  rpId: v.string(),
  /** Milliseconds. */
  timeout: count,
  allowCredentials: v.array(descriptor),
  userVerification: v.literal('required'),
});
export type RequestOptions = v.InferOutput<typeof requestOptions>;

/** A new passkey, as the device made it. */
export const registration = v.strictObject({
  id: credentialId,
  response: v.strictObject({
    clientDataJSON: base64url(4_096),
    attestationObject: base64url(16_384),
    transports: v.optional(transports),
  }),
});
export type Registration = v.InferOutput<typeof registration>;

/** A signature of a passkey. */
export const assertion = v.strictObject({
  id: credentialId,
  response: v.strictObject({
    clientDataJSON: base64url(4_096),
    authenticatorData: base64url(4_096),
    signature: base64url(2_048),
    userHandle: v.optional(base64url(86)),
  }),
});
export type Assertion = v.InferOutput<typeof assertion>;
