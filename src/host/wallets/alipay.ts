/**
 * Alipay's web-view, and wallets on the same container: `my`, which the client's own script puts into the page. We load
 * no script of another origin; where nobody put it there, the page runs as in a plain browser (docs/wallets.md).
 */
import type { Host, HostCredential } from '../bridge';
import type { Launch } from '../handover';
import { HostError } from '../host-error';
import { listeners } from '../listeners';
import { PATIENCE, freshNonce } from '../wire';
import { walletDisplay, walletHost, watchTheme, within } from './wallet-host';

interface My {
  readonly getEnv: (callback: (env: { readonly miniprogram?: boolean }) => void) => void;
  readonly postMessage: (message: object) => void;
  onMessage?: ((message: unknown) => void) | null;
  readonly navigateBack: (options?: object) => void;
  readonly startShare?: (options?: object) => void;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** @throws HostError INVALID for an empty code. Null: the person did not want to say who they are. */
function credentialOf({ code, cancelled }: Readonly<Record<string, unknown>>): HostCredential | null {
  if (cancelled === true) return null;
  if (typeof code !== 'string' || !/^[\w-]{8,256}$/.test(code)) throw new HostError('INVALID', 'no code');
  return { kind: 'alipay-code', code };
}

/** Asks the mini program's native page, which alone may call `my.getAuthCode`; it answers each message once. */
async function ask(my: My, waiting: Map<string, (answer: Readonly<Record<string, unknown>>) => void>) {
  const nonce = freshNonce();
  const answered = new Promise<Readonly<Record<string, unknown>>>((resolve) => waiting.set(nonce, resolve));
  my.postMessage({ suijie: 'credential', nonce });
  try {
    return credentialOf(await within(PATIENCE.credential, answered));
  } finally {
    waiting.delete(nonce);
  }
}

/** @throws when there is no `my`, or it does not answer within two seconds. */
export async function connect(_launch: Launch): Promise<Host> {
  const { my } = window as { readonly my?: My };
  if (!my) throw new HostError('UNSUPPORTED', 'no my');
  const { miniprogram } = await within(
    PATIENCE.handshake,
    new Promise<{ readonly miniprogram?: boolean }>((resolve) => my.getEnv(resolve)),
  );
  if (!miniprogram) throw new HostError('UNSUPPORTED', 'not a mini program');

  const display = () => walletDisplay({ hostName: '支付宝' });
  const announcer = listeners();
  const ends = new AbortController();
  watchTheme(announcer, ends.signal, display);
  const waiting = new Map<string, (answer: Readonly<Record<string, unknown>>) => void>();
  my.onMessage = (message) => {
    if (isRecord(message) && typeof message.nonce === 'string') waiting.get(message.nonce)?.(message);
  };
  ends.signal.addEventListener('abort', () => {
    my.onMessage = null;
  });

  return walletHost({
    kind: 'alipay',
    display: display(),
    can: ['credential', 'close', ...(my.startShare ? (['share'] as const) : [])],
    announcer,
    ends,
    own: {
      credential: () => ask(my, waiting),
      close: () => my.navigateBack({}),
      // The panel is the client's; what it shares is the native page's business, and how it ended it does not tell.
      ...(my.startShare
        ? {
            share: () => {
              my.startShare?.({});
              return Promise.resolve('done' as const);
            },
          }
        : {}),
    },
  });
}
