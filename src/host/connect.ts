/** Which host is around the app: by the handshake of the boot script, by a wallet's own library, or none. */
import type { Host, WalletKind } from './bridge';
import { browserHost } from './browser';
import { frameHost } from './frame';
import type { Handover, Launch } from './handover';
import type { Handler } from './peer';

/** One wallet's library behind the interface. Rejects within two seconds when that wallet is not there. */
export interface WalletAdapter {
  readonly connect: (launch: Launch) => Promise<Host>;
}

/** Each in a chunk of its own, fetched inside its wallet and nowhere else. */
const ADAPTERS: Readonly<Record<WalletKind, () => Promise<WalletAdapter>>> = {
  telegram: () => import('./wallets/telegram'),
  line: () => import('./wallets/line'),
  vk: () => import('./wallets/vk'),
  wechat: () => import('./wallets/wechat'),
  alipay: () => import('./wallets/alipay'),
};

/** Settled within two seconds of the page's start, or of the adapter's arrival. */
export async function connectHost(
  handover: Handover | undefined = window.__sj,
  serving?: Readonly<Record<string, Handler>>,
): Promise<Host> {
  const line = (await handover?.line) ?? null;
  if (line) return frameHost(line, serving);
  const launch = handover?.launch;
  if (!launch?.wallet) return browserHost();
  return ADAPTERS[launch.wallet]()
    .then(({ connect }) => connect(launch))
    .catch(browserHost);
}
