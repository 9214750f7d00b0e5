/** Home, painted from the session's answer before the rest of the app is here; links work, by changing the address. */
import { Suspense } from 'react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { Home } from '../contract/home';
import { HomeScreen } from '../features/home/HomeScreen';
import { href, NavContext } from '../ui/nav';
import { nav } from './navigation';

export function FirstScreen({ home }: { home: Home }) {
  // Entered further in, or asked something (the offer, the wish to be told): those screens belong to the shell, which is on its way.
  const needsShell = home.standing === 'invited' || home.standing === 'not-invited';
  if (location.pathname !== href('home') || needsShell) return null;
  return (
    <I18nProvider i18n={i18n}>
      <NavContext value={nav}>
        <Suspense>
          <HomeScreen home={home} />
        </Suspense>
      </NavContext>
    </I18nProvider>
  );
}
