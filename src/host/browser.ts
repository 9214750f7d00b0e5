/** The app in a plain browser: no host, so the browser's own means, and signing by our own PIN. */
import type { Handing, Host } from './bridge';
import { browserDisplay, DARK } from './browser-display';
import { externalUrl } from './external-url';
import { listeners } from './listeners';

const BUZZ: Readonly<Record<string, number | number[]>> = {
  selection: 5,
  success: 20,
  warning: [20, 60, 20],
  error: [30, 60, 30],
};

/** A link that is pressed at once: the only way to a download or another app that every browser knows. */
function press(
  href: string,
  { download, target }: { readonly download?: string; readonly target?: string },
): void {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener noreferrer';
  if (download !== undefined) link.download = download;
  if (target !== undefined) link.target = target;
  link.click();
}

/** Long enough for a slow phone to have begun with the download. */
const KEEP_MS = 60_000;

function download(name: string, blob: Blob): Handing {
  const url = URL.createObjectURL(blob);
  press(url, { download: name });
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  return 'done';
}

async function share(item: { readonly title: string; readonly url: string }): Promise<Handing> {
  try {
    if (navigator.share) await navigator.share(item);
    else if (navigator.clipboard) await navigator.clipboard.writeText(item.url);
    else return 'unsupported';
    return 'done';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unsupported';
  }
}

const CANNOT: ReadonlySet<string> = new Set(['credential', 'stepUp', 'back', 'close']);

export function browserHost(): Host {
  const { on, tell } = listeners();
  const ends = new AbortController();
  const { signal } = ends;
  const dark = matchMedia(DARK);
  dark.addEventListener('change', () => tell('display', browserDisplay()), { signal });
  document.addEventListener(
    'visibilitychange',
    () => tell('lifecycle', document.visibilityState === 'visible' ? 'shown' : 'hidden'),
    { signal },
  );
  addEventListener('pagehide', () => tell('lifecycle', 'unloaded'), { signal });

  let guarded = false;
  addEventListener(
    'beforeunload',
    (event) => {
      if (guarded) event.preventDefault();
    },
    { signal },
  );

  return {
    kind: 'browser',
    display: browserDisplay(),
    supports: (capability) => !CANNOT.has(capability),
    // The launch ticket works once, and the boot script has used it.
    credential: () => Promise.resolve(null),
    stepUp: () => Promise.resolve({ kind: 'unsupported' }),
    ready: () => undefined,
    setTitle: (title) => {
      document.title = title;
    },
    setBack: () => undefined,
    setCloseGuard: (on) => {
      guarded = on;
    },
    close: () => undefined,
    haptic: (kind) => {
      if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(BUZZ[kind] ?? 0);
    },
    openExternal: async (url) => {
      press(externalUrl(url), { target: '_blank' });
      return 'done';
    },
    share,
    saveFile: ({ name, blob }) => Promise.resolve(download(name, blob)),
    addCalendar: ({ name, ics }) =>
      Promise.resolve(download(`${name}.ics`, new Blob([ics], { type: 'text/calendar' }))),
    on,
    dispose: () => ends.abort(),
  };
}
