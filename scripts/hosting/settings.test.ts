/** Settings for static hosts, read as those hosts read them, say what our own server sends. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { staticApp, type StaticApp } from '../../src/sandbox/server/static-app';
import { headersFile, nginxSettings } from './settings';

const INLINE = { script: ["'sha256-inline'"], style: ["'sha256-style'"] };
const HOSTS = ['https://wallet.example', 'https://other.example'];
const OTHERS = { framedBy: ['https://web.telegram.org'], lineLiffId: '1653000001-AbCdEfGh' };
const PATHS = ['/index.html', '/verify.html', '/assets/main-1.js', '/assets/reader-1/worker.js'];

let serve: StaticApp;
beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'suijie-'));
  await mkdir(join(directory, 'assets/reader-1'), { recursive: true });
  for (const path of PATHS) await writeFile(join(directory, path), 'x');
  await writeFile(join(directory, 'csp.json'), JSON.stringify(INLINE));
  serve = await staticApp(directory, HOSTS, OTHERS);
});

/** What our server sends, without what each server finds out by itself. */
function sent(path: string): Record<string, string> {
  const own = ['content-type', 'content-length', 'etag', 'vary'];
  const { headers } = serve(new Request(`http://x${path}`));
  return Object.fromEntries([...headers].filter(([name]) => !own.includes(name)));
}

/** nginx: the first regular expression that fits, else the longest prefix; `add_header` of that block alone, of an error those that say `always`. */
function byNginx(settings: string, path: string, found = true): Record<string, string> {
  const blocks = [...settings.matchAll(/^location (~ )?(\S+) \{\n([^}]*)\}/gm)];
  const byPattern = blocks.find(([, isPattern, at = '']) => isPattern && new RegExp(at).test(path));
  const byPrefix = blocks
    .filter(([, isPattern, at = '']) => !isPattern && path.startsWith(at))
    .sort(([, , a = ''], [, , b = '']) => b.length - a.length)[0];
  const lines = (byPattern ?? byPrefix)?.[3] ?? '';
  return Object.fromEntries(
    [...lines.matchAll(/add_header (\S+) "([^"]*)"( always)?;/g)]
      .filter(([, , , always]) => found || always)
      .map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
}

/** `_headers`: every rule that fits, in their order; `!` takes one away. */
function byHeadersFile(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let fits = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('/')) fits = new RegExp(`^${line.replace('*', '.*')}$`).test(path);
    else if (fits && line.startsWith('  ! ')) Reflect.deleteProperty(headers, line.slice(4).toLowerCase());
    else if (fits && line !== '') {
      const [name = '', ...value] = line.trim().split(': ');
      headers[name.toLowerCase()] = value.join(': ');
    }
  }
  return headers;
}

describe('hosting elsewhere', () => {
  it.each(PATHS)('%s has the same headers from nginx, from a _headers file and from our server', (path) => {
    const expected = sent(path);
    expect(Object.keys(expected).sort()).toEqual([
      'cache-control',
      'content-security-policy',
      'cross-origin-opener-policy',
      ...(path.startsWith('/assets/') ? [] : ['no-vary-search']),
      'permissions-policy',
      'referrer-policy',
      'x-content-type-options',
    ]);
    expect(byNginx(nginxSettings(INLINE, HOSTS, OTHERS), path)).toEqual(expected);
    expect(byHeadersFile(headersFile(INLINE, HOSTS, OTHERS), path)).toEqual(expected);
  });

  it('what is not found is not kept: after a new version it may be there a moment later', () => {
    const path = '/assets/main-2.js';
    expect(serve(new Request(`http://x${path}`)).status).toBe(404);
    expect(sent(path)['cache-control']).toBe('no-store');
    expect(byNginx(nginxSettings(INLINE, HOSTS, OTHERS), path)['cache-control']).toContain('immutable');
    const missing = byNginx(nginxSettings(INLINE, HOSTS, OTHERS), path, false);
    expect(missing['cache-control']).toBeUndefined();
    expect(missing['x-content-type-options']).toBe('nosniff');
  });

  it('only the wallets that are named may frame the page', () => {
    expect(sent('/index.html')['content-security-policy']).toContain(
      'frame-ancestors https://wallet.example https://other.example https://web.telegram.org',
    );
    expect(sent('/assets/reader-1/worker.js')['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});
