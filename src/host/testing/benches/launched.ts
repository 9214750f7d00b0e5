/** Starts the app as a wallet's link would: from an address and a browser's name. */
import { connectHost } from '../../connect';
import type { Host } from '../../bridge';
import { takeLaunch } from '../../launch';

export async function launched(path: string, userAgent: string): Promise<Host> {
  const url = new URL(path, 'https://suijie.example');
  const launch = takeLaunch(url, userAgent);
  history.replaceState(null, '', url.pathname + url.search + url.hash);
  Object.assign(navigator, { userAgent });
  return connectHost({
    launch,
    line: Promise.resolve(null),
    session: Promise.resolve({ kind: 'nobody' }),
  });
}
