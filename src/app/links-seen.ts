/**
 * The screens behind the links in sight are fetched ahead, one after another and while nothing else goes on, so that a
 * tap finds its screen there (docs/decisions/0019-fetched-when-seen.md).
 */
import { pattern, type Place } from '../ui/nav';
import { whenIdle } from '../ui/when-idle';
import type { LazyScreen } from './lazy-screen';
import { RARE_OF_ONE, RARE_SCREENS } from './rare-screens';
import { RARE, SCREENS } from './routes';

interface Ahead {
  /** The addresses it stands at. */
  readonly address: RegExp;
  readonly prefetch: () => Promise<boolean>;
}

/** Where the browser tells how its network is paid for. */
interface Network {
  readonly connection?: { readonly saveData?: boolean };
}

const ahead = (screens: Readonly<Record<string, Pick<LazyScreen<never>, 'prefetch'>>>): readonly Ahead[] =>
  Object.entries(screens).map(([place, { prefetch }]) => ({
    address: new RegExp(`^${pattern(place as Place).replace(':id', '[^/]+')}$`),
    prefetch,
  }));

/** What people come for first; a rarer screen is here when its routes are too. */
const allScreens = (): readonly Ahead[] => [
  ...ahead(SCREENS),
  ...ahead({ ...RARE_SCREENS, ...RARE_OF_ONE }).map(({ address, prefetch }) => ({
    address,
    prefetch: async () => (await RARE.prefetch()) && (await prefetch()),
  })),
];

/** From now on, for as long as the page lives. Whoever saves data fetches what they open, and nothing else. */
export function fetchWhatLinksShow(): void {
  if ((navigator as Network).connection?.saveData) return;
  const screens = allScreens();
  const begun = new Set<Ahead>();
  const fetch = inTurn(screens, begun);
  watchLinks(({ pathname, target }) => {
    const screen = target ? undefined : screens.find(({ address }) => address.test(pathname));
    return screen && !begun.has(screen) ? () => fetch(screen) : null;
  });
}

/** One at a time, whatever else was wanted meanwhile. @param begun holds those under way and those that are here. */
function inTurn(screens: readonly Ahead[], begun: Set<Ahead>): (screen: Ahead) => void {
  const wanted = new Set<Ahead>();
  let busy = false;
  const next = async () => {
    const screen = screens.find((one) => wanted.has(one));
    busy = screen !== undefined;
    if (!screen) return;
    wanted.delete(screen);
    begun.add(screen);
    // Without network: again when a link to it is next seen.
    if (!(await screen.prefetch())) begun.delete(screen);
    whenIdle(() => void next());
  };
  return (screen) => {
    wanted.add(screen);
    if (!busy) whenIdle(() => void next());
    busy = true;
  };
}

/** @param whenSeen what to do once a link has come into sight; null for one that is of no interest now. */
function watchLinks(whenSeen: (link: HTMLAnchorElement) => (() => void) | null): void {
  const watched = new WeakSet<Element>();
  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      sight.unobserve(target);
      watched.delete(target);
      whenSeen(target as HTMLAnchorElement)?.();
    }
  });
  let looking = false;
  const look = () => {
    looking = false;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
      if (watched.has(link) || !whenSeen(link)) continue;
      watched.add(link);
      sight.observe(link);
    }
  };
  const lookSoon = () => {
    if (!looking) whenIdle(look);
    looking = true;
  };
  lookSoon();
  new MutationObserver(lookSoon).observe(document.body, { subtree: true, childList: true });
}
