/** The server's settings from the environment, checked at the start: a wrong one is named, not guessed. */
import * as v from 'valibot';
import type { TrustedHost } from '../http/host-token';
import type { TrustedMerchant } from '../http/merchant-token';

/** A setting that cannot be used. The message is for the person at the terminal. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

export interface Settings {
  /** Interface to listen on. */
  readonly host: string;
  readonly port: number;
  /** Where people reach this server, when that is not its own address: printed on certificates. */
  readonly publicOrigin: string | undefined;
  readonly appDirectory: string;
  /** Absent: the embedded database in `dataDirectory`. */
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  /** Who may frame the app, and whose page it greets. */
  readonly hostOrigins: readonly string[];
  /** Who may frame the app besides, without being greeted: the web clients of wallets with a library of their own. */
  readonly framedBy: readonly string[];
  /** Under which LINE knows the app; without it LINE's own browser is a plain one. */
  readonly lineLiffId: string | undefined;
  readonly hosts: readonly TrustedHost[];
  /** Path of the lender's apps in other wallets; none when absent. */
  readonly walletsFile: string | undefined;
  readonly corsOrigins: readonly string[];
  /** The domain that passkeys are made for; the app's own host name unless set. */
  readonly passkeyDomain: string | undefined;
  /** Merchants under contract: the demo shop unless set. */
  readonly merchants: readonly TrustedMerchant[];
  /** How long after signing in a session can be renewed by its key, milliseconds. */
  readonly renewableFor: number;
  readonly sandbox: boolean;
  readonly rateLimit: boolean;
  readonly checkReplies: boolean;
  readonly logRequests: boolean;
  readonly failPoint: string | undefined;
}

export const DEMO_HOST = 'http://127.0.0.1:4300';
export const DEMO_SHOP = 'http://127.0.0.1:4302';

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function url(name: string, text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new WrongSetting(`${name}: "${text}" is no URL.`);
  }
}

function origins(name: string, text: string): string[] {
  return list(text).map((part) => {
    const { origin } = url(name, part);
    if (origin !== part || part.includes('*'))
      throw new WrongSetting(`${name}: "${part}" is not an origin such as ${DEMO_HOST}.`);
    return origin;
  });
}

function hosts(text: string): TrustedHost[] {
  return list(text).map((part) => {
    const at = part.indexOf('=');
    if (at < 1) throw new WrongSetting(`HOST_JWKS: "${part}" is not issuer=url.`);
    return { issuer: part.slice(0, at), jwksUrl: url('HOST_JWKS', part.slice(at + 1)).href };
  });
}

const merchantList = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.minLength(1)),
    name: v.strictObject({ 'zh-CN': v.string(), en: v.string() }),
    origins: v.array(v.string()),
    jwksUrl: v.string(),
  }),
);

function merchants(text: string): TrustedMerchant[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new WrongSetting('MERCHANTS: no JSON.');
  }
  const result = v.safeParse(merchantList, parsed);
  if (!result.success) throw new WrongSetting(`MERCHANTS: ${result.issues[0].message}.`);
  return result.output.map(({ id, name, origins: own, jwksUrl }) => ({
    id,
    name,
    origins: own.flatMap((each) => origins('MERCHANTS', each)),
    keys: { jwksUrl: url('MERCHANTS', jwksUrl).href },
  }));
}

const demoMerchant = (origin: string): TrustedMerchant => ({
  id: 'mubai',
  name: { 'zh-CN': '木白家居旗舰店', en: 'Mubai Home' },
  origins: origins('SHOP_ORIGIN', origin),
  keys: { jwksUrl: `${origin}/.well-known/jwks.json` },
});

function port(text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new WrongSetting(`API_PORT: "${text}" is no port.`);
  return number;
}

function minutes(name: string, text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new WrongSetting(`${name}: "${text}" is no number of minutes.`);
  return Number(text);
}

function isOn(name: string, value: string | undefined, otherwise: boolean): boolean {
  if (value === undefined || value === '') return otherwise;
  if (value !== 'on' && value !== 'off') throw new WrongSetting(`${name}: "${value}" is neither on nor off.`);
  return value === 'on';
}

function liffId(text: string): string | undefined {
  if (text !== '' && !/^\d+-\w+$/.test(text)) throw new WrongSetting(`LINE_LIFF_ID: "${text}" is none.`);
  return text || undefined;
}

function domain(text: string): string | undefined {
  if (text !== '' && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(text))
    throw new WrongSetting(`PASSKEY_DOMAIN: "${text}" is no domain such as suijie.example.`);
  return text || undefined;
}

/** @throws WrongSetting naming the setting and what is wrong with it. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings {
  const hostOrigins = origins('HOST_ORIGINS', env.HOST_ORIGINS ?? DEMO_HOST);
  const jwks = hostOrigins.map((origin) => `${origin}=${origin}/.well-known/jwks.json`).join(',');
  return {
    host: env.API_HOST || 'localhost',
    port: port(env.API_PORT ?? '4301'),
    publicOrigin: origins('PUBLIC_ORIGIN', env.PUBLIC_ORIGIN ?? '')[0],
    appDirectory: env.APP_DIR ?? 'dist/app',
    databaseUrl: env.DATABASE_URL || undefined,
    dataDirectory: env.DATA_DIR ?? '.data',
    hostOrigins,
    framedBy: origins('FRAMED_BY', env.FRAMED_BY ?? ''),
    lineLiffId: liffId(env.LINE_LIFF_ID ?? ''),
    hosts: hosts(env.HOST_JWKS ?? jwks),
    merchants: env.MERCHANTS ? merchants(env.MERCHANTS) : [demoMerchant(env.SHOP_ORIGIN || DEMO_SHOP)],
    walletsFile: env.WALLETS_FILE || undefined,
    corsOrigins: origins('CORS_ORIGINS', env.CORS_ORIGINS ?? ''),
    passkeyDomain: domain(env.PASSKEY_DOMAIN ?? ''),
    renewableFor: minutes('RENEWABLE_MINUTES', env.RENEWABLE_MINUTES ?? '60') * 60_000,
    sandbox: isOn('SANDBOX', env.SANDBOX, true),
    rateLimit: isOn('RATE_LIMIT', env.RATE_LIMIT, true),
    checkReplies: isOn('CHECK_REPLIES', env.CHECK_REPLIES, false),
    logRequests: isOn('LOG_REQUESTS', env.LOG_REQUESTS, false),
    failPoint: env.SUIJIE_FAILPOINT || undefined,
  };
}
