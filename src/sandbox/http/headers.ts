/** Headers that every answer of the API carries, and which other origins may read it. */

const ALWAYS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Exact origins; nothing is matched by suffix or pattern. */
export interface Origins {
  /** Where the app is served from when that is not the API's own origin. */
  readonly app: readonly string[];
  /** Where wallets are served from: they ask for the entrance and, in the sandbox, drive customers. */
  readonly wallet: readonly string[];
}

const isWallets = (path: string) => path === '/v1/entrance' || path.startsWith('/sandbox/');

export function isAllowedOrigin(origins: Origins, path: string, origin: string): boolean {
  return (
    (isWallets(path) && origins.wallet.includes(origin)) ||
    (path.startsWith('/v1/') && origins.app.includes(origin))
  );
}

export function addHeaders(
  response: Response,
  request: Request,
  path: string,
  origins: Origins,
  correlationId: string,
): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  headers.set('X-Correlation-Id', correlationId);
  headers.append('Vary', 'Origin, Accept-Language');
  const origin = request.headers.get('Origin');
  if (origin !== null && isAllowedOrigin(origins, path, origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', 'X-Correlation-Id, Retry-After');
  }
  return response;
}

/** The answer to a browser that asks before it sends; its own origin is added by {@link addHeaders}. */
export function preflight(request: Request, path: string, origins: Origins): Response {
  const origin = request.headers.get('Origin');
  if (origin === null || !isAllowedOrigin(origins, path, origin)) return new Response(null, { status: 204 });
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, Accept-Language, Idempotency-Key, X-Correlation-Id',
      'Access-Control-Max-Age': '7200',
    },
  });
}
