/** The shop's routes: an order, its payment, the way back from the lender, refunds. The buyer's browser sees no key. */
import { randomBytes } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { JWK } from 'jose';
import { goodsOf } from './goods';
import { LenderRefusal, type ShopLender } from './lender';
import type { Attempt, Orders, ShopOrder, ShopRefund, ShopState } from './orders';
import { goodsPage, missingPage, orderPage } from './pages';
import { fenOf, field, languageOf } from './reading';
import { refundedOnce, type RefundRefusal } from './refund';
import { WORDS, type Language } from './words';

export interface ShopAppOptions {
  readonly origin: string;
  readonly checkoutUrl: string;
  readonly publicKey: JWK;
  readonly lender: ShopLender;
  readonly orders: Orders;
  readonly css: string;
  /** For how long a checkout can be signed for; 60 to 86,400. Half an hour when absent. */
  readonly validSeconds?: number;
}

const VALID_SECONDS = 1_800;

const newId = (): string => randomBytes(12).toString('hex');

export function shopApp(options: ShopAppOptions): Hono {
  const { origin, checkoutUrl, lender, orders, validSeconds = VALID_SECONDS } = options;
  const app = new Hono();
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    `form-action 'self' ${new URL(checkoutUrl.replace('{id}', 'x')).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Cache-Control', 'no-store');
  });
  app.use(bodyLimit({ maxSize: 4_096 }));
  // A form of another site cannot order, pay or refund here.
  app.use(async (c, next) => {
    const from = c.req.header('Origin');
    const isForeign = c.req.method === 'POST' && from !== undefined && from !== 'null' && from !== origin;
    return isForeign ? c.text('Forbidden\n', 403) : next();
  });

  app.get('/shop.css', (c) => c.body(options.css, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/.well-known/jwks.json', (c) => c.json({ keys: [options.publicKey] }));
  app.get('/', (c) => c.html(goodsPage(languageOf(c))));

  app.post('/orders', async (c) => {
    const goods = goodsOf(await field(c, 'goods'));
    if (goods === null) return c.html(missingPage(languageOf(c)), 404);
    const order: ShopOrder = {
      id: newId(),
      goodsId: goods.id,
      title: goods.name[languageOf(c)],
      amount: goods.price,
      createdAt: new Date().toISOString(),
      state: 'unpaid',
      paidBy: null,
      attempts: [],
      refunded: 0,
    };
    await orders.save(order);
    return c.redirect(`/orders/${order.id}`, 303);
  });

  const withOrder =
    (run: (c: Context, order: ShopOrder) => Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const order = orders.get(c.req.param('id') ?? '');
      return order === null ? c.html(missingPage(languageOf(c)), 404) : run(c, order);
    };

  const show = (c: Context, order: ShopOrder, notice?: string, status: 200 | 409 = 200): Promise<Response> =>
    Promise.resolve(c.html(orderPage({ order, notice, refundNo: `r${newId()}` }, languageOf(c)), status));

  /** As the lender has it now: what the buyer brings back is only a reason to look. */
  async function refreshed(order: ShopOrder): Promise<ShopOrder> {
    const attempt = order.attempts.at(-1);
    if (attempt === undefined || order.paidBy === 'full') return order;
    const { state, refunded } = await lender.read(attempt.orderNo);
    return keep(order, SHOP_STATES[state], refunded);
  }

  async function keep(order: ShopOrder, state: ShopState, refunded: number): Promise<ShopOrder> {
    if (state === order.state && refunded === order.refunded) return order;
    const isPaid = state === 'paid' || state === 'refunded';
    const kept: ShopOrder = { ...order, state, refunded, paidBy: isPaid ? 'instalments' : null };
    await orders.save(kept);
    return kept;
  }

  app.get(
    '/orders/:id',
    withOrder(async (c, order) => {
      const words = WORDS[languageOf(c)];
      try {
        const notice = c.req.query('result') === 'refused' ? words.notVerified : undefined;
        return await show(c, await refreshed(order), notice);
      } catch (error) {
        return show(c, order, noticeOf(error, languageOf(c)));
      }
    }),
  );

  /** An order at the lender for this try; the one that is still open is used again. */
  async function attemptOf(order: ShopOrder): Promise<Attempt> {
    const last = order.attempts.at(-1);
    const isOpen = last !== undefined && (await lender.read(last.orderNo)).state === 'open';
    if (isOpen) return last;
    const wish = {
      orderNo: `${order.id}-${order.attempts.length + 1}`,
      nonce: randomBytes(16).toString('base64url'),
    };
    const { checkoutId } = await lender.place({
      ...wish,
      amount: order.amount,
      title: order.title,
      returnUrl: `${origin}/orders/${order.id}/return`,
      validSeconds,
    });
    const attempt = { ...wish, checkoutId };
    await orders.save({ ...order, attempts: [...order.attempts, attempt] });
    return attempt;
  }

  app.post(
    '/orders/:id/payment',
    withOrder(async (c, found) => {
      try {
        const order = await refreshed(found);
        if (order.paidBy !== null || order.state === 'paying') return c.redirect(`/orders/${order.id}`, 303);
        if ((await field(c, 'way')) === 'full') {
          await orders.save({ ...order, state: 'paid', paidBy: 'full' });
          return c.redirect(`/orders/${order.id}`, 303);
        }
        const { checkoutId } = await attemptOf(order);
        return c.redirect(checkoutUrl.replace('{id}', checkoutId), 303);
      } catch (error) {
        return show(c, found, noticeOf(error, languageOf(c)), 409);
      }
    }),
  );

  app.get(
    '/orders/:id/return',
    withOrder(async (c, order) => {
      const attempt = order.attempts.at(-1);
      const result =
        attempt === undefined
          ? null
          : await lender.verify(c.req.query('result') ?? '', { ...attempt, amount: order.amount });
      if (result === null) return c.redirect(`/orders/${order.id}?result=refused`, 303);
      await keep(order, SHOP_STATES[result.status], result.refunded);
      return c.redirect(`/orders/${order.id}`, 303);
    }),
  );

  /** @returns why not; null when it is done, now or before. @throws LenderRefusal when the lender says no. */
  async function refund(
    { id, attempts, paidBy }: ShopOrder,
    wish: ShopRefund,
  ): Promise<RefundRefusal | null> {
    const attempt = attempts.at(-1);
    if (paidBy === 'instalments' && attempt !== undefined) {
      // The lender keeps the numbers of these: the same one again answers what was done.
      const { state, refunded } = await lender.refund(attempt.orderNo, wish.refundNo, wish.amount);
      const held = orders.get(id);
      if (held !== null) await keep(held, SHOP_STATES[state], refunded);
      return null;
    }
    // As it is now: nothing is waited for between reading what was returned and keeping what is.
    const held = orders.get(id);
    const after = held === null ? 'order-not-paid' : refundedOnce(held, wish);
    if (typeof after === 'string') return after;
    await orders.save(after);
    return null;
  }

  app.post(
    '/orders/:id/refunds',
    withOrder(async (c, order) => {
      const language = languageOf(c);
      const amount = fenOf(await field(c, 'amount'));
      const refundNo = await field(c, 'refundNo');
      if (amount === null || !/^r[0-9a-f]{24}[wp]$/.test(refundNo))
        return show(c, order, WORDS[language].badAmount, 409);
      try {
        const refused = await refund(order, { refundNo, amount });
        return refused === null
          ? c.redirect(`/orders/${order.id}`, 303)
          : show(c, order, refusedWords(refused, language), 409);
      } catch (error) {
        return show(c, order, noticeOf(error, language), 409);
      }
    }),
  );

  app.notFound((c) => c.html(missingPage(languageOf(c)), 404));
  return app;
}

/** An order of the lender's that nobody has signed for yet leaves ours to be paid. */
const SHOP_STATES = {
  open: 'unpaid',
  processing: 'paying',
  paid: 'paid',
  refunded: 'refunded',
  declined: 'declined',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;

function refusedWords(code: LenderRefusal['code'], language: Language): string {
  const words = WORDS[language];
  switch (code) {
    case 'unreachable':
      return words.unreachable;
    case 'refund-too-large':
      return words.badAmount;
    case 'refund-number-used':
      return words.numberUsed;
    case 'order-not-paid':
      return words.notPaid;
    default:
      return `${words.refused} (${code})`;
  }
}

/** @throws what is no refusal of the lender: a fault of ours. */
function noticeOf(error: unknown, language: Language): string {
  if (!(error instanceof LenderRefusal)) throw error;
  return refusedWords(error.code, language);
}
