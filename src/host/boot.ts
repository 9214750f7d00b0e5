/**
 * Runs inside the page itself, before the main script has arrived: greets the host, asks it who is here, and signs in.
 * What it has is left in `window.__sj` (handover.ts). Built as one small classic script; keep it small.
 */
import type { HostCredential } from './bridge';
import { greet } from './greet';
import type { EarlySession, FrameLine } from './handover';
import { takeLaunch } from './launch';
import { PATIENCE } from './wire';

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** A host's answer to `credential`; null for anything but a token. */
function assertionOf(answer: unknown): HostCredential | null {
  const { jws } = Object(answer) as { readonly jws?: unknown };
  return jws && typeof jws === 'string' ? { kind: 'host-assertion', jws } : null;
}

async function signIn(credential: HostCredential | null, language: string): Promise<EarlySession> {
  if (!credential) return { kind: 'nobody' };
  if (__SANDBOX_IN_PAGE__) return { kind: 'credential', credential };
  const limit = new AbortController();
  setTimeout(() => limit.abort(), PATIENCE.credential);
  try {
    const response = await fetch(`${meta('api-base').replace(/\/+$/, '')}/v1/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
      body: JSON.stringify({ credential }),
      signal: limit.signal,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return { kind: 'answer', response };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** The host's theme and text size, before the first paint; everything else waits for the main script. */
function dress(line: FrameLine | undefined): string {
  const { theme, fontScale, locale } = Object(line?.welcome.context) as Readonly<Record<string, unknown>>;
  const { dataset } = document.documentElement;
  if (theme === 'dark' || theme === 'light') dataset.theme = theme;
  if (typeof fontScale === 'number' && fontScale >= 1.15) dataset.size = 'large';
  return typeof locale === 'string' ? locale : navigator.language;
}

const url = new URL(location.href);
const launch = takeLaunch(url, navigator.userAgent);
if (url.href !== location.href) history.replaceState(history.state, '', url);
// A wallet with a library of its own does not speak the frame protocol: none is greeted.
const greeting = greet(window, launch.wallet ? [] : meta('host-origins').split(','));

window.__sj = {
  launch,
  line: greeting.then((met) => met?.line ?? null),
  session: greeting.then(async (met) => {
    const language = dress(met?.line);
    return signIn(met ? assertionOf(await met.credential) : launch.credential, language);
  }),
};
