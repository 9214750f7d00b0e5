/** The shop's server against the real lending API, as a buyer's browser meets it. product.md F20. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../sandbox/http/testing/api-server';
import { borrowerAt } from '../sandbox/http/testing/borrower';
import { INTEREST_FREE, payOrder } from '../sandbox/http/testing/merchant';
import { shopLender } from './lender';
import { openMerchantKey } from './merchant-key';
import { openOrders, type Orders } from './orders';
import { shopApp } from './shop-app';

const ORIGIN = 'http://127.0.0.1:4302';

let directory: string;
let server: TestApi;
let orders: Orders;
let app: ReturnType<typeof shopApp>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'shop-'));
  const key = await openMerchantKey(directory, 'mubai');
  const name = { 'zh-CN': '木白家居旗舰店', en: 'Mubai Home' };
  const keys = { keys: [key.publicKey] };
  server = await startApi({ merchants: [{ id: 'mubai', name, origins: [ORIGIN], keys }] });
  orders = await openOrders(directory);
  app = shopApp({
    origin: ORIGIN,
    checkoutUrl: 'http://127.0.0.1:4300/?start=checkout/{id}',
    publicKey: key.publicKey,
    lender: shopLender({ apiOrigin: server.base, merchantId: 'mubai', token: key.token }),
    orders,
    css: '',
    validSeconds: 60,
  });
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true });
});

const post = async (path: string, fields: Record<string, string>, from = ORIGIN) =>
  app.request(path, {
    method: 'POST',
    headers: { Origin: from, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const leadsTo = (response: Response): string => response.headers.get('Location') ?? '';
const page = async (path: string): Promise<string> => (await app.request(path)).text();

/** An order on its way to the checkout. */
async function toCheckout() {
  const order = leadsTo(await post('/orders', { goods: 'monitor' }));
  const checkout = leadsTo(await post(`${order}/payment`, { way: 'instalments' }));
  const id = order.split('/').at(-1) ?? '';
  return { order, id, checkoutId: new URL(checkout).searchParams.get('start')?.split('/')[1] ?? '' };
}

const someone = () =>
  borrowerAt(server, { situation: 'active', startOn: '2026-03-15', processingSeconds: 0 });

async function paid() {
  const buying = await toCheckout();
  const person = await someone();
  await payOrder(person, { checkoutId: buying.checkoutId, amount: 329_900 }, INTEREST_FREE);
  return { ...buying, person };
}

