/** Demo sites only: one lender for all pages in the wallet, in a frame of this site that draws nothing. */
import * as v from 'valibot';
import { pause } from '../client/pause';
import { setTransport, type Transport } from '../client/transport';
import {
  DEMO_FETCH,
  demoRequest,
  LENDER_FRAME,
  readDemoHost,
  type DemoHost,
  type DemoReply,
} from '../host/demo-wire';
import { frameHost } from '../host/frame';
import { MethodFailure } from '../host/peer';
import { RPC_ERROR } from '../host/wire';

type Fetch = Transport['fetch'];

declare global {
  interface Window {
    /** In the lender's frame: the lender. */
    __sjLender?: Fetch;
  }
}

const LOOK_MS = 50;
const LOOKS = 200;

/** Whose frames the app greets, as the page says: a throw-away key's issuer is no origin. */
function hostOrigins(): string[] {
  const said = document.querySelector<HTMLMetaElement>('meta[name="host-origins"]')?.content ?? '';
  return said.split(',').filter((origin) => origin !== '');
}

async function ownLender(hosts: readonly DemoHost[]): Promise<Fetch> {
  const { startPageSandbox } = await import('../sandbox/page/start');
  return (await startPageSandbox({ hosts, framedBy: hostOrigins() })).fetch;
}

/** The lender's frame among the wallet's: it is of this site, so this page may reach into it. */
function lenderBeside(): Fetch | null {
  for (let index = 0; index < parent.length; index += 1) {
    try {
      const lender = parent[index]?.__sjLender;
      if (lender) return lender;
    } catch {
      // A frame of another site.
    }
  }
  return null;
}

async function waitForLender(): Promise<Fetch | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    const lender = lenderBeside();
    if (lender) return lender;
    await pause(LOOK_MS);
  }
  return null;
}

async function answer(fetch: Fetch, params: unknown): Promise<DemoReply> {
  const read = v.safeParse(demoRequest, params);
  if (!read.success) throw new MethodFailure(RPC_ERROR.invalidParams, 'not a request');
  const { method, path, headers, body } = read.output;
  const response = await fetch(path, { method, headers, body });
  return { status: response.status, body: await response.text() };
}

/** Puts the lender in place of the network. Resolves with true in the frame that is the lender and draws nothing. */
export async function startDemoLender(): Promise<boolean> {
  const line = (await window.__sj?.line) ?? null;
  const wallet = readDemoHost(line?.welcome.context);
  if (!line || !wallet) {
    setTransport({ fetch: await ownLender([]), needsNetwork: false });
    return false;
  }
  if (location.pathname + location.search === LENDER_FRAME) {
    const fetch = await ownLender([wallet]);
    window.__sjLender = fetch;
    frameHost(line, { [DEMO_FETCH]: (params) => answer(fetch, params) });
    return true;
  }
  const fetch = (await waitForLender()) ?? (await ownLender([wallet]));
  setTransport({ fetch, needsNetwork: false });
  return false;
}
