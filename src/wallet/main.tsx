/** The demo wallet's start. */
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { useDevice } from '../client/device';
import { createQueryClient } from '../client/query-client';
import '../ui/tokens.css';
import '../ui/base.css';
import { readLaunch } from './launch';
import { serverBackend } from './server-backend';
import { WalletContext } from './wallet-context';
import { Wallet } from './Wallet';
import { launchWallet } from './wallet-state';
import './wallet.css';
import { LANGUAGES, nearestLanguage } from './words';
import { chinese } from './words-zh';

const launch = readLaunch(location.search);
launchWallet(launch);

const appOrigin = document.querySelector<HTMLMetaElement>('meta[name="app-origin"]')?.content ?? '';
const queries = createQueryClient();

/** The lender answers in the wallet's language too. */
function speak(language: string): void {
  document.documentElement.lang = language;
  useDevice.setState({ locale: language });
}

function Start() {
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
      backend: serverBackend,
      appOrigin,
    }),
    [language],
  );
  return (
    <WalletContext value={context}>
      <Wallet />
    </WalletContext>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Start />
    </QueryClientProvider>
  </StrictMode>,
);
