/** Telegram: the launch parameters of the address, and the client's events (@tma.js/bridge). */
import { on, postEvent, request, supports, type EventPayload, type MethodName } from '@tma.js/bridge';
import type { Capability, Display, Host } from '../bridge';
import type { Launch } from '../handover';
import { listeners } from '../listeners';
import { press } from '../page-means';
import { PATIENCE } from '../wire';
import { telegramBiometry } from './telegram-biometry';
import { launchCredential, walletDisplay, walletHost } from './wallet-host';

type Theme = EventPayload<'theme_changed'>['theme_params'];
type Area = EventPayload<'safe_area_changed'>;

const NO_AREA: Area = { top: 0, right: 0, bottom: 0, left: 0 };
const HEX = /^#[0-9a-f]{6}$/i;

/** Whether a ground is dark: by the weight of its colours in what an eye takes for bright. */
function isDark(ground: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(ground.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The language that the client speaks to this person; good for words alone. */
function languageOf(initData: string | null): string | null {
  try {
    const user = JSON.parse(new URLSearchParams(initData ?? '').get('user') ?? '') as {
      language_code?: unknown;
    };
    return typeof user.language_code === 'string' ? user.language_code : null;
  } catch {
    return null;
  }
}

/** A start parameter has no slash: `checkout-<id>` stands for a checkout's. */
const startOf = (params: URLSearchParams) =>
  params.get('tgWebAppStartParam')?.replace(/^checkout-/, 'checkout/') ?? null;

/** The newest of each that the client has told. */
interface Look {
  theme: Theme;
  safe: Area;
  content: Area;
}

function displayOf({ theme, safe, content }: Look, locale: string, params: URLSearchParams): Display {
  const { bg_color: ground, button_color: brand } = theme;
  return walletDisplay({
    hostName: 'Telegram',
    locale,
    ...(ground && HEX.test(ground) ? { theme: isDark(ground) ? 'dark' : 'light' } : {}),
    brand: brand && HEX.test(brand) ? brand : null,
    insets: {
      top: safe.top + content.top,
      right: safe.right + content.right,
      bottom: safe.bottom + content.bottom,
      left: safe.left + content.left,
    },
    startParam: startOf(params),
  });
}

/** Since which method a client can do it. */
const SINCE: readonly (readonly [Capability, MethodName])[] = [
  ['back', 'web_app_setup_back_button'],
  ['closeGuard', 'web_app_setup_closing_behavior'],
];

/** @throws when no client answers within two seconds. */
export async function connect({ credential, params }: Launch): Promise<Host> {
  const version = (params.get('tgWebAppVersion') ?? '6.0') as `${number}.${number}`;
  const can = (method: MethodName) => supports(method, version);
  const timeout = PATIENCE.handshake;
  const { theme_params: theme } = await request('web_app_request_theme', 'theme_changed', { timeout });
  const look: Look = { theme, safe: NO_AREA, content: NO_AREA };
  if (can('web_app_request_content_safe_area')) {
    [look.safe, look.content] = await Promise.all([
      request('web_app_request_safe_area', 'safe_area_changed', { timeout }).catch(() => NO_AREA),
      request('web_app_request_content_safe_area', 'content_safe_area_changed', { timeout }).catch(
        () => NO_AREA,
      ),
    ]);
  }

  const initData = params.get('tgWebAppData');
  const locale = languageOf(initData) ?? navigator.language;
  const display = () => displayOf(look, locale, params);
  const announcer = listeners();
  const { tell } = announcer;
  const ends = new AbortController();
  const news = [
    on('theme_changed', ({ theme_params: changed }) => {
      look.theme = changed;
      tell('display', display());
    }),
    on('safe_area_changed', (changed) => {
      look.safe = changed;
      tell('display', display());
    }),
    on('content_safe_area_changed', (changed) => {
      look.content = changed;
      tell('display', display());
    }),
    on('visibility_changed', ({ is_visible: shown }) => tell('lifecycle', shown ? 'shown' : 'hidden')),
    on('back_button_pressed', () => tell('back', undefined)),
  ];
  ends.signal.addEventListener('abort', () => news.forEach((stop) => stop()));
  postEvent('web_app_expand');

  return walletHost({
    kind: 'telegram',
    display: display(),
    can: [
      'credential',
      'close',
      'openExternal',
      'share',
      ...SINCE.flatMap(([name, since]) => (can(since) ? [name] : [])),
    ],
    announcer,
    ends,
    own: {
      credential: () => launchCredential(credential, initData ?? ''),
      ...(can('web_app_biometry_get_info') ? { biometry: telegramBiometry } : {}),
      ready: () => postEvent('web_app_ready'),
      setBack: (shown) => {
        if (can('web_app_setup_back_button')) postEvent('web_app_setup_back_button', { is_visible: shown });
      },
      // A swipe down closes the mini app, half a form with it.
      setCloseGuard: (guarded) => {
        if (can('web_app_setup_closing_behavior'))
          postEvent('web_app_setup_closing_behavior', { need_confirmation: guarded });
        if (can('web_app_setup_swipe_behavior'))
          postEvent('web_app_setup_swipe_behavior', { allow_vertical_swipe: !guarded });
      },
      close: () => postEvent('web_app_close'),
      haptic: (kind) => {
        if (!can('web_app_trigger_haptic_feedback')) return;
        if (kind === 'selection') postEvent('web_app_trigger_haptic_feedback', { type: 'selection_change' });
        else postEvent('web_app_trigger_haptic_feedback', { type: 'notification', notification_type: kind });
      },
      openExternal: async (url) => {
        if (url.startsWith('https:')) postEvent('web_app_open_link', { url });
        else press(url, { target: '_blank' });
        return 'done';
      },
      share: async ({ title, url }) => {
        const link = new URLSearchParams({ url, text: title });
        postEvent('web_app_open_tg_link', { path_full: `/share/url?${link}` });
        return 'done';
      },
    },
  });
}
