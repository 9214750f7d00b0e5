/**
 * Demo sites only, where there is no server: the lender runs in a frame of the app's site, the wallet talks to it over
 * that frame's port, and tells it in the welcome which throw-away key to take for a wallet's.
 */
import * as v from 'valibot';

/** The address of the frame that is the lender and draws nothing. */
export const LENDER_FRAME = '/?lender';

export const DEMO_FETCH = 'demo.fetch';

/** One request of the wallet's to the lender. */
export const demoRequest = v.object({
  method: v.picklist(['GET', 'POST', 'PUT', 'DELETE']),
  path: v.pipe(v.string(), v.regex(/^\/(?:v1|sandbox)\//)),
  headers: v.record(v.string(), v.string()),
  body: v.nullable(v.string()),
});
export type DemoRequest = v.InferOutput<typeof demoRequest>;

export const demoReply = v.object({
  status: v.pipe(v.number(), v.minValue(200), v.maxValue(599)),
  body: v.string(),
});
export type DemoReply = v.InferOutput<typeof demoReply>;

const publicKey = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
  kid: v.string(),
  alg: v.literal('ES256'),
  use: v.literal('sig'),
});

const demoHost = v.object({ issuer: v.string(), keys: v.object({ keys: v.array(publicKey) }) });
export type DemoHost = v.InferOutput<typeof demoHost>;

/** The demo wallet's key out of a welcome's context; null where there is none. */
export function readDemoHost(context: unknown): DemoHost | null {
  const read = v.safeParse(v.object({ demo: demoHost }), context);
  return read.success ? read.output.demo : null;
}
