/** Signing in: the host's credential in, a short-lived token and the home snapshot out, in one round trip. */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { home } from './home';
import { id, moment } from './scalar';

/** A query string that a wallet's server signed; read by its verifier alone. */
const signedParams = v.pipe(v.string(), v.minLength(20), v.maxLength(8192), v.regex(/^[\x21-\x7e]+$/));

/** A wallet's code that its server exchanges for who this is. */
const exchangeCode = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,256}$/));

/** What a host can say about who is here; verified by the lender per kind, never by the app. */
export const credential = v.variant('kind', [
  /** Our frame protocol: a JWS of the host over `sub`, `aud`, `nonce`, `jti`, at most 60 s old, burnt on use. */
  v.strictObject({
    kind: v.literal('host-assertion'),
    jws: v.pipe(v.string(), v.minLength(20), v.maxLength(4096)),
  }),
  /** A one-time ticket in the launch link of a plain browser or a native shell. */
  v.strictObject({
    kind: v.literal('ticket'),
    ticket: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,128}$/)),
  }),
  /** Telegram: `initData` as the client signed it, HMAC-SHA-256 under the bot's token and Ed25519 by Telegram. */
  v.strictObject({ kind: v.literal('telegram-init-data'), initData: signedParams }),
  /** VK: the launch address's query, its `vk_*` signed as `sign`, HMAC-SHA-256 under the app's secret. */
  v.strictObject({ kind: v.literal('vk-launch-params'), params: signedParams }),
  /** LINE: an OpenID Connect ID token for the lender's channel, ES256 under LINE's published keys. */
  v.strictObject({
    kind: v.literal('line-id-token'),
    idToken: v.pipe(v.string(), v.maxLength(4096), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)),
  }),
  /** WeChat: the code of `wx.login` or of the OAuth redirect (then with our `state`), to be exchanged once. */
  v.strictObject({
    kind: v.literal('wechat-code'),
    code: exchangeCode,
    state: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/))),
  }),
  /** Alipay: the code of `my.getAuthCode`, to be exchanged once. */
  v.strictObject({ kind: v.literal('alipay-code'), code: exchangeCode }),
]);
export type Credential = v.InferOutput<typeof credential>;

export const createSession = endpoint({
  name: 'createSession',
  method: 'POST',
  path: '/v1/sessions',
  summary: 'Sign in and get the home snapshot (product.md F02)',
  auth: 'none',
  body: v.strictObject({ credential }),
  status: 201,
  reply: v.object({ token: v.pipe(v.string(), v.maxLength(1024)), expiresAt: moment, sessionId: id, home }),
  problems: ['credential-refused', 'credential-unsupported'],
});

/** The wallet asks, with the same credential, whether to show the entrance (product.md F01). */
export const checkEntrance = endpoint({
  name: 'checkEntrance',
  method: 'POST',
  path: '/v1/entrance',
  summary: 'Whether the wallet should show the entrance to this person',
  auth: 'none',
  body: v.strictObject({ credential }),
  status: 200,
  reply: v.object({ shown: v.boolean() }),
  problems: ['credential-refused', 'credential-unsupported'],
});
