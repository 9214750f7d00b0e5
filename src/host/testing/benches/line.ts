/** LINE's bench: the official mock of its framework. */
import liff from '@line/liff/core';
import { LiffMockPlugin } from '@line/liff-mock';
import { vi } from 'vitest';
import type { Bench } from '../bench';
import { launched } from './launched';

const AGENT = 'Mozilla/5.0 (iPhone) Safari Line/15.1.0 LIFF';
const TOKEN = 'head.body.sign';

interface Mocked {
  readonly $mock: { readonly set: (data: object) => void };
}

let mocked = false;

/** The adapter's own modules first: the mock takes them over where it finds them. */
async function mock(): Promise<void> {
  await import('../../wallets/line');
  if (!mocked) liff.use(new LiffMockPlugin() as never);
  mocked = true;
}

const meta = () => {
  document.head.innerHTML = '<meta name="line-liff-id" content="1657000000-abcdefgh">';
};

export const lineBench: Bench = {
  kind: 'line',
  hostName: 'LINE',
  does: {
    credential: 'launch',
    stepUp: null,
    title: 'page:title',
    back: null,
    close: 'closeWindow',
    closeGuard: null,
    haptic: 'page:vibrate',
    openExternal: 'openWindow',
    share: 'shareTargetPicker',
    saveFile: null,
    addCalendar: null,
  },
  credential: { kind: 'line-id-token', idToken: TOKEN },
  maps: {
    locale: ['en', 'en'],
    start: ['/loans', 'loans'],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  },
  sharingTells: true,
  open: async ({ locale = 'en', start = '', token = TOKEN, cancels, mute } = {}) => {
    await mock();
    meta();
    const reached: string[] = [];
    const init = liff.init.bind(liff);
    vi.spyOn(liff, 'init').mockImplementation((config) => init({ ...config, mock: true } as never));
    (liff as typeof liff & Mocked).$mock.set({
      isInClient: true,
      isLoggedIn: true,
      getIDToken: token,
      getAppLanguage: locale,
    });
    const noted = (name: 'closeWindow' | 'openWindow') =>
      vi.spyOn(liff, name).mockImplementation(() => void reached.push(name));
    noted('closeWindow');
    noted('openWindow');
    vi.spyOn(liff, 'isApiAvailable').mockReturnValue(true);
    vi.spyOn(liff, 'shareTargetPicker').mockImplementation(() => {
      reached.push('shareTargetPicker');
      if (mute) return new Promise(() => undefined);
      return Promise.resolve(cancels ? undefined : { status: 'success' });
    });
    const host = await launched(start && `/?liff.state=${encodeURIComponent(start)}`, AGENT);
    return { host, reached };
  },
  absent: async () => {
    meta();
    vi.spyOn(liff, 'init').mockReturnValue(new Promise(() => undefined));
    return launched('/', AGENT);
  },
};
