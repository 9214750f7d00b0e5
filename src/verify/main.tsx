/**
 * The public page on which anybody checks a settlement certificate (product.md F54): no session, no wallet, an entry of
 * its own. The lender's keys are fetched once; a file is then checked here, without any network.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { setTransport } from '../client/transport';
import '../ui/tokens.css';
import '../ui/base.css';
import { nearestLanguage, speak } from './language';
import { followTheme } from './look';
import { fetchKeys } from './published-keys';
import { VerifyScreen } from './VerifyScreen';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  followTheme();
  await speak(nearestLanguage(navigator.languages));
  if (__SANDBOX_IN_PAGE__) {
    const { startPageSandbox } = await import('../sandbox/page/start');
    setTransport({ fetch: (await startPageSandbox({ hosts: [] })).fetch, needsNetwork: false });
  }
  void fetchKeys();
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <VerifyScreen />
      </I18nProvider>
    </StrictMode>,
  );
}

void start();
