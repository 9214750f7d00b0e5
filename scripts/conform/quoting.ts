/** Quotes: every product, method and length offered, recomputed; what is not offered refused; words in both languages. */
import { checkQuote } from '../../src/client/verification';
import type { Product } from '../../src/contract/product';
import type { Quote, QuoteRequest } from '../../src/contract/quote';
import type { Amount } from '../../src/lending/money';
import type { Person } from './people';
import { hashOf, mustVerify } from './reading';
import { must, mustEqual, type Suite } from './suite';

/** A request that the product's own figures allow: half of the free limit, at the product's step. */
function requestFor(person: Person, product: Product, cardId: string): QuoteRequest | null {
  const [option] = product.options;
  const [purpose] = product.purposes;
  const most = Math.min(product.maximum, person.home.limit?.available ?? 0);
  const half = Math.floor(most / 2 / product.step) * product.step;
  if (option === undefined || purpose === undefined || most < product.minimum) return null;
  const [months = 1] = option.months;
  const wanted = Math.max(product.minimum, half) as Amount;
  return { productId: product.id, amount: wanted, method: option.method, months, purpose, cardId };
}

/** A quote as asked for. @throws Nonconformity unless every figure of it follows (F81). */
export async function verifiedQuote(person: Person, product: Product, request: QuoteRequest): Promise<Quote> {
  const before = (await person.reply('getHome')).businessDate;
  const quote = await person.reply('createQuote', { body: request });
  // The quote may have been asked for on either side of midnight.
  const { businessDate } = await person.reply('getHome');
  const date = quote.terms.valueDate === before ? before : businessDate;
  mustVerify(checkQuote(quote, { request, product, businessDate: date }), 'the quote');
  return quote;
}

/** A product, and what may be asked of it. @throws Nonconformity when nothing can be borrowed. */
export async function somethingToBorrow(person: Person) {
  const { products } = await person.reply('listProducts');
  const { id: cardId } = await person.card();
  for (const product of products) {
    const request = requestFor(person, product, cardId);
    if (request !== null) return { product, request };
  }
  must(false, 'nothing can be borrowed');
}

export async function quoting(suite: Suite, person: Person): Promise<void> {
  const found = await suite.check('listProducts: something can be borrowed', () => somethingToBorrow(person));
  if (found === undefined) return;
  const { cardId } = found.request;
  const { products } = await person.reply('listProducts');
  for (const product of products) {
    const base = requestFor(person, product, cardId);
    if (base === null) {
      suite.leaveOut(`${product.id}: quotes`, 'the free limit is below its minimum');
      continue;
    }
    for (const { method, months } of product.options) {
      await suite.check(`createQuote: ${product.id}, ${method}, every length verified`, async () => {
        for (const length of months)
          await verifiedQuote(person, product, { ...base, method, months: length });
      });
    }
    await suite.check(`createQuote: ${product.id}, least and most verified`, async () => {
      const most = Math.min(product.maximum, person.home.limit?.available ?? 0);
      const ends = [product.minimum, most - (most % product.step)] as Amount[];
      for (const amount of ends) await verifiedQuote(person, product, { ...base, amount });
    });
  }
  await notOffered(suite, person, found.product, found.request);
  await oneQuote(suite, person, found.product, found.request);
  await languages(suite, person, found.request);
}

async function notOffered(suite: Suite, person: Person, product: Product, request: QuoteRequest) {
  const { minimum, step, maximum } = product;
  const unoffered = Array.from({ length: 360 }, (_, index) => index + 1).find(
    (months) => !product.options.some((option) => option.months.includes(months)),
  );
  const refused = [
    ['product-not-offered', { productId: 'conform-no-product' }],
    ['card-unknown', { cardId: 'conform-no-card' }],
    ['amount-over-limit', { amount: (Math.ceil(maximum / step) + 1) * step }],
    ...(minimum > step ? [['amount-below-minimum', { amount: minimum - step }] as const] : []),
    ...(step > 1 ? [['amount-off-step', { amount: request.amount + 1 }] as const] : []),
    ...(unoffered === undefined ? [] : [['term-not-offered', { months: unoffered }] as const]),
  ] as const;
  for (const [code, change] of refused) {
    await suite.check(`createQuote: ${code}`, () =>
      person.problem('createQuote', { body: { ...request, ...change } }, code),
    );
  }
  await suite.check('createQuote: amounts that are none are invalid', async () => {
    for (const amount of [-100, 0.5, '1000', 1e21, null])
      await person.problem('createQuote', { body: { ...request, amount } }, 'invalid');
  });
}

async function oneQuote(suite: Suite, person: Person, product: Product, request: QuoteRequest) {
  await suite.check('getQuote: the quote as it was made', async () => {
    const quote = await verifiedQuote(person, product, request);
    mustEqual(await person.reply('getQuote', { id: quote.id }), quote, 'the quote asked for again');
  });
  await suite.check('getQuoteContract: the words have the hash that the quote names', async () => {
    const { id, contract } = await verifiedQuote(person, product, request);
    const text = await person.reply('getQuoteContract', { id });
    mustEqual([hashOf(text), text.hash], [contract.hash, contract.hash], 'hash of the words');
    mustEqual([text.title, text.language], [contract.title, contract.language], 'title and language');
  });
}

async function languages(suite: Suite, person: Person, body: QuoteRequest) {
  const asked = [
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['zh-CN', 'zh-CN'],
    ['fr, en;q=0.5, zh;q=0.4', 'en'],
    ['fr', 'zh-CN'],
  ] as const;
  await suite.check('Accept-Language chooses the words, and no figure', async () => {
    const figures = new Set<string>();
    for (const [header, language] of asked) {
      const headers = header === undefined ? {} : { headers: { 'Accept-Language': header } };
      const { id, contract, terms, plan, annual } = await person.reply('createQuote', { body, ...headers });
      const text = await person.reply('getQuoteContract', { id });
      mustEqual([contract.language, text.language], [language, language], `language for ${header ?? 'none'}`);
      figures.add(JSON.stringify({ terms, plan, annual }));
    }
    mustEqual(figures.size, 1, 'different figures by language');
  });
}
