/** The server as people start it: the app's files, a taken port, a directory in use, two processes on one database. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, text } from '../http/testing/api-server';
import { newBorrower, newKey, readyToSign } from '../http/testing/borrowing';
import { freePort, startPostgres, type TestPostgres } from '../store/testing/postgres';
import { settingsOf } from './environment';
import { staticApp } from './static-app';
import { appDirectory, startServer, walletSite, type ServerProcess } from './testing/process';

let app: Awaited<ReturnType<typeof appDirectory>>;
let host: Awaited<ReturnType<typeof walletSite>>;
let postgres: TestPostgres;
let url: string;
let one: ServerProcess;
let two: ServerProcess;
beforeAll(async () => {
  [app, host, postgres] = await Promise.all([appDirectory(), walletSite(), startPostgres()]);
  url = await postgres.database();
  const env = { APP_DIR: app.directory, HOST_ORIGINS: host.issuer, DATABASE_URL: url };
  [one, two] = await Promise.all([startServer(env), startServer(env)]);
}, 120_000);
afterAll(async () => {
  one.kill('SIGTERM');
  two.kill('SIGINT');
  expect(await Promise.all([one.ended, two.ended])).toEqual([0, 0]);
  await Promise.all([app.remove(), host.close(), postgres.stop()]);
});

describe('two processes on one PostgreSQL', () => {
  it('know each other’s sessions, and make one loan of one key or one quote', async () => {
    const lender = { call: one.call, host };
    const { id, subject, token } = await newBorrower(lender);
    expect((await two.call('getHome', { token })).status).toBe(200);
    const body = await readyToSign(lender, token, subject);
    const key = newKey();
    const answers = await Promise.all(
      [one, two, one, two].map((server) => server.call('createLoan', { token, body, key })),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    const other = await two.call('createLoan', { token, body, key: newKey() });
    expect(other.status).toBe(409);
    const books = (await two.call('getBooks', { id })).body;
    expect(at(books, 'applications')).toHaveLength(1);
    expect(at(books, 'balanced')).toBe(true);
  });

  it('let things happen without being asked: the worker pays out', async () => {
    const lender = { call: one.call, host };
    const { id, subject, token } = await newBorrower(lender);
    const body = await readyToSign(lender, token, subject);
    expect((await one.call('createLoan', { token, body, key: newKey() })).status).toBe(202);
    // Asking for the customer would catch up as well; the log in the database says when it really happened.
    const pg = await import('pg');
    const client = new pg.default.Client({ connectionString: url });
    await client.connect();
    const due = async () => {
      const { rows } = await client.query("select body->'loans' as loans from customer where id = $1", [id]);
      return (rows as { loans: unknown[] }[])[0]?.loans.length;
    };
    await expect.poll(due, { timeout: 15_000, interval: 300 }).toBe(1);
    await client.end();
  });
});

describe('starting', () => {
  it('a taken port is said, with what to do, and the exit code is not 0', async () => {
    const port = await freePort();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, 'localhost', resolve));
    const server = await startServer({ APP_DIR: app.directory, DATABASE_URL: url, API_PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(`Port ${port} is taken`);
    await new Promise((resolve) => squatter.close(resolve));
  }, 60_000);

  it('a data directory has one process at a time; a killed one leaves it free', async () => {
    const env = { APP_DIR: app.directory, DATA_DIR: join(app.directory, 'data') };
    const first = await startServer(env);
    const second = await startServer(env);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/in use by process \d+/);
    const { body } = await first.call('createCustomer', { body: { situation: 'invited' } });
    first.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const third = await startServer(env);
    expect((await third.call('getCustomer', { id: text(body, 'id') })).status).toBe(200);
    third.kill('SIGTERM');
    expect(await third.ended).toBe(0);
    await expect(readFile(join(app.directory, 'data', 'database.lock'))).rejects.toThrow('ENOENT');
  }, 120_000);

  it.each([
    [{ API_PORT: '99999' }, 'API_PORT'],
    [{ HOST_ORIGINS: 'http://wallet.test/path' }, 'HOST_ORIGINS'],
    [{ HOST_ORIGINS: '*' }, 'HOST_ORIGINS'],
    [{ CORS_ORIGINS: 'app.test' }, 'CORS_ORIGINS'],
    [{ HOST_JWKS: 'https://wallet.test' }, 'HOST_JWKS'],
    [{ SANDBOX: 'no' }, 'SANDBOX'],
    [{ FRAMED_BY: 'https://*.vk.com' }, 'FRAMED_BY'],
    [{ PASSKEY_DOMAIN: 'https://app.test' }, 'PASSKEY_DOMAIN'],
    [{ LINE_LIFF_ID: 'x"><script>' }, 'LINE_LIFF_ID'],
  ])('%j is named', (env, name) => {
    expect(() => settingsOf(env)).toThrow(name);
  });

  it('with nothing set, the demo wallet is trusted by its published keys', () => {
    expect(settingsOf({})).toMatchObject({
      port: 4301,
      sandbox: true,
      hosts: [{ issuer: 'http://127.0.0.1:4300', jwksUrl: 'http://127.0.0.1:4300/.well-known/jwks.json' }],
    });
  });
});

describe('the app’s files', () => {
  const get = (path: string, headers: Record<string, string> = {}) => fetch(one.base + path, { headers });

  it('rule 4: the page is kept for minutes only, names the hosts, and only they may frame it', async () => {
    for (const path of ['/', '/loans/loan_1', '/borrow?go=1']) {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(page.headers.get('Cache-Control')).toBe('public, max-age=300');
      expect(page.headers.get('No-Vary-Search')).toBe('params');
      expect(await page.text()).toContain(`<meta name="host-origins" content="${host.issuer}">`);
      const csp = page.headers.get('Content-Security-Policy') ?? '';
      expect(csp).toContain(`frame-ancestors ${host.issuer}`);
      expect(csp).toContain("script-src 'self' 'sha256-inline';");
      expect(csp).not.toContain('wasm');
      expect(csp).toContain("connect-src 'self'");
      expect(csp).not.toContain('unsafe');
      expect(page.headers.get('X-Frame-Options')).toBeNull();
      expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(page.headers.get('Permissions-Policy')).toContain('camera=()');
      expect(page.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups');
    }
  });

  it('rule 4: a wallet that is not greeted may frame it, LINE may be asked, only where the settings say so', async () => {
    const framedBy = ['https://web.telegram.org'];
    const lineLiffId = '1657000000-abcdefgh';
    const serve = await staticApp(app.directory, [host.issuer], { framedBy, lineLiffId });
    const page = serve(new Request('http://app.test/'));
    const csp = page.headers.get('Content-Security-Policy') ?? '';
    expect(csp).toContain(`frame-ancestors ${host.issuer} https://web.telegram.org`);
    expect(csp).toContain("connect-src 'self' https://api.line.me;");
    expect(csp).toContain("script-src 'self' 'sha256-inline';");
    const html = await page.text();
    expect(html).toContain(`<meta name="host-origins" content="${host.issuer}">`);
    expect(html).toContain(`<meta name="line-liff-id" content="${lineLiffId}">`);
  });

  it('rule 10: no file of it says where a person came from', async () => {
    for (const path of ['/', '/loans/loan_1', '/nowhere.js'])
      expect((await get(path)).headers.get('Referrer-Policy')).toBe('no-referrer');
  });

  it('the document reader’s worker alone may compile a program, and reaches nobody else (product.md F07)', async () => {
    const worker = await get('/assets/reader-x/worker.js');
    expect(worker.headers.get('Cache-Control')).toContain('immutable');
    const csp = worker.headers.get('Content-Security-Policy') ?? '';
    expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(csp).toContain("default-src 'none'; ");
    expect(csp).toContain("connect-src 'self'");
    expect(csp).not.toContain("'unsafe");
  });

  it('an unchanged page is not sent again', async () => {
    const tag = (await get('/')).headers.get('ETag') ?? '';
    expect((await get('/', { 'If-None-Match': tag })).status).toBe(304);
  });

  it('the policy’s hashes and files that are gone are 404, and files are only read', async () => {
    for (const path of [
      '/csp.json',
      '/assets/gone-1.js',
      '/gone.js',
      '/..%2f..%2fpackage.json',
      '/index.html.br',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
    expect((await fetch(`${one.base}/`, { method: 'POST' })).status).toBe(405);
  });

  it('hashed files are kept for ever, compressed once', async () => {
    const directory = join(app.directory, 'built');
    await mkdir(join(directory, 'assets'), { recursive: true });
    await writeFile(join(directory, 'index.html'), '<p>');
    await writeFile(join(directory, 'assets', 'a-1.js'), 'export {}');
    await writeFile(join(directory, 'assets', 'a-1.js.br'), brotliCompressSync('export {}'));
    const serve = await staticApp(directory, []);
    const ask = (encoding: string) =>
      serve(new Request('http://x/assets/a-1.js', { headers: { 'Accept-Encoding': encoding } }));
    const small = ask('gzip, br');
    expect(small.headers.get('Content-Encoding')).toBe('br');
    expect(small.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(small.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await ask('gzip').text()).toBe('export {}');
    await expect(staticApp(join(app.directory, 'data-none'), [])).rejects.toThrow();
  });

  it('the API is beside it', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
    expect((await get('/v1/nothing')).status).toBe(404);
    expect((await get('/v1/nothing')).headers.get('Content-Type')).toBe('application/problem+json');
  });
});
