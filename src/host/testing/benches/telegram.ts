/** Telegram's bench: the official imitation of a client. */
import { emitEvent, mockTelegramEnv } from '@tma.js/bridge';
import type { Bench, Circumstances } from '../bench';
import { launched } from './launched';

const GROUND = { light: '#ffffff', dark: '#17212b' } as const;

function address({ locale = 'en', start, token }: Circumstances): string {
  const user = JSON.stringify({ id: 279058397, language_code: locale });
  const initData = new URLSearchParams({ user, auth_date: '1775025060', hash: 'c501b71e' }).toString();
  const launch = new URLSearchParams({
    tgWebAppData: token ?? initData,
    tgWebAppVersion: '8.0',
    tgWebAppPlatform: 'ios',
    ...(start ? { tgWebAppStartParam: start } : {}),
  });
  return `/#${launch}`;
}

const initData = (new URLSearchParams(address({}).slice(2)).get('tgWebAppData') ?? '') as string;

export const telegramBench: Bench = {
  kind: 'telegram',
  hostName: 'Telegram',
  does: {
    credential: 'launch',
    stepUp: null,
    title: 'page:title',
    back: 'web_app_setup_back_button',
    close: 'web_app_close',
    closeGuard: 'web_app_setup_closing_behavior',
    haptic: 'web_app_trigger_haptic_feedback',
    openExternal: 'web_app_open_link',
    share: 'web_app_open_tg_link',
    saveFile: null,
    addCalendar: null,
  },
  credential: { kind: 'telegram-init-data', initData },
  maps: {
    locale: ['en', 'en'],
    start: ['checkout-ord_1', 'checkout/ord_1'],
    insets: { top: 59 + 46, right: 0, bottom: 34, left: 0 },
  },
  sharingTells: false,
  open: async (circumstances = {}) => {
    const reached: string[] = [];
    const theme = (name: 'light' | 'dark') =>
      emitEvent('theme_changed', {
        theme_params: { bg_color: GROUND[name], button_color: '#2481cc', text_color: '#000000' },
      });
    mockTelegramEnv({
      onEvent: ({ name }) => {
        reached.push(name);
        if (name === 'web_app_request_theme') theme(circumstances.theme ?? 'light');
        if (name === 'web_app_request_safe_area')
          emitEvent('safe_area_changed', { top: 59, right: 0, bottom: 34, left: 0 });
        if (name === 'web_app_request_content_safe_area')
          emitEvent('content_safe_area_changed', { top: 46, right: 0, bottom: 0, left: 0 });
      },
    });
    const host = await launched(address(circumstances), 'Mozilla/5.0');
    return {
      host,
      reached,
      back: () => emitEvent('back_button_pressed'),
      hide: () => emitEvent('visibility_changed', { is_visible: false }),
      turnDark: () => theme('dark'),
    };
  },
  absent: () => {
    mockTelegramEnv({ onEvent: () => undefined });
    return launched(address({}), 'Mozilla/5.0');
  },
};
