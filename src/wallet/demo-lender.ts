/** Demo sites only: the lender in a frame of the app's site that draws nothing, reached over its port instead of a network. */
import * as v from 'valibot';
import { setTransport } from '../client/transport';
import { DEMO_FETCH, demoReply, LENDER_FRAME, type DemoHost, type DemoRequest } from '../host/demo-wire';
import { serveFrame } from '../host/frame-server';
import { SANDBOX } from './frame-rights';
import type { InPageBackend } from './in-page-backend';

/** As long as the client itself waits at most. */
const PATIENCE_MS = 20_000;

/** What the demo wallet says about its throw-away key. */
export const demoHostOf = ({ issuer, publicKey }: InPageBackend): DemoHost => ({
  issuer,
  keys: { keys: [publicKey] },
});

function requestOf(url: string, { method, headers, body }: RequestInit): DemoRequest {
  return {
    method: (method ?? 'GET') as DemoRequest['method'],
    path: url.replace(/^https?:\/\/[^/]+/, ''),
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof body === 'string' ? body : null,
  };
}

/** From now on the wallet's requests to the lender go to its frame. */
export function connectDemoLender(appOrigin: string, demo: DemoHost): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'demo lender';
  frame.src = `${appOrigin}${LENDER_FRAME}`;
  frame.setAttribute('sandbox', SANDBOX);
  let greeted: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (greeted = resolve));
  const { ask } = serveFrame({
    appOrigin,
    frame: () => frame.contentWindow,
    methods: {},
    context: () => ({ demo }),
    onHello: () => greeted(),
  });
  document.body.append(frame);
  setTransport({
    needsNetwork: false,
    fetch: async (url, init) => {
      await ready;
      const signal = init.signal ?? undefined;
      const reply = await ask(DEMO_FETCH, requestOf(url, init), { patience: PATIENCE_MS, signal });
      const { status, body } = v.parse(demoReply, reply);
      return new Response(status === 204 ? null : body, { status });
    },
  });
}
