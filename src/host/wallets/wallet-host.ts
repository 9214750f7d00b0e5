/** What the adapters of wallets share: the page's own means, and around them what the wallet adds or lacks. */
import type { Capability, Display, Host, HostCredential, WalletKind } from '../bridge';
import { browserDisplay, DARK } from '../browser-display';
import { externalUrl } from '../external-url';
import { HostError } from '../host-error';
import type { Announcer } from '../listeners';
import {
  buzz,
  canShare,
  canShareFiles,
  openOutside,
  setTitle,
  share,
  shareFile,
  watchVisibility,
} from '../page-means';

export interface WalletParts {
  readonly kind: WalletKind;
  readonly display: Display;
  /** What this wallet can do besides what the page can by itself. */
  readonly can: readonly Capability[];
  readonly announcer: Announcer;
  readonly ends: AbortController;
  readonly own: Partial<Host>;
}

/** Wallets that draw a bar with a title and a way back over the page; those that draw less say so. */
export const walletDisplay = (over: Partial<Display>): Display => ({
  ...browserDisplay(),
  chrome: 'title-bar',
  ...over,
});

/** Tells of the device's change of theme, for wallets that follow it. */
export function watchTheme({ tell }: Announcer, signal: AbortSignal, display: () => Display): void {
  matchMedia(DARK).addEventListener('change', () => tell('display', display()), { signal });
}

/** @throws HostError TIMEOUT when there is no answer in time; the answer is then nobody's. */
export function within<T>(milliseconds: number, asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HostError('TIMEOUT', 'the wallet')), milliseconds);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** What the address said, if it said anything. @throws HostError INVALID for an empty token. */
export function launchCredential(credential: HostCredential | null, token: string): Promise<HostCredential> {
  if (credential && token !== '') return Promise.resolve(credential);
  return Promise.reject(new HostError('INVALID', 'the wallet sent no token'));
}

/** A wallet as a host. What it cannot do answers `unsupported` without asking it; it signs nothing, so our PIN does. */
export function walletHost({ kind, display, can, announcer, ends, own }: WalletParts): Host {
  const all = new Set<Capability>(['title', 'haptic', ...can]);
  if (canShare()) all.add('share');
  if (canShareFiles()) all.add('saveFile').add('addCalendar');
  watchVisibility(announcer, ends.signal);
  const whole: Host = {
    kind,
    display,
    supports: (capability) => all.has(capability),
    credential: () => Promise.resolve(null),
    stepUp: () => Promise.resolve({ kind: 'unsupported' }),
    ready: () => undefined,
    setTitle,
    setBack: () => undefined,
    setCloseGuard: () => undefined,
    close: () => undefined,
    haptic: buzz,
    openExternal: openOutside,
    share,
    saveFile: shareFile,
    addCalendar: ({ name, ics }) =>
      shareFile({ name: `${name}.ics`, blob: new Blob([ics], { type: 'text/calendar' }) }),
    ...own,
    on: announcer.on,
    dispose: () => ends.abort(),
  };
  return {
    ...whole,
    openExternal: async (url) => {
      const address = externalUrl(url);
      return all.has('openExternal') ? whole.openExternal(address) : 'unsupported';
    },
  };
}
