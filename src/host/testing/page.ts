/** The page that adapters run in: its theme, its means and its listeners, all counted and in the test's hands. */
import { vi } from 'vitest';

export interface TestPage {
  /** What the page did by its own means, as `page:share`. */
  readonly did: string[];
  dark: boolean;
  readonly turnDark: () => void;
  readonly see: (state: 'visible' | 'hidden') => void;
  /** Listeners on window, document and media that are neither removed nor over. */
  readonly listening: () => number;
  sharing: 'done' | 'cancelled' | 'absent';
}

interface Bound {
  readonly listener: unknown;
  readonly signal: AbortSignal | undefined;
}

function counting(
  target: { addEventListener: unknown; removeEventListener: unknown },
  all: Set<Bound>,
): void {
  const owner = target as Pick<Window, 'addEventListener' | 'removeEventListener'>;
  const add = owner.addEventListener.bind(owner);
  const remove = owner.removeEventListener.bind(owner);
  vi.spyOn(owner, 'addEventListener').mockImplementation((type, listener, options) => {
    const signal = typeof options === 'object' ? options.signal : undefined;
    all.add({ listener, signal });
    add(type, listener as EventListener, options);
  });
  vi.spyOn(owner, 'removeEventListener').mockImplementation((type, listener, options) => {
    for (const each of all) if (each.listener === listener) all.delete(each);
    remove(type, listener as EventListener, options);
  });
}

export function testPage(): TestPage {
  const bound = new Set<Bound>();
  const media = new EventTarget();
  let visibility = 'visible';
  counting(window, bound);
  counting(document, bound);
  counting(media, bound);
  vi.stubGlobal('matchMedia', (query: string) =>
    Object.assign(Object.create(media) as object, {
      matches: query.includes('dark') && page.dark,
      addEventListener: media.addEventListener.bind(media),
      removeEventListener: media.removeEventListener.bind(media),
    }),
  );
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility as never);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => void page.did.push('page:press'));
  const shared = (data?: ShareData) => {
    page.did.push(data?.files ? 'page:share-file' : 'page:share');
    return page.sharing === 'cancelled'
      ? Promise.reject(new DOMException('no', 'AbortError'))
      : Promise.resolve();
  };
  vi.stubGlobal('navigator', {
    userAgent: 'Mozilla/5.0',
    platform: 'iPhone',
    language: 'zh-CN',
    vibrate: () => page.did.push('page:vibrate'),
    get share() {
      return page.sharing === 'absent' ? undefined : shared;
    },
    get canShare() {
      return page.sharing === 'absent' ? undefined : () => true;
    },
  });
  const page: TestPage = {
    did: [],
    dark: false,
    sharing: 'done',
    turnDark: () => {
      page.dark = true;
      media.dispatchEvent(new Event('change'));
    },
    see: (state) => {
      visibility = state;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    listening: () => [...bound].filter(({ signal }) => !signal?.aborted).length,
  };
  return page;
}
