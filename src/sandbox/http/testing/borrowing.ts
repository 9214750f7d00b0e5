/** The steps of a borrow up to the signature, over HTTP. */
import { at, text, type TestApi } from './api-server';

export const newKey = () => `key_${crypto.randomUUID()}`;

/** A quote that has been read and challenged: what POST /v1/loans needs, but for the key. */
export async function readyToSign(server: TestApi, token: string, subject: string) {
  const products = await server.call('listProducts', { token });
  const product = at(products.body, 'products.0');
  const cards = await server.call('listCards', { token });
  const quote = await server.call('createQuote', {
    token,
    body: {
      productId: text(product, 'id'),
      amount: 100_000,
      method: text(product, 'options.0.method'),
      months: at(product, 'options.0.months.0'),
      purpose: 'daily-spending',
      cardId: text(cards.body, 'cards.0.id'),
    },
  });
  const quoteId = text(quote.body, 'id');
  server.pass(60_000);
  const confirmed = await server.call('confirmCostStatement', {
    token,
    id: quoteId,
    body: { readSeconds: 60 },
  });
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`);
  const challenge = await server.call('createChallenge', { token, body: { for: { kind: 'loan', quoteId } } });
  const challengeId = text(challenge.body, 'id');
  const now = Math.floor(server.options.clock() / 1000);
  const jws = await server.host.sign({
    sub: subject,
    iat: now,
    exp: now + 60,
    challengeId,
    digest: text(challenge.body, 'digest'),
  });
  return { quoteId, challengeId, proof: { kind: 'host-jws', jws } };
}
