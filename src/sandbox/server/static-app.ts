/** The built mini-program as files: compressed once, hashed ones kept for ever, the page itself for minutes. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import {
  fillHosts,
  headersOf,
  INLINE_HASHES,
  kindOf,
  NOTHING_THERE,
  type InlineHashes,
  type OtherWallets,
} from './page-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

interface File {
  readonly bytes: Uint8Array;
  readonly brotli: Uint8Array | null;
  readonly type: string;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function readFiles(directory: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [`/${relative(directory, file).split(sep).join('/')}`, await readFile(file)] as const,
      ),
    ),
  );
}

export type StaticApp = (request: Request) => Response;

/**
 * @param hosts exact origins that may frame the page.
 * @throws when the directory has no index.html: the app has not been built.
 */
export async function staticApp(
  directory: string,
  hosts: readonly string[],
  others: OtherWallets = {},
): Promise<StaticApp> {
  const raw = await readFiles(directory);
  const page = raw.get('/index.html');
  if (!page) throw new Error(`${directory} has no index.html: build the app first.`);
  const hashes = raw.get(`/${INLINE_HASHES}`);
  const inline = hashes ? (JSON.parse(hashes.toString()) as InlineHashes) : { script: [], style: [] };
  const filled = Buffer.from(fillHosts(page.toString(), hosts, others));
  raw.set('/index.html', filled);
  raw.set('/index.html.br', brotliCompressSync(filled));

  const files = new Map<string, File>();
  for (const [path, bytes] of raw) {
    // Maps of the build (dot folders) and the policy's hashes are nobody else's business.
    if (path.endsWith('.br') || path.includes('/.') || path === `/${INLINE_HASHES}`) continue;
    files.set(path, {
      bytes,
      brotli: raw.get(`${path}.br`) ?? null,
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      headers: headersOf(kindOf(path), inline, hosts, others),
    });
  }
  const send = (file: File, request: Request): Response => {
    const headers = new Headers(file.headers);
    headers.set('Content-Type', file.type);
    headers.set('ETag', file.etag);
    headers.set('Vary', 'Accept-Encoding');
    if (request.headers.get('If-None-Match') === file.etag)
      return new Response(null, { status: 304, headers });
    const takesBrotli = /\bbr\b/.test(request.headers.get('Accept-Encoding') ?? '');
    const bytes = (takesBrotli && file.brotli) || file.bytes;
    if (bytes === file.brotli) headers.set('Content-Encoding', 'br');
    headers.set('Content-Length', String(bytes.byteLength));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers });
  };

  return (request) => {
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { ...NOTHING_THERE, Allow: 'GET, HEAD' } });
    }
    const file = files.get(pathname);
    if (file) return send(file, request);
    const index = files.get('/index.html');
    // A file that is gone must not come back as a page: the app tells a lost chunk by its 404.
    if (!index || pathname.startsWith('/assets/') || extname(pathname) !== '') {
      return new Response('Not found\n', {
        status: 404,
        headers: { ...NOTHING_THERE, 'Content-Type': 'text/plain' },
      });
    }
    return send(index, request);
  };
}
