/** The wallet's own small API: its page, its public key, and signatures over what a person confirmed with the PIN. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import {
  assertionClaims,
  assertionRequest,
  proofClaims,
  proofRequest,
  type ProofReply,
} from '../../host/signing-wire';
import type { PageFile } from './page';
import type { Pins } from './pins';
import type { SigningKey } from './signing-key';

export interface WalletAppOptions {
  /** `iss` of all that is signed, and the only page whose requests are answered. */
  readonly origin: string;
  readonly key: SigningKey;
  readonly pins: Pins;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly now: () => number;
}

const MOST_BYTES = 16 * 1024;

/** The body by its schema; null when it is not JSON or not that. */
async function read<S extends v.GenericSchema>(schema: S, c: Context): Promise<v.InferOutput<S> | null> {
  if (!/^application\/json\b/.test(c.req.header('Content-Type') ?? '')) return null;
  const parsed = v.safeParse(schema, await c.req.json().catch(() => null));
  return parsed.success ? parsed.output : null;
}

export function walletApp({ origin, key, pins, files, headers, now }: WalletAppOptions): Hono {
  const app = new Hono();
  const signer = (subject: string, audience: string) => ({ issuer: origin, subject, audience, now: now() });
  const malformed = (c: Context) => c.json({ error: 'malformed' }, 400);

  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });

  app.use(
    '/wallet/*',
    bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ error: 'too-large' }, 413) }),
  );
  app.use('/wallet/*', async (c, next) => {
    const from = c.req.header('Origin');
    if (from !== undefined && from !== origin) return c.json({ error: 'foreign-origin' }, 403);
    c.header('Cache-Control', 'no-store');
    return next();
  });

  app.post('/wallet/assertions', async (c) => {
    const asked = await read(assertionRequest, c);
    if (!asked) return malformed(c);
    const claims = assertionClaims(signer(asked.customer, asked.audience), asked.nonce);
    return c.json({ jws: await key.sign(claims) });
  });

  app.post('/wallet/proofs', async (c) => {
    const asked = await read(proofRequest, c);
    if (!asked) return malformed(c);
    const { customer, audience, challenge, pin } = asked;
    if (Date.parse(challenge.expiresAt) <= now()) return c.json({ outcome: 'expired' } satisfies ProofReply);
    const answer = await pins.check(customer, pin);
    if (answer.kind === 'wrong')
      return c.json({ outcome: 'wrong-pin', triesLeft: answer.triesLeft } satisfies ProofReply);
    if (answer.kind === 'locked')
      return c.json({ outcome: 'locked', retryAfter: answer.retryAfter } satisfies ProofReply);
    const jws = await key.sign(proofClaims(signer(customer, audience), challenge));
    return c.json({ outcome: 'proof', jws } satisfies ProofReply);
  });

  app.get('/.well-known/jwks.json', (c) =>
    c.json({ keys: [key.publicKey] }, 200, { 'Cache-Control': 'no-cache' }),
  );

  app.get('*', (c) => {
    const file = files.get(c.req.path);
    return file ? c.body(file.bytes, 200, { ...file.headers }) : c.text('Not found\n', 404);
  });

  app.onError((_error, c) => c.json({ error: 'internal' }, 500));
  return app;
}
