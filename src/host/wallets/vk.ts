/** VK Mini Apps: signed launch parameters, and the client's answers (@vkontakte/vk-bridge), each within a time of ours. */
import bridge, {
  type AnyRequestMethodName,
  type RequestProps,
  type VKBridgeEvent,
} from '@vkontakte/vk-bridge';
import type { AnyReceiveMethodName } from '@vkontakte/vk-bridge';
import type { Display, Handing, Host } from '../bridge';
import type { Launch } from '../handover';
import { listeners } from '../listeners';
import { PATIENCE } from '../wire';
import { launchCredential, walletDisplay, walletHost, within } from './wallet-host';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Appearance and insets as any of VK's clients puts them; what makes no sense changes nothing. */
function take(display: Display, told: unknown): Display {
  if (!isRecord(told)) return display;
  const { appearance, insets } = told;
  const inset = (side: string) => {
    const px = isRecord(insets) ? insets[side] : 0;
    return typeof px === 'number' && px >= 0 && px <= 200 ? px : 0;
  };
  return {
    ...display,
    ...(appearance === 'dark' || appearance === 'light' ? { theme: appearance } : {}),
    ...(isRecord(insets)
      ? { insets: { top: inset('top'), right: inset('right'), bottom: inset('bottom'), left: inset('left') } }
      : {}),
  };
}

/** VK's own code for a person who turned back. */
const DENIED_BY_PERSON = 4;

function endOf(error: unknown): Handing {
  const data = isRecord(error) ? error.error_data : null;
  return isRecord(data) && data.error_code === DENIED_BY_PERSON ? 'cancelled' : 'unsupported';
}

const send = <M extends AnyRequestMethodName>(milliseconds: number, method: M, props?: RequestProps<M>) =>
  within(milliseconds, bridge.send(method, props));

/** What needs no answer: a client that fails at it changes nothing here. */
const tellVk = <M extends AnyRequestMethodName>(method: M, props?: RequestProps<M>) =>
  void send(PATIENCE.display, method, props).catch(() => undefined);

/** @throws when no client answers within two seconds. */
export async function connect({ credential, params }: Launch): Promise<Host> {
  await send(PATIENCE.handshake, 'VKWebAppInit');
  const told: unknown = await send(PATIENCE.handshake, 'VKWebAppGetConfig').catch(() => null);
  let display = take(
    walletDisplay({
      hostName: 'VK',
      // Title and way back are the page's own there.
      chrome: 'capsule',
      locale: params.get('vk_language') ?? navigator.language,
      insets: NO_INSETS,
      startParam: location.hash.slice(1) || null,
    }),
    told,
  );

  const announcer = listeners();
  const { tell } = announcer;
  const ends = new AbortController();
  const onEvent = ({ detail }: VKBridgeEvent<AnyReceiveMethodName>) => {
    const { type } = detail;
    if (type === 'VKWebAppUpdateConfig' || type === 'VKWebAppUpdateInsets') {
      display = take(display, detail.data);
      tell('display', display);
    } else if (type === 'VKWebAppViewHide') tell('lifecycle', 'hidden');
    else if (type === 'VKWebAppViewRestore') tell('lifecycle', 'shown');
  };
  bridge.subscribe(onEvent);
  ends.signal.addEventListener('abort', () => bridge.unsubscribe(onEvent));

  return walletHost({
    kind: 'vk',
    display,
    can: ['credential', 'back', 'close', 'openExternal', 'share'],
    announcer,
    ends,
    own: {
      credential: () => launchCredential(credential, params.get('sign') ?? ''),
      // The client's swipe goes back in the page while there is somewhere to go, and closes it only at its first screen.
      setBack: (shown) => tellVk('VKWebAppSetSwipeSettings', { history: shown }),
      close: () => tellVk('VKWebAppClose', { status: 'success' }),
      haptic: (kind) => {
        if (kind === 'selection') tellVk('VKWebAppTapticSelectionChanged');
        else tellVk('VKWebAppTapticNotificationOccurred', { type: kind });
      },
      share: ({ url }) =>
        send(PATIENCE.handing, 'VKWebAppShare', { link: url }).then(() => 'done' as const, endOf),
    },
  });
}
