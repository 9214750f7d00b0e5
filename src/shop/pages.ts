/** The shop's pages: plain HTML, forms and no script. Everything put into them is escaped by `html`. */
import { html } from 'hono/html';
import { GOODS, goodsOf, type Goods } from './goods';
import type { ShopOrder } from './orders';
import { money, STATE_WORDS, WORDS, type Language } from './words';

type Html = ReturnType<typeof html>;

export interface OrderPage {
  readonly order: ShopOrder;
  /** Said above the order; absent when there is nothing to say. */
  readonly notice?: string | undefined;
  /** Number of the next refund: the same form sent twice is one refund. */
  readonly refundNo: string;
}

/** Seconds after which a page that waits looks again by itself. */
const REFRESH = 2;

function page(language: Language, title: string, here: string, body: Html, waits = false): Html {
  const words = WORDS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return html`<!doctype html>
    <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${waits ? html`<meta http-equiv="refresh" content="${REFRESH}" />` : ''}
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/shop.css" />
      </head>
      <body>
        <header>
          <a class="name" href="/">${words.shop}</a>
          <span class="soft"><a href="${here}?lang=${other}">${words.other}</a></span>
        </header>
        <main>${body}</main>
        <footer>${words.demo}</footer>
      </body>
    </html>`;
}

const picture = ({ drawing }: Goods): Html =>
  html`<svg class="picture" viewBox="0 0 24 24" aria-hidden="true"><path d="${drawing}" /></svg>`;

export function goodsPage(language: Language): Html {
  const words = WORDS[language];
  const cards = GOODS.map(
    (goods) =>
      html`<li class="card">
        ${picture(goods)}
        <h2>${goods.name[language]}</h2>
        <p class="soft">${goods.detail[language]}</p>
        <p class="price">${money(goods.price, language)}</p>
        <form method="post" action="/orders">
          <input type="hidden" name="goods" value="${goods.id}" />
          <button aria-label="${words.buy} ${goods.name[language]}">${words.buy}</button>
        </form>
      </li>`,
  );
  const body = html`<h1>${words.tagline}</h1>
    <ul class="goods">
      ${cards}
    </ul>`;
  return page(language, words.shop, '/', body);
}

function payForm({ id, amount }: ShopOrder, language: Language): Html {
  const words = WORDS[language];
  return html`<form class="card" method="post" action="/orders/${id}/payment">
    <fieldset>
      <legend>${words.how}</legend>
      <label class="way">
        <input type="radio" name="way" value="full" checked />
        <span>${words.full} ${money(amount, language)}<span class="soft">${words.fullDetail}</span></span>
      </label>
      <label class="way">
        <input type="radio" name="way" value="instalments" />
        <span>${words.instalments}<span class="soft">${words.instalmentsDetail}</span></span>
      </label>
    </fieldset>
    <button>${words.pay}</button>
  </form>`;
}

function refundForms({ order, refundNo }: OrderPage, language: Language): Html {
  const words = WORDS[language];
  const left = order.amount - order.refunded;
  const action = `/orders/${order.id}/refunds`;
  return html`<section class="card" aria-labelledby="desk">
    <h2 id="desk">${words.merchant}</h2>
    <div class="row">
      <form method="post" action="${action}">
        <input type="hidden" name="refundNo" value="${refundNo}w" />
        <input type="hidden" name="amount" value="${(left / 100).toFixed(2)}" />
        <button class="quiet">${words.refundWhole} ${money(left, language)}</button>
      </form>
      <form class="row" method="post" action="${action}">
        <input type="hidden" name="refundNo" value="${refundNo}p" />
        <label>${words.refundAmount}<br /><input name="amount" inputmode="decimal" required /></label>
        <button class="quiet">${words.refundPart}</button>
      </form>
    </div>
  </section>`;
}

export function orderPage(of: OrderPage, language: Language): Html {
  const { order, notice } = of;
  const words = WORDS[language];
  const goods = goodsOf(order.goodsId);
  const waits = order.state === 'paying';
  const canPay = !waits && order.state !== 'paid' && order.state !== 'refunded';
  const body = html`${notice ? html`<p class="note" role="alert">${notice}</p>` : ''}
    <section class="card">
      <h1>${words.order}</h1>
      <p class="soft">${words.orderNo} ${order.id}</p>
      ${goods ? picture(goods) : ''}
      <h2>${order.title}</h2>
      <p class="price">${money(order.amount, language)}</p>
      <p class="state ${order.state === 'paid' ? 'paid' : 'other'}" role="status">
        ${STATE_WORDS[language][order.state]}
      </p>
      ${order.refunded > 0 ? html`<p>${words.refunded} ${money(order.refunded, language)}</p>` : ''}
    </section>
    ${canPay ? payForm(order, language) : ''} ${order.state === 'paid' ? refundForms(of, language) : ''}
    <p><a href="/">${words.back}</a></p>`;
  return page(language, `${words.order} · ${words.shop}`, `/orders/${order.id}`, body, waits);
}

export function missingPage(language: Language): Html {
  const words = WORDS[language];
  return page(
    language,
    words.shop,
    '/',
    html`<h1>${words.notFound}</h1>
      <p><a href="/">${words.back}</a></p>`,
  );
}
