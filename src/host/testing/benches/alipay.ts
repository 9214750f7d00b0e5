/** Alipay's bench: `my`, and the native page behind it, which answers each message once. */
import { vi } from 'vitest';
import type { Bench } from '../bench';
import { launched } from './launched';

const AGENT = 'Mozilla/5.0 AliApp(AP/10.5.60) AlipayClient/10.5.60 MiniProgram';
const CODE = '0a1B2c3D4e5F';

let my: { onMessage?: unknown } | null = null;

export const alipayBench: Bench = {
  kind: 'alipay',
  hostName: '支付宝',
  does: {
    credential: 'postMessage',
    stepUp: null,
    title: 'page:title',
    back: null,
    close: 'navigateBack',
    closeGuard: null,
    haptic: 'page:vibrate',
    openExternal: null,
    share: 'startShare',
    saveFile: 'page:share-file',
    addCalendar: 'page:share-file',
  },
  credential: { kind: 'alipay-code', code: CODE },
  maps: {
    locale: ['zh-CN', 'zh-CN'],
    start: ['loans', null],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  },
  sharingTells: false,
  open: async ({ token = CODE, mute } = {}) => {
    const reached: string[] = [];
    const shell = {
      onMessage: null as ((message: unknown) => void) | null,
      getEnv: (answer: (env: object) => void) => answer({ miniprogram: true }),
      postMessage: ({ nonce }: { nonce: string }) => {
        reached.push('postMessage');
        if (!mute) shell.onMessage?.({ nonce, code: token });
      },
      navigateBack: () => reached.push('navigateBack'),
      startShare: () => reached.push('startShare'),
    };
    my = shell;
    vi.stubGlobal('my', shell);
    const host = await launched('/', AGENT);
    return {
      host,
      reached,
      listening: () => (shell.onMessage ? 1 : 0),
    };
  },
  absent: () => {
    // There by name, and never answers.
    vi.stubGlobal('my', { ...my, getEnv: () => undefined });
    return launched('/', AGENT);
  },
};
