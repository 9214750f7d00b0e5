/** The app in a plain browser: no host, so the browser's own means, and signing by our own PIN. */
import type { Handing, Host } from './bridge';
import { browserDisplay, DARK } from './browser-display';
import { listeners } from './listeners';
import { buzz, openOutside, press, setTitle, share, watchVisibility } from './page-means';

/** Long enough for a slow phone to have begun with the download. */
const KEEP_MS = 60_000;

function download(name: string, blob: Blob): Handing {
  const url = URL.createObjectURL(blob);
  press(url, { download: name });
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  return 'done';
}

const CANNOT: ReadonlySet<string> = new Set(['credential', 'stepUp', 'back', 'close']);

export function browserHost(): Host {
  const announcer = listeners();
  const ends = new AbortController();
  const { signal } = ends;
  const dark = matchMedia(DARK);
  dark.addEventListener('change', () => announcer.tell('display', browserDisplay()), { signal });
  watchVisibility(announcer, signal);

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
    setTitle,
    setBack: () => undefined,
    setCloseGuard: (on) => {
      guarded = on;
    },
    close: () => undefined,
    haptic: buzz,
    openExternal: openOutside,
    share,
    saveFile: ({ name, blob }) => Promise.resolve(download(name, blob)),
    addCalendar: ({ name, ics }) =>
      Promise.resolve(download(`${name}.ics`, new Blob([ics], { type: 'text/calendar' }))),
    on: announcer.on,
    dispose: () => ends.abort(),
  };
}
