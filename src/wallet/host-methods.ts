/** What the demo wallet does for a mini-program: the answers behind the frame protocol's methods. */
import type { HostMethods } from '../host/frame-server';
import type { HostMethod } from '../host/params-wire';
import { showNotice } from './notice';
import { requestSignature } from './signing-request';
import type { WalletBackend } from './wallet-backend';
import { closeApp } from './wallet-state';
import type { Words } from './words';

export interface HostMethodsOptions {
  readonly subject: string;
  readonly backend: WalletBackend;
  readonly words: () => Words;
  /** The mini-program wants to be asked before it is closed. */
  readonly setGuard: (on: boolean) => void;
  /** The mini-program has a way back of its own, for a bar that draws the arrow. */
  readonly setBack: (shown: boolean) => void;
  readonly setTitle: (title: string) => void;
}

const KEEP_MS = 60_000;

/** A link pressed at once: downloads and other apps are reached by nothing else. */
function press(href: string, attributes: { readonly download?: string; readonly target?: string }): void {
  const link = document.createElement('a');
  Object.assign(link, { href, rel: 'noopener noreferrer', ...attributes });
  link.click();
}

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  press(url, { download: name });
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

const BUZZ = { selection: 5, success: 20, warning: 30, error: 60 } as const;

/** Only those: a wallet that lacks the others does not know of them. */
export const offered = (all: HostMethods, names: readonly HostMethod[]): HostMethods =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name as HostMethod)));

export function hostMethods(options: HostMethodsOptions): HostMethods {
  const { subject, backend, words, setGuard, setBack, setTitle } = options;
  return {
    credential: async ({ nonce }) => ({ jws: await backend.assertion(subject, nonce) }),
    stepUp: requestSignature,
    ready: () => null,
    back: ({ shown }) => {
      setBack(shown);
      return null;
    },
    title: ({ title }) => {
      setTitle(title);
      document.title = title === '' ? words().wallet : `${title} · ${words().wallet}`;
      return null;
    },
    closeGuard: ({ on }) => {
      setGuard(on);
      return null;
    },
    close: () => {
      closeApp();
      return null;
    },
    haptic: ({ kind }) => {
      navigator.vibrate?.(BUZZ[kind]);
      return null;
    },
    openExternal: ({ url }) => {
      press(url, { target: '_blank' });
      return { outcome: 'done' };
    },
    share: async ({ url }) => {
      await navigator.clipboard.writeText(url);
      showNotice(words().toast.copied);
      return { outcome: 'done' };
    },
    saveFile: ({ name, blob }) => {
      save(name, blob);
      showNotice(words().toast.saved);
      return { outcome: 'done' };
    },
    addCalendar: ({ name, ics }) => {
      save(`${name}.ics`, new Blob([ics], { type: 'text/calendar' }));
      showNotice(words().toast.calendar);
      return { outcome: 'done' };
    },
  };
}
