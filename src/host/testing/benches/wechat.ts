/** WeChat's bench: the bridge that its client puts into a page, as far as the script uses it. */
import { vi } from 'vitest';
import type { Bench, Circumstances } from '../bench';
import { launched } from './launched';

const agent = ({ locale = 'zh-CN' }: Circumstances) =>
  `Mozilla/5.0 MicroMessenger/8.0.40 Language/${locale.replace('-', '_')} miniProgram/wx1`;

export const wechatBench: Bench = {
  kind: 'wechat',
  hostName: '微信',
  does: {
    credential: null,
    stepUp: null,
    title: 'page:title',
    back: null,
    close: 'navigateBack',
    closeGuard: null,
    haptic: 'page:vibrate',
    openExternal: null,
    share: 'page:share',
    saveFile: 'page:share-file',
    addCalendar: 'page:share-file',
  },
  credential: null,
  maps: {
    locale: ['en', 'en'],
    start: ['loans', null],
    insets: { top: 0, right: 0, bottom: 0, left: 0 },
  },
  sharingTells: true,
  open: async (circumstances = {}) => {
    const reached: string[] = [];
    vi.stubGlobal('WeixinJSBridge', {
      invoke: (method: string, { name }: { name?: string }, answer: (result: object) => void) => {
        reached.push(name ?? method);
        if (!circumstances.mute) answer({ err_msg: `${method}:ok` });
      },
      on: () => undefined,
    });
    vi.stubGlobal('__wxjs_environment', 'miniprogram');
    const host = await launched('/?code=0a1B2c3D', agent(circumstances));
    return { host, reached };
  },
  absent: () => launched('/', agent({})),
};
