/** Demo sites only: the lender inside this page, for this page's own requests and, in the lender's frame, for the wallet's. */
import * as v from 'valibot';
import { setTransport } from '../client/transport';
import { DEMO_FETCH, demoRequest, LENDER_FRAME, readDemoHost, type DemoReply } from '../host/demo-wire';
import { frameHost } from '../host/frame';
import { MethodFailure } from '../host/peer';
import { RPC_ERROR } from '../host/wire';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

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
  const { startPageSandbox } = await import('../sandbox/page/start');
  const { fetch } = await startPageSandbox({ hosts: wallet ? [wallet] : [] });
  setTransport({ fetch, needsNetwork: false });
  if (!line || location.pathname + location.search !== LENDER_FRAME) return false;
  frameHost(line, { [DEMO_FETCH]: (params) => answer(fetch, params) });
  return true;
}
