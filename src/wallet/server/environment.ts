/** The wallet server's settings from the environment: a wrong one is named, not guessed. */

/** Cannot start. The message is for the person at the terminal. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export interface WalletSettings {
  readonly host: string;
  readonly port: number;
  /** The wallet's own origin: `iss` of all that it signs. */
  readonly origin: string;
  /** Where the mini-program is. */
  readonly appOrigin: string;
  /** Where the lending API is. */
  readonly apiOrigin: string;
  readonly dataDirectory: string;
  readonly pageDirectory: string;
}

function originOf(name: string, text: string): string {
  let origin = '';
  try {
    origin = new URL(text).origin;
  } catch {
    // Said below, in the same words.
  }
  if (origin !== text)
    throw new CannotStart(`${name}: "${text}" is not an origin such as http://localhost:4301.`);
  return origin;
}

/** @throws CannotStart naming the setting and what is wrong with it. */
export function walletSettings(env: Readonly<Record<string, string | undefined>>): WalletSettings {
  const text = env.WALLET_PORT || '4300';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new CannotStart(`WALLET_PORT: "${text}" is no port.`);
  const host = env.WALLET_HOST || '127.0.0.1';
  const appOrigin = originOf('APP_ORIGIN', env.APP_ORIGIN || 'http://localhost:4301');
  return {
    host,
    port,
    origin: originOf('WALLET_ORIGIN', env.WALLET_ORIGIN || `http://${host}:${port}`),
    appOrigin,
    apiOrigin: originOf('API_ORIGIN', env.API_ORIGIN || appOrigin),
    dataDirectory: env.DATA_DIR || '.data',
    pageDirectory: env.WALLET_DIR || 'dist/wallet',
  };
}
