/** The app once somebody is signed in: its providers, its screens, and what lies over all of them. */
import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Host } from '../host/bridge';
import { HostContext } from '../host/react';
import { NavContext } from '../ui/nav';
import { Crash } from './Crash';
import { nav } from './navigation';
import { Offline } from './Offline';
import { Routes } from './routes';

export interface AppProps {
  queries: QueryClient;
  i18n: I18n;
  host: Host;
  onTitle: (title: string) => void;
}

export function App({ queries, i18n, host, onTitle }: AppProps) {
  return (
    <Surroundings queries={queries} i18n={i18n}>
      <HostContext value={host}>
        <NavContext value={nav}>
          <Offline />
          <Routes onTitle={onTitle} />
        </NavContext>
      </HostContext>
    </Surroundings>
  );
}

/** What also the screens before a sign-in need. */
export function Surroundings({
  queries,
  i18n,
  children,
}: {
  queries: QueryClient;
  i18n: I18n;
  children: ReactNode;
}) {
  return (
    <I18nProvider i18n={i18n}>
      <Crash>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </Crash>
    </I18nProvider>
  );
}
