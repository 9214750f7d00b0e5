/** What carries requests: the network, or the sandbox inside this page. */

export interface Transport {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** False when it answers without a network, so that being offline does not matter. */
  readonly needsNetwork: boolean;
}

const network: Transport = { fetch: (url, init) => fetch(url, init), needsNetwork: true };

let current: Transport = network;

export const transport = (): Transport => current;

/** Replaces the network; null brings it back. */
export function setTransport(replacement: Transport | null): void {
  current = replacement ?? network;
}

/** The API's origin from `<meta name="api-base">`, without a closing slash; empty for the page's own. */
export function apiBase(): string {
  if (typeof document === 'undefined') return '';
  const meta = document.querySelector<HTMLMetaElement>('meta[name="api-base"]');
  return (meta?.content ?? '').replace(/\/+$/, '');
}
