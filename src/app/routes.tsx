/** Which screen stands at which place. Home is here from the start; every other screen comes when it is entered. */
import { Suspense, useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { homeQuery } from '../client/home';
import { HomeScreen } from '../features/home/HomeScreen';
import { href, pattern, type Place, type PlaceOf } from '../ui/nav';
import { Arrived } from './Arrived';
import { Entering } from './Entering';
import { type LazyScreen, lazyScreen } from './lazy-screen';
import type { RareScreen } from './rare-screens';

const ACTIVATE = lazyScreen('activate', () => import('../features/activate/ActivateScreen'));

/** By way of their list, which comes with the first of them. */
const rare = (name: RareScreen) =>
  lazyScreen<object>(name, () => import('./rare-screens').then((screens) => screens.RARE_SCREENS[name]()));

/** Screens about no one thing in particular. */
const PLAIN: Readonly<Record<Exclude<Place, PlaceOf | 'home' | 'activate'>, LazyScreen<object>>> = {
  borrow: lazyScreen('borrow', () => import('../features/borrow/BorrowScreen')),
  loans: lazyScreen('loans', () => import('../features/loans/LoansScreen')),
  payDue: lazyScreen('repay', () => import('../features/repay/PayDueScreen')),
  records: rare('records'),
  settleSeveral: rare('settleSeveral'),
  limit: rare('limit'),
  papers: rare('papers'),
  coupons: rare('coupons'),
  help: rare('help'),
  cards: rare('cards'),
};

/** Screens about one thing, whose id is in the address. */
const OF_ONE: Readonly<Record<PlaceOf, LazyScreen<{ id: string }>>> = {
  progress: lazyScreen('borrow', () => import('../features/borrow/ProgressScreen')),
  loan: lazyScreen('loans', () => import('../features/loans/LoanScreen')),
  earlyRepay: lazyScreen('repay', () => import('../features/repay/EarlyRepayScreen')),
  repayment: lazyScreen('repay', () => import('../features/repay/RepaymentScreen')),
  paper: lazyScreen('papers', () => import('../features/papers/PaperScreen')),
};

/** Most likely next, fetched once the first screen is done. */
const LIKELY = [PLAIN.borrow, OF_ONE.loan, OF_ONE.earlyRepay];

/** Home for whoever has a limit or none; its offer, for whoever is invited. */
function Home() {
  const { data: home } = useQuery(homeQuery);
  if (!home) return <Entering />;
  return home.standing === 'invited' ? <ACTIVATE.Screen /> : <HomeScreen home={home} />;
}

const places = <T extends object>(screens: T) => Object.entries(screens) as [Place & keyof T, T[keyof T]][];

export function Routes({ onTitle }: { onTitle: (title: string) => void }) {
  const [path] = useLocation();
  useEffect(() => {
    const prefetch = () => LIKELY.forEach((screen) => screen.prefetch());
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) window.requestIdleCallback(prefetch);
    else setTimeout(prefetch, 1_500);
  }, []);
  return (
    <Suspense key={path} fallback={<Entering />}>
      <Switch>
        <Route path={pattern('home')}>
          <Home />
        </Route>
        <Route path={pattern('activate')}>
          <Home />
        </Route>
        {places(PLAIN).map(([place, { Screen }]) => (
          <Route key={place} path={pattern(place)}>
            <Screen />
          </Route>
        ))}
        {places(OF_ONE).map(([place, { Screen }]) => (
          <Route key={place} path={pattern(place)}>
            {({ id }: { id?: string }) => <Screen id={id ?? ''} />}
          </Route>
        ))}
        <Route>
          <Redirect to={href('home')} replace />
        </Route>
      </Switch>
      <Arrived onTitle={onTitle} />
    </Suspense>
  );
}
