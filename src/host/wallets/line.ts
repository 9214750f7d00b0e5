/** LINE: its front-end framework, only the modules we need (@line/liff), where the lender has a LIFF id. */
import liff from '@line/liff/core';
import CloseWindow from '@line/liff/close-window';
import GetAppLanguage from '@line/liff/get-app-language';
import GetIDToken from '@line/liff/get-id-token';
import IsApiAvailable from '@line/liff/is-api-available';
import IsInClient from '@line/liff/is-in-client';
import OpenWindow from '@line/liff/open-window';
import ShareTargetPicker from '@line/liff/share-target-picker';
import type { Handing, Host } from '../bridge';
import type { Launch } from '../handover';
import { HostError } from '../host-error';
import { listeners } from '../listeners';
import { press } from '../page-means';
import { PATIENCE } from '../wire';
import { walletDisplay, walletHost, watchTheme, within } from './wallet-host';

liff.use(new CloseWindow());
liff.use(new GetAppLanguage());
liff.use(new GetIDToken());
liff.use(new IsApiAvailable());
liff.use(new IsInClient());
liff.use(new OpenWindow());
liff.use(new ShareTargetPicker());

/** It asks LINE's server whether the launch is a true one. */
const INIT_MS = 8_000;

/** What LINE's own bar covers at the lower edge of an iPhone without a home button, which CSS does not tell there. */
const COVERED = { portrait: 34, landscape: 21 } as const;

function bottomInset(): number {
  const isTall = Math.max(screen.width, screen.height) >= 812;
  if (!/iPhone/.test(navigator.userAgent) || !isTall) return 0;
  return innerHeight >= innerWidth ? COVERED.portrait : COVERED.landscape;
}

/** A LIFF link's path, `/records` or `/payDue`, as a start parameter; what follows the path is dropped. */
const startOf = (params: URLSearchParams) => /^\/([\w/-]+)/.exec(params.get('liff.state') ?? '')?.[1] ?? null;

const displayOf = (params: URLSearchParams) =>
  walletDisplay({
    hostName: 'LINE',
    // Its header has no way back on an iPhone: the page draws its own.
    chrome: 'none',
    locale: liff.getAppLanguage() || navigator.language,
    insets: { top: 0, right: 0, bottom: bottomInset(), left: 0 },
    startParam: startOf(params),
  });

/**
 * Starts LINE's library, which reads the launch's tokens in the address: they stand there for as long as that takes.
 * @throws when LINE does not answer in time, or does not vouch for them.
 */
async function start(liffId: string, params: URLSearchParams): Promise<void> {
  const address = location.href;
  const tokens = new URLSearchParams(params);
  tokens.delete('liff.state');
  if (`${tokens}`) history.replaceState(history.state, '', `#${tokens}`);
  try {
    await within(INIT_MS, liff.init({ liffId }));
  } finally {
    history.replaceState(history.state, '', address);
  }
}

/** Who is here, once: what its library kept of that on the phone is taken away again. */
function takeIdToken(liffId: string): string | null {
  const idToken = liff.getIDToken();
  try {
    for (const kept of ['IDToken', 'decodedIDToken'])
      sessionStorage.removeItem(`LIFF_STORE:${liffId}:${kept}`);
  } catch {
    // A WebView without storage keeps nothing.
  }
  return idToken;
}

async function shareInLine({
  title,
  url,
}: {
  readonly title: string;
  readonly url: string;
}): Promise<Handing> {
  try {
    const sent = await liff.shareTargetPicker([{ type: 'text', text: `${title}\n${url}` }]);
    return sent ? 'done' : 'cancelled';
  } catch {
    return 'unsupported';
  }
}

/** @throws when there is no LIFF id, or LINE is not there or does not answer. */
export async function connect({ params }: Launch): Promise<Host> {
  const liffId = document.querySelector<HTMLMetaElement>('meta[name="line-liff-id"]')?.content;
  if (!liffId) throw new HostError('UNSUPPORTED', 'no LIFF id');
  await start(liffId, params);
  if (!liff.isInClient()) throw new HostError('UNSUPPORTED', 'not in LINE');

  const idToken = takeIdToken(liffId);
  const display = () => displayOf(params);
  const announcer = listeners();
  const ends = new AbortController();
  watchTheme(announcer, ends.signal, display);
  const picks = liff.isApiAvailable('shareTargetPicker');
  return walletHost({
    kind: 'line',
    display: display(),
    can: ['credential', 'close', 'openExternal', ...(picks ? (['share'] as const) : [])],
    announcer,
    ends,
    own: {
      credential: () => {
        if (!idToken) return Promise.reject(new HostError('INVALID', 'LINE sent no token'));
        return Promise.resolve({ kind: 'line-id-token', idToken });
      },
      close: () => liff.closeWindow(),
      openExternal: async (url) => {
        if (url.startsWith('https:')) liff.openWindow({ url, external: true });
        else press(url, { target: '_blank' });
        return 'done';
      },
      ...(picks
        ? { share: (item) => within(PATIENCE.handing, shareInLine(item)).catch(() => 'unsupported' as const) }
        : {}),
    },
  });
}