describe('the demo shop', () => {
  it('goes on with the same checkout however often the button is pressed, until it is over', async () => {
    const { order, checkoutId } = await toCheckout();
    const again = leadsTo(await post(`${order}/payment`, { way: 'instalments' }));
    expect(again).toContain(checkoutId);
    const person = await someone();
    await person.ask('cancelCheckout', { id: checkoutId });
    expect(leadsTo(await post(`${order}/payment`, { way: 'instalments' }))).not.toContain(checkoutId);
  });

  it('takes a result that holds, and only for the order it is of', async () => {
    const { order, checkoutId, person } = await paid();
    const { returnUrl } = await person.ask('createCheckoutResult', { id: checkoutId });
    const { pathname, search, searchParams } = new URL(returnUrl);
    expect(pathname).toBe(`${order}/return`);
    expect(leadsTo(await app.request(pathname + search))).toBe(order);
    expect(await page(order)).toContain('已付款');
    const other = await toCheckout();
    expect(leadsTo(await app.request(`${other.order}/return${search}`))).toBe(
      `${other.order}?result=refused`,
    );
    const jws = searchParams.get('result') ?? '';
    for (const result of ['', 'x', jws.slice(0, -4), `${jws}A`.replace('.', '.e30')]) {
      const back = await app.request(`${order}/return?result=${encodeURIComponent(result)}`);
      expect(leadsTo(back)).toBe(`${order}?result=refused`);
    }
    expect(await page(other.order)).toContain('待付款');
  });

  it('finds out by itself what a buyer who never came back did', async () => {
    const { order } = await paid();
    expect(await page(order)).toContain('已付款');
  });

  it('refunds once what is sent twice, and never more than the price', async () => {
    const { order, id } = await paid();
    await page(order);
    const number = `r${'0'.repeat(24)}p`;
    for (let time = 0; time < 2; time += 1)
      await post(`${order}/refunds`, { amount: '1000', refundNo: number });
    expect(orders.get(id)?.refunded).toBe(100_000);
    const over = await post(`${order}/refunds`, { amount: '3000', refundNo: `r${'1'.repeat(24)}p` });
    expect(over.status).toBe(409);
    expect(orders.get(id)?.refunded).toBe(100_000);
  });

  it('refunds the whole once too, and says so again to whoever sends it again', async () => {
    const { order, id } = await paid();
    await page(order);
    const whole = { amount: '3299', refundNo: `r${'2'.repeat(24)}w` };
    const answers = await Promise.all([1, 2].map(() => post(`${order}/refunds`, whole)));
    expect(answers.map(leadsTo)).toEqual([order, order]);
    expect(leadsTo(await post(`${order}/refunds`, whole))).toBe(order);
    expect(orders.get(id)).toMatchObject({ state: 'refunded', refunded: 329_900 });
  });

  it('refunds a sale that was paid in full once by its number, and never more than the price', async () => {
    const order = leadsTo(await post('/orders', { goods: 'monitor' }));
    const held = () => orders.get(order.split('/').at(-1) ?? '');
    const send = (amount: string, digit: string, part: 'p' | 'w' = 'p') =>
      post(`${order}/refunds`, { amount, refundNo: `r${digit.repeat(24)}${part}` });
    expect((await send('1', '3')).status).toBe(409);
    await post(`${order}/payment`, { way: 'full' });
    const sent = await Promise.all([send('1000', '3'), send('1000', '3'), send('500', '4')]);
    expect(sent.map(leadsTo)).toEqual([order, order, order]);
    expect(held()).toMatchObject({ state: 'paid', refunded: 150_000 });
    const other = await send('999', '3');
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('已经用于另一笔退款')]);
    expect((await send('1799.01', '5')).status).toBe(409);
    for (let time = 0; time < 2; time += 1) expect(leadsTo(await send('1799', '6', 'w'))).toBe(order);
    expect(held()).toMatchObject({ state: 'refunded', refunded: 329_900, refunds: { length: 3 } });
    // Also after a restart: the numbers are in the file.
    const reopened = await openOrders(directory);
    expect(reopened.get(held()?.id ?? '')).toEqual(held());
  });

  it.each([
    ['expired', 61_000, '分期付款超时'],
    ['cancelled', 0, '已取消分期'],
  ] as const)('takes the signed word that an order is %s, and can be paid anew', async (_, later, words) => {
    const { order, checkoutId } = await toCheckout();
    const person = await someone();
    server.pass(later);
    try {
      if (later === 0) await person.ask('cancelCheckout', { id: checkoutId });
      const { returnUrl } = await person.ask('createCheckoutResult', { id: checkoutId });
      const { pathname, search } = new URL(returnUrl);
      expect(leadsTo(await app.request(pathname + search))).toBe(order);
      expect(await page(order)).toContain(words);
      expect(leadsTo(await post(`${order}/payment`, { way: 'instalments' }))).not.toContain(checkoutId);
    } finally {
      server.pass(-later);
    }
  });

  it('takes no form of another site, runs no script, and never shows its key', async () => {
    const { order } = await toCheckout();
    expect((await post('/orders', { goods: 'monitor' }, 'https://evil.test')).status).toBe(403);
    const answer = await app.request(order);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const { d } = JSON.parse(await readFile(join(directory, 'merchant-key.json'), 'utf8')) as { d: string };
    const seen = [await answer.text(), await page('/'), await page('/.well-known/jwks.json')].join('');
    expect(seen).not.toContain(d);
    expect(seen).not.toContain('<script');
  });
});

it('every route of its own list carries the documented headers, whatever is answered', async () => {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  expect(routes.length).toBeGreaterThan(5);
  for (const { method, path } of [...routes, { method: 'DELETE', path: '/nowhere' }]) {
    const { headers } = await app.request(path.replaceAll(/:\w+/g, 'none'), { method });
    expect([path, headers.get('Content-Security-Policy')]).toEqual([
      path,
      expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'$/),
    ]);
    expect([path, headers.get('Referrer-Policy')]).toEqual([path, 'no-referrer']);
    expect([path, headers.get('X-Content-Type-Options')]).toEqual([path, 'nosniff']);
    expect([path, headers.get('Cache-Control')]).toEqual([path, 'no-store']);
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  }
});
