/** The shop's settings from the environment: a wrong one is named, not guessed. */

/** Cannot start. The message is for the person at the terminal. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export interface ShopSettings {
  readonly host: string;
  readonly port: number;
  /** The shop's own origin: buyers come back to it, and the lender reads the shop's public key there. */
  readonly origin: string;
  /** Where the lender's API is. */
  readonly apiOrigin: string;
  /** Where a buyer goes to pay in instalments; `{id}` is the checkout's. */
  readonly checkoutUrl: string;
  /** By which name the lender knows this merchant. */
  readonly merchantId: string;
  readonly dataDirectory: string;
}

function urlOf(name: string, text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new CannotStart(`${name}: "${text}" is no URL.`);
  }
}

/** @throws CannotStart naming the setting and what is wrong with it. */
export function shopSettings(env: Readonly<Record<string, string | undefined>>): ShopSettings {
  const text = env.SHOP_PORT || '4302';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new CannotStart(`SHOP_PORT: "${text}" is no port.`);
  const wallet = urlOf('WALLET_ORIGIN', env.WALLET_ORIGIN || 'http://127.0.0.1:4300').origin;
  const checkoutUrl = env.CHECKOUT_URL || `${wallet}/?open=app&start=checkout/{id}`;
  if (!checkoutUrl.includes('{id}')) throw new CannotStart('CHECKOUT_URL: has no {id} for the checkout.');
  urlOf('CHECKOUT_URL', checkoutUrl.replace('{id}', 'x'));
  return {
    host: env.SHOP_HOST || '127.0.0.1',
    port,
    origin: urlOf('SHOP_ORIGIN', env.SHOP_ORIGIN || `http://127.0.0.1:${port}`).origin,
    apiOrigin: urlOf('API_ORIGIN', env.API_ORIGIN || env.APP_ORIGIN || 'http://localhost:4301').origin,
    checkoutUrl,
    merchantId: env.MERCHANT_ID || 'mubai',
    dataDirectory: env.DATA_DIR || '.data',
  };
}
