/** The start: takes over the connection and the sign-in that the boot script began, and draws the first screen. */
import { i18n } from '@lingui/core';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import type { Refusal, Unreachable } from '../client/answer';
import { watchNetwork } from '../client/device';
import { createQueryClient } from '../client/query-client';
import { connectHost } from '../host/connect';
import { watchKeyboardInset } from '../ui/keyboard-inset';
import { App, Surroundings } from './App';
import { applyAppearance } from './appearance';
import { firstSignIn } from './first-sign-in';
import { startLanguage } from './language';
import { followLinks, putHomeBelow } from './navigation';
import { NotSignedIn } from './NotSignedIn';
import { renewSilently, signedIn } from './sign-in';
import { followHost, followStartParam } from './surroundings';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
const root = createRoot(element);
const queries = createQueryClient();

async function start(): Promise<void> {
  const host = await connectHost();
  const signingIn = firstSignIn(host, window.__sj?.session);
  applyAppearance(host.display);
  watchNetwork();
  watchKeyboardInset();
  renewSilently(queries, host.credential);
  putHomeBelow();
  followHost(host, queries);
  followLinks();

  const [answer] = await Promise.all([signingIn, startLanguage(host.display.locale)]);
  const open = () => {
    followStartParam(host.display.startParam);
    root.render(<App queries={queries} i18n={i18n} host={host} onTitle={host.setTitle} />);
  };
  const explain = (failure: Refusal | Unreachable | null) =>
    root.render(
      <Surroundings queries={queries} i18n={i18n}>
        <NotSignedIn failure={failure} onRetry={retry} />
      </Surroundings>,
    );
  const enter = (ended: Awaited<typeof answer>) => {
    if (ended?.kind !== 'reply') {
      explain(ended);
      return;
    }
    signedIn(queries, ended.reply);
    open();
  };
  const retry = async () => enter(await firstSignIn(host, undefined));
  enter(answer);
  host.ready();
}

void start();
