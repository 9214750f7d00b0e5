/** A lender by script: each request takes the next answer, and is remembered. */
import { setTransport } from '../transport';

export type Step =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly text: string }
  /** The connection breaks. */
  | 'cut'
  /** Nobody answers until the request is given up. */
  | 'hang';

export interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
}

/** Puts the script in place of the network; the requests made so far, as they come. */
export function fakeLender(...script: Step[]): Request[] {
  const requests: Request[] = [];
  setTransport({
    needsNetwork: false,
    fetch: (url, init) => {
      requests.push({
        url,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : null,
      });
      const step = script.shift();
      if (step === undefined || step === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
      if (step === 'hang') {
        return new Promise((_, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        });
      }
      const text = 'text' in step ? step.text : JSON.stringify(step.json);
      return Promise.resolve(new Response(text, { status: step.status }));
    },
  });
  return requests;
}

export const refusal = (code: string, status: number, params?: Record<string, unknown>): Step => ({
  status,
  json: {
    type: `urn:suijie:problem:${code}`,
    code,
    title: code,
    status,
    correlationId: 'lender-side-id',
    ...(params && { params }),
  },
});
