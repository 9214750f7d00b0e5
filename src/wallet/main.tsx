/** The demo wallet's start. */
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { useDevice } from '../client/device';
import { createQueryClient } from '../client/query-client';
import '../ui/tokens.css';
import '../ui/base.css';
import type { DemoHost } from '../host/demo-wire';
import { readLaunch, readLook } from './launch';
import { serverBackend } from './server-backend';
import type { WalletBackend } from './wallet-backend';
import { WalletContext } from './wallet-context';
import { Wallet } from './Wallet';
import { launchWallet, setLook } from './wallet-state';
import './wallet.css';
import { LANGUAGES, nearestLanguage } from './words';
import { chinese } from './words-zh';

const launch = readLaunch(location.search);
launchWallet(launch);
/** Said once and taken out of the address: whoever says it again, or reloads, is heard, and the panel is not undone. */
function followFragment(): void {
  if (!location.hash) return;
  setLook(readLook(location.hash));
  history.replaceState(history.state, '', location.pathname + location.search);
}
followFragment();
addEventListener('hashchange', followFragment);

/** Filled in by the wallet's server; a demo without one is built for an origin. */
const appOrigin: string =
  import.meta.env.VITE_APP_ORIGIN ??
  document.querySelector<HTMLMetaElement>('meta[name="app-origin"]')?.content ??
  '';
const queries = createQueryClient();

/** The lender answers in the wallet's language too. */
function speak(language: string): void {
  document.documentElement.lang = language;
  useDevice.setState({ locale: language });
}

interface TrustedSide {
  readonly backend: WalletBackend;
  readonly demo: DemoHost | null;
}

function Start({ backend, demo }: TrustedSide) {
  const [language, setLanguage] = useState(() => {
    const first = nearestLanguage(launch.lang ?? 'zh-CN');
    speak(first);
    return first;
  });
  const context = useMemo(
    () => ({
      words: LANGUAGES[language] ?? chinese,
      language,
      setLanguage: (next: string) => {
        speak(next);
        setLanguage(next);
        void queries.invalidateQueries();
      },
      backend,
      appOrigin,
      demo,
    }),
    [language, backend, demo],
  );
  return (
    <WalletContext value={context}>
      <Wallet />
    </WalletContext>
  );
}

/** On its server; in a demo without one, in the page. */
async function trustedSide(): Promise<TrustedSide> {
  if (!__SANDBOX_IN_PAGE__) return { backend: serverBackend, demo: null };
  const [{ inPageBackend }, { connectDemoLender, demoHostOf }] = await Promise.all([
    import('./in-page-backend'),
    import('./demo-lender'),
  ]);
  const backend = await inPageBackend(location.origin);
  const demo = demoHostOf(backend);
  connectDemoLender(appOrigin, demo);
  return { backend, demo };
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const side = await trustedSide();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Start {...side} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
