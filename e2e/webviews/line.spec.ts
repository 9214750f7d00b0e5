/**
 * In LINE, with its own library (@line/liff) and a launch as its client makes one. What the library asks LINE's server is
 * answered by the journey; the ID token is signed by a key of the journey's, which our server reads as LINE's (F02, F70).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { LINE_ISSUER } from '../../src/sandbox/identity/line';
import { expectOneLoan } from '../fixtures/books';
import { borrow } from '../fixtures/borrowing';
import type { Customer } from '../fixtures/lender';
import { startServers } from '../fixtures/servers';
import { expect, test as base } from '../fixtures/test';
import { HomePage } from '../pages/home';

const CHANNEL = '1657000000';
const LIFF_ID = `${CHANNEL}-abcdefgh`;
const LINE_API = 'https://api.line.me';

interface Line {
  readonly keys: object;
  /** As LINE gives one to the page. */
  readonly idToken: (claims?: object) => Promise<string>;
}

const subject = () => `U${crypto.randomUUID().replaceAll('-', '')}`;

const test = base.extend<{ inLine: (token: string, link?: string) => Promise<void> }, { line: Line }>({
  userAgent:
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 Line/15.1.0 LIFF',

  line: [
    async ({}, use) => {
      const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
      const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'line', alg: 'ES256', use: 'sig' }] };
      await use({
        keys,
        idToken: (claims = {}) =>
          new SignJWT({ name: '不该留下的名字', ...claims })
            .setProtectedHeader({ alg: 'ES256', kid: 'line' })
            .setIssuer(LINE_ISSUER)
            .setAudience(CHANNEL)
            .setIssuedAt()
            .setExpirationTime('1h')
            .sign(privateKey),
      });
    },
    { scope: 'worker' },
  ],

  origins: [
    async ({ line }, use) => {
      const published = createServer((_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(line.keys));
      });
      await new Promise<void>((ready) => published.listen(0, '127.0.0.1', ready));
      const address = published.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const folder = await mkdtemp(join(tmpdir(), 'suijie-line-'));
      const file = join(folder, 'wallets.json');
      const keysUrl = `http://127.0.0.1:${port}/certs`;
      await writeFile(file, JSON.stringify({ line: { channels: [CHANNEL], keysUrl } }));
      const { app, wallet, shop, stop } = await startServers({ LINE_LIFF_ID: LIFF_ID, WALLETS_FILE: file });
      // The one origin besides that the library may ask.
      await use(Object.assign({ app, wallet, shop }, { line: LINE_API }));
      await stop();
      await rm(folder, { recursive: true });
      await new Promise((closed) => published.close(closed));
    },
    { scope: 'worker' },
  ],

  /** Opens the app as LINE does. */
  inLine: async ({ page, line, origins }, use) => {
    await page.addInitScript(() => {
      Object.assign(window, { _liff: { features: [], postMessage: () => undefined } });
    });
    await page.route(`${LINE_API}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
      if (pathname === '/oauth2/v2.1/verify')
        return route.fulfill({ headers, json: { scope: 'openid', client_id: CHANNEL, expires_in: 3_600 } });
      if (pathname === '/oauth2/v2.1/certs') return route.fulfill({ headers, json: line.keys });
      return route.fulfill({ headers, status: 404, json: { message: 'not imitated' } });
    });
    await use(async (token, link) => {
      const context = Buffer.from(JSON.stringify({ type: 'utou', liffId: LIFF_ID, features: [] }));
      const fragment = new URLSearchParams({
        access_token: 'of-the-launch',
        context_token: `x.${context.toString('base64url')}.x`,
        feature_token: 'of-the-client',
        id_token: token,
        client_id: CHANNEL,
      });
      const search = link === undefined ? '' : `?liff.state=${encodeURIComponent(link)}`;
      await page.goto(`${origins.app}/${search}#${fragment}`);
    });
  },
});

const opening = { situation: 'active', readingSeconds: 0, processingSeconds: 0 } as const;

test('F02 F18 F70: known by LINE’s ID token alone, a loan is borrowed; no token is left in the page', async ({
  page,
  lender,
  line,
  inLine,
  openPhone,
  origins,
}) => {
  const who = subject();
  const customer: Customer = await lender.customer({
    ...opening,
    walletPerson: { wallet: 'line', app: CHANNEL, subject: who },
  });
  await inLine(await line.idToken({ sub: who }));
  await expect(page.getByRole('navigation', { name: '更多' })).toBeVisible();
  expect(page.url()).toBe(`${origins.app}/`);
  const left = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(left).not.toContain('id_token');
  expect(left).not.toMatch(/eyJ|不该留下的名字/);

  const phone = { ...(await openPhone({ customer })), page, ground: page, customer };
  // A tab behind another draws one frame a second.
  await page.bringToFront();
  const arrived = await borrow(phone, 12_000);
  await arrived.finish.click();
  await (await new HomePage(phone).arrived()).showsLimit(3_800_000, 5_000_000);
  await expectOneLoan(customer, 1_200_000);
});

test('F70: a LIFF link’s path outlives LINE’s own sign-in', async ({
  page,
  lender,
  line,
  inLine,
  origins,
}) => {
  const who = subject();
  await lender.customer({ ...opening, walletPerson: { wallet: 'line', app: CHANNEL, subject: who } });
  await inLine(await line.idToken({ sub: who }), '/records');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('收支记录');
  expect(page.url()).toBe(`${origins.app}/records`);
});

for (const [what, claims] of [
  ['for another channel', { aud: '1657999999' }],
  ['of another issuer', { iss: 'https://access.line.example' }],
  ['about nobody we know', { sub: subject() }],
] as const) {
  test(`F70: an ID token ${what} signs nobody in, and the app says so`, async ({ page, line, inLine }) => {
    await inLine(await line.idToken({ sub: subject(), ...claims }));
    await expect(page.getByText('已有的借款和还款不受影响。')).toBeVisible();
    await expect(page.getByText('可借额度', { exact: true })).toHaveCount(0);
  });
}
