/** Which screen stands at which place. Home is here from the start; every other screen comes when it is entered. */
import { type ComponentType, Suspense, useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { homeQuery } from '../client/home';
import { HomeScreen } from '../features/home/HomeScreen';
import { href, pattern, type Place } from '../ui/nav';
import { Arrived } from './Arrived';
import { Entering } from './Entering';
import { type LazyScreen, lazyScreen } from './lazy-screen';

const modules = import.meta.glob<{ default: ComponentType<{ id: string }> }>('../features/*/*Screen.tsx');

function screen(feature: string, name: string): LazyScreen<{ id: string }> {
  return lazyScreen(feature, () => {
    const load = modules[`../features/${feature}/${name}.tsx`];
    return load ? load() : Promise.reject(new Error(`no screen ${feature}/${name}`));
  });
}

const ACTIVATE = screen('activate', 'ActivateScreen');

/** A screen is given the id in its address as `id`; those of places without one take no props. */
const SCREENS: readonly (readonly [Place, LazyScreen<{ id: string }>])[] = [
  ['borrow', screen('borrow', 'BorrowScreen')],
  ['progress', screen('borrow', 'ProgressScreen')],
  ['loans', screen('loans', 'LoansScreen')],
  ['loan', screen('loans', 'LoanScreen')],
  ['earlyRepay', screen('repay', 'EarlyRepayScreen')],
  ['payDue', screen('repay', 'PayDueScreen')],
  ['repayment', screen('repay', 'RepaymentScreen')],
  ['records', screen('records', 'RecordsScreen')],
  ['papers', screen('papers', 'PapersScreen')],
  ['paper', screen('papers', 'PaperScreen')],
];

/** Most likely next, fetched once the first screen is done. */
const LIKELY: readonly Place[] = ['borrow', 'loan', 'earlyRepay'];

function prefetchLikely() {
  for (const [place, { prefetch }] of SCREENS) if (LIKELY.includes(place)) prefetch();
}

/** Home for whoever has a limit or none; its offer, for whoever is invited. */
function Home() {
  const { data: home } = useQuery(homeQuery);
  if (!home) return <Entering />;
  return home.standing === 'invited' ? <ACTIVATE.Screen id="" /> : <HomeScreen home={home} />;
}

export function Routes({ onTitle }: { onTitle: (title: string) => void }) {
  const [path] = useLocation();
  const entered = useRef(path);
  useEffect(() => {
    const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 1_500));
    idle(prefetchLikely);
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
        {SCREENS.map(([place, { Screen }]) => (
          <Route key={place} path={pattern(place)}>
            {(params) => <Screen id={'id' in params && typeof params.id === 'string' ? params.id : ''} />}
          </Route>
        ))}
        <Route>
          <Redirect to={href('home')} replace />
        </Route>
      </Switch>
      <Arrived first={entered.current === path} onTitle={onTitle} />
    </Suspense>
  );
}
