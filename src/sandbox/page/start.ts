/**
 * The sandbox inside the page: the same API over IndexedDB, as a function that takes the place of `fetch`. There is no
 * server and no service worker; other tabs of the site share the data.
 */
import type { JSONWebKeySet } from 'jose';
import regular from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff?url';
import bold from '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-600-normal.woff?url';
import { fontFiles, type Weight } from '../documents/fonts';
import { domain } from '../domain';
import { createApi } from '../http/api';
import { ConnectionCut } from '../http/refusal';
import { passkeySite } from '../passkeys/site';
import { indexedDbStore } from '../store/indexeddb';
import { memoryStore } from '../store/memory';

export interface PageSandboxOptions {
  /** Of the database: one per demo. */
  readonly name?: string;
  /** The demo wallet's issuer name and public keys: its throw-away key lives in its own page. */
  readonly hosts: readonly { readonly issuer: string; readonly keys: JSONWebKeySet }[];
  /** Exact origins whose pages may frame this one; passkeys are taken inside them. */
  readonly framedBy?: readonly string[];
}

export interface PageSandbox {
  /** Same arguments and outcomes as `fetch`: a TypeError when "the network" fails. Relative URLs are of this page. */
  readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** From this very site, when the first paper is made. */
async function fontOfSite(weight: Weight): Promise<Uint8Array> {
  const response = await fetch({ regular, bold }[weight]);
  if (!response.ok) throw new Error(`no letters for papers: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export async function startPageSandbox({
  name = 'suijie',
  hosts,
  framedBy = [],
}: PageSandboxOptions): Promise<PageSandbox> {
  // A private window may keep nothing for a frame of another site: then it lives as long as the page.
  const store = await indexedDbStore(name).catch(() => memoryStore());
  const api = createApi({
    store,
    domain,
    clock: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(() => resolve(), milliseconds)),
    hosts,
    passkeys: passkeySite([new URL(location.href).origin], framedBy),
    origins: { app: [], wallet: [] },
    sandbox: true,
    checkReplies: false,
    limits: null,
    fonts: fontFiles(fontOfSite),
    checkAt: new URL('/verify.html', location.href).href,
    log: () => undefined,
  });
  return {
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : new URL(String(input), location.href).href;
      const request = input instanceof Request ? new Request(input, init) : new Request(url, init);
      const signal = init?.signal ?? request.signal;
      signal.throwIfAborted();
      const gone = new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
      try {
        // The work goes on after an abort, as it would on a server.
        return await Promise.race([api.fetch(request), gone]);
      } catch (error) {
        throw error instanceof ConnectionCut ? new TypeError('Failed to fetch') : error;
      }
    },
    close: () => store.close(),
  };
}
