/** The wallet's built page: its settings filled in, its files with their types, one strict policy. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { CannotStart, type WalletSettings } from './environment';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

type Origins = Pick<WalletSettings, 'appOrigin' | 'apiOrigin'>;

/** Headers of every answer of the wallet. Nobody may frame it; it frames the mini-program and talks to the lender. */
export function headersOf({ appOrigin, apiOrigin }: Origins): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self' ${apiOrigin}`,
      `frame-src ${appOrigin}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  };
}

const fill = (html: string, name: string, value: string) =>
  html.replace(
    new RegExp(`(<meta name="${name}" content=")[^"]*(")`),
    (_all, before: string, after: string) => before + value + after,
  );

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * All files of the page by their path; `/` is the page.
 * @throws CannotStart when it has not been built.
 */
export async function readPage(directory: string, origins: Origins): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const path = `/${relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')}`;
    const type = TYPES[extname(path)];
    if (!entry.isFile() || !type || path.includes('/.')) continue;
    const bytes = new Uint8Array(await readFile(join(directory, path)));
    const lasting = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    files.set(path, { bytes, headers: { 'Content-Type': type, 'Cache-Control': lasting } });
  }
  const page = files.get('/wallet.html');
  if (!page) throw new CannotStart(`${directory} has no wallet.html: npm run build first.`);
  let html = new TextDecoder().decode(page.bytes);
  html = fill(fill(html, 'app-origin', origins.appOrigin), 'api-base', origins.apiOrigin);
  files.set('/', { ...page, bytes: new TextEncoder().encode(html) });
  files.delete('/wallet.html');
  return files;
}
