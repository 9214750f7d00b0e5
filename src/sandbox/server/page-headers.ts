/** The headers of the built mini-program's files: what a page may load, who may frame it, how long it is kept. */

/** Beside the page by the build, for servers' eyes: sources such as `'sha256-…'` of its inline scripts and styles. */
export const INLINE_HASHES = 'csp.json';

export interface InlineHashes {
  readonly script: readonly string[];
  readonly style: readonly string[];
}

export const ALWAYS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
};

/** Where nothing is to be shown: nothing is loaded, and nobody frames it. */
export const NOTHING_THERE: Readonly<Record<string, string>> = {
  ...ALWAYS,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

/** Wallets with a library of their own, which the page does not greet. */
export interface OtherWallets {
  /** Exact origins of theirs that may frame the page. */
  readonly framedBy?: readonly string[] | undefined;
  /** Under which LINE knows the app; without it the page says nothing to LINE. */
  readonly lineLiffId?: string | undefined;
}

/** Where LINE's library asks whether a launch is a true one. */
const LINE_API = 'https://api.line.me';

function pagePolicy(
  { script, style }: InlineHashes,
  hosts: readonly string[],
  { framedBy = [], lineLiffId }: OtherWallets,
): string {
  const framers = [...hosts, ...framedBy];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...script].join(' '),
    ["style-src 'self'", ...style].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...(lineLiffId ? [LINE_API] : [])].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framers.length > 0 ? framers.join(' ') : "'none'"}`,
  ].join('; ');
}

/** The document reader: its worker alone may compile a program, and fetches nothing but its own files. */
const READER_PATH = /^\/assets\/reader-[^/]+\//;
const READER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The three kinds of file, for servers whose settings name folders. */
export type Kind = 'page' | 'asset' | 'reader';

export const kindOf = (path: string): Kind =>
  READER_PATH.test(path) ? 'reader' : path.startsWith('/assets/') ? 'asset' : 'page';

/**
 * The page is kept for five minutes, whatever ticket or launch parameters the wallet adds to its address: who looks in
 * again is spared a way to the server (docs/decisions/0023-page-kept.md).
 */
const PAGE_KEPT = { 'Cache-Control': 'public, max-age=300', 'No-Vary-Search': 'params' };
/** Named by their content: never another under the same name. */
const FILE_KEPT = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** @param hosts exact origins that may frame the page. */
export function headersOf(
  kind: Kind,
  inline: InlineHashes,
  hosts: readonly string[],
  others: OtherWallets = {},
): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    ...(kind === 'page' ? PAGE_KEPT : FILE_KEPT),
    'Content-Security-Policy': kind === 'reader' ? READER_POLICY : pagePolicy(inline, hosts, others),
  };
}

/** The page names the hosts that it greets, and itself to LINE; which they are is the server's setting. */
export const fillHosts = (
  html: string,
  origins: readonly string[],
  { lineLiffId }: OtherWallets = {},
): string =>
  html.replace(
    /(<meta\s+name="host-origins"\s+content=")[^"]*("\s*\/?>)/,
    (_all, before: string, after: string) => {
      const line = lineLiffId ? `<meta name="line-liff-id" content="${lineLiffId}">` : '';
      return before + origins.join(',') + after + line;
    },
  );
