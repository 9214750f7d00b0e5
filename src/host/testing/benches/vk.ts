/** VK's bench: a page around the app's, which answers the library's messages. */
import { vi } from 'vitest';
import type { Bench, Circumstances } from '../bench';
import { launched } from './launched';

const SIGNED = 'vk_app_id=7&vk_user_id=2&vk_ts=1775025060&vk_language=';

interface Asked {
  readonly handler: string;
  readonly params: { readonly request_id?: string };
}

const tell = (type: string, data: object) =>
  window.dispatchEvent(new MessageEvent('message', { data: { type, data } }));

const address = ({ locale = 'en', start, token = 'a_b-c' }: Circumstances) =>
  `/?${SIGNED}${locale}&sign=${token}${start ? `#${start}` : ''}`;

/** The library takes its page's parent when it is first loaded, and keeps it. */
let onAsked: (asked: Asked) => void = () => undefined;
const parent = { postMessage: (asked: Asked) => onAsked(asked) };

export const vkBench: Bench = {
  kind: 'vk',
  hostName: 'VK',
  does: {
    credential: 'launch',
    stepUp: null,
    title: 'page:title',
    back: 'VKWebAppSetSwipeSettings',
    close: 'VKWebAppClose',
    closeGuard: null,
    haptic: 'VKWebAppTapticNotificationOccurred',
    openExternal: 'page:press',
    share: 'VKWebAppShare',
    saveFile: null,
    addCalendar: null,
  },
  credential: { kind: 'vk-launch-params', params: `${SIGNED}en&sign=a_b-c` },
  maps: {
    locale: ['en', 'en'],
    start: ['loans', 'loans'],
    insets: { top: 0, right: 0, bottom: 34, left: 0 },
  },
  sharingTells: true,
  open: async (circumstances = {}) => {
    const { theme = 'light', cancels, mute } = circumstances;
    const reached: string[] = [];
    const insets = { top: 0, right: 0, bottom: 34, left: 0 };
    vi.stubGlobal('parent', parent);
    let begun = false;
    onAsked = ({ handler, params: { request_id } }) => {
      reached.push(handler);
      if (mute && begun) return;
      if (handler === 'VKWebAppGetConfig') begun = true;
      const data = handler === 'VKWebAppGetConfig' ? { appearance: theme, insets } : { result: true };
      const denied = { error_type: 'client_error', error_data: { error_code: 4 } };
      const isDenied = cancels && handler === 'VKWebAppShare';
      tell(`${handler}${isDenied ? 'Failed' : 'Result'}`, { ...(isDenied ? denied : data), request_id });
    };
    const host = await launched(address(circumstances), 'Mozilla/5.0');
    return {
      host,
      reached,
      hide: () => tell('VKWebAppViewHide', {}),
      turnDark: () => tell('VKWebAppUpdateConfig', { appearance: 'dark' }),
    };
  },
  absent: () => {
    onAsked = () => undefined;
    return launched(address({}), 'Mozilla/5.0');
  },
};
