/** Which screen stands at which place. Home is here from the start; every other screen comes when it is entered. */
import { Suspense, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Route, Switch, useLocation } from 'wouter';
import { useDevice } from '../client/device';
import { homeQuery } from '../client/home';
import { isOfBefore } from '../client/query-client';
import { HomeScreen } from '../features/home/HomeScreen';
import { pattern } from '../ui/nav';
import { Arrived } from './Arrived';
import { Entering } from './Entering';
import { HomeUnknown } from './HomeUnknown';
import { lazyScreen } from './lazy-screen';
import { routesOf } from './PlaceRoutes';

const ACTIVATE = lazyScreen('activate', () => import('../features/activate/ActivateScreen'));

/** What people come for. */
export const SCREENS = {
  borrow: lazyScreen('borrow', () => import('../features/borrow/BorrowScreen')),
  loans: lazyScreen('loans', () => import('../features/loans/LoansScreen')),
  payDue: lazyScreen('repay', () => import('../features/repay/PayDueScreen')),
  progress: lazyScreen('borrow', () => import('../features/borrow/ProgressScreen')),
  loan: lazyScreen('loans', () => import('../features/loans/LoanScreen')),
  earlyRepay: lazyScreen('repay', () => import('../features/repay/EarlyRepayScreen')),
  repayment: lazyScreen('repay', () => import('../features/repay/RepaymentScreen')),
};

/** Every other place has its screen in rare-screens.ts: one that has none there does not compile. */
export type ShellPlace = keyof typeof SCREENS | 'home' | 'activate';

/** What maps the places of all the others. */
export const RARE = lazyScreen('problems', () => import('./RareRoutes'));

/**
 * Home for whoever has a limit or none; its offer, for whoever is invited. Figures of before a loan or a payment are not
 * shown any more, but without a network, where the time above them says how old they are.
 */
function Home() {
  const { data: home, dataUpdatedAt, isFetching, isError, refetch } = useQuery(homeQuery);
  const online = useDevice((device) => device.online);
  const [before] = useState(() => (isOfBefore(dataUpdatedAt) ? dataUpdatedAt : null));
  const [hasFailed, setHasFailed] = useState(false);
  if (isError && !isFetching && !hasFailed) setHasFailed(true);
  if (home && dataUpdatedAt === before && online)
    return hasFailed ? <HomeUnknown busy={isFetching} onRetry={() => void refetch()} /> : <Entering />;
  if (!home) return <Entering />;
  return home.standing === 'invited' ? <ACTIVATE.Screen /> : <HomeScreen home={home} />;
}

export function Routes({ onTitle }: { onTitle: (title: string) => void }) {
  const [path] = useLocation();
  return (
    <Suspense key={path} fallback={<Entering />}>
      <Switch>
        <Route path={pattern('home')}>
          <Home />
        </Route>
        <Route path={pattern('activate')}>
          <Home />
        </Route>
        {routesOf(SCREENS)}
        <Route>
          <RARE.Screen />
        </Route>
      </Switch>
      <Arrived onTitle={onTitle} />
    </Suspense>
  );
}
