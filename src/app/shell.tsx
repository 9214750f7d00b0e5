/** Everything behind the first screen: the host connected, the cache, the routes, and signing in again when need be. */
import { i18n } from '@lingui/core';
import type { Root } from 'react-dom/client';
import { catalogs } from 'virtual:catalogs-later';
import { watchNetwork } from '../client/device';
import { createQueryClient } from '../client/query-client';
import { setSignInAgain } from '../client/session';
import { connectHost } from '../host/connect';
import { App, Surroundings } from './App';
import type { Beginning } from './beginning';
import { firstSignIn } from './first-sign-in';
import { addCatalogs } from './i18n';
import { followLinks, putHomeBelow } from './navigation';
import { NotSignedIn } from './NotSignedIn';
import { signedIn, signInAnew } from './sign-in';
import { followHost, followStartParam } from './surroundings';

/** @param root holds the first screen already, where signing in went well. */
export async function openShell(root: Root, begun: Beginning): Promise<void> {
  if (__SANDBOX_IN_PAGE__ && (await (await import('./demo-lender')).startDemoLender())) return;
  addCatalogs(catalogs);
  putHomeBelow();
  followLinks();
  const queries = createQueryClient();
  const host = await connectHost();
  const anew = () => signInAnew(queries, host.credential);
  setSignInAgain(anew);
  followHost(host, queries);
  watchNetwork();

  const enter = async (from: Beginning): Promise<void> => {
    const answer = await firstSignIn(host, from);
    if (answer?.kind === 'reply') {
      signedIn(queries, answer.reply);
      followStartParam(host.display.startParam);
      root.render(<App queries={queries} i18n={i18n} host={host} onTitle={host.setTitle} />);
      // A deploy that took it away costs comfort alone.
      void import('./afterwards').then(({ attend }) => attend(host, anew)).catch(() => undefined);
      return;
    }
    root.render(
      <Surroundings queries={queries} i18n={i18n}>
        <NotSignedIn failure={answer} onRetry={() => enter({ kind: 'nobody' })} />
      </Surroundings>,
    );
  };
  await enter(begun);
  host.ready();
}
