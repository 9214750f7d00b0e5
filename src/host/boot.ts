/**
 * Runs inside the page itself, before the main script has arrived: greets the host, asks it who is here, and signs in.
 * What it has is left in `window.__sj` (handover.ts). Built as one small classic script; keep it small.
 */
import type { HostCredential } from './bridge';
import { greet } from './greet';
import type { EarlySession, FrameLine } from './handover';
import { PATIENCE } from './wire';

const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** The one-time ticket of a launch link, taken out of the address so that it is neither shared nor kept. */
function takeTicket(): string | null {
  const url = new URL(location.href);
  const ticket = url.searchParams.get('ticket');
  if (ticket === null) return null;
  url.searchParams.delete('ticket');
  history.replaceState(history.state, '', url);
  return ticket;
}

const isJws = (result: unknown): result is { jws: string } =>
  typeof result === 'object' &&
  result !== null &&
  'jws' in result &&
  !!result.jws &&
  typeof result.jws === 'string';

async function credentialOf(line: FrameLine | null, asked: Promise<unknown>): Promise<HostCredential | null> {
  if (line) {
    const result = await asked;
    return isJws(result) ? { kind: 'host-assertion', jws: result.jws } : null;
  }
  return ticket ? { kind: 'ticket', ticket } : null;
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
function dress(line: FrameLine | null): string {
  const { theme, fontScale, locale } = Object(line?.welcome.context) as Readonly<Record<string, unknown>>;
  const { dataset } = document.documentElement;
  if (theme === 'dark' || theme === 'light') dataset.theme = theme;
  if (typeof fontScale === 'number' && fontScale >= 1.15) dataset.size = 'large';
  return typeof locale === 'string' ? locale : navigator.language;
}

const ticket = takeTicket();
const greeting = greet(window, meta('host-origins').split(','));

window.__sj = {
  line: greeting.then((met) => met?.line ?? null),
  session: greeting.then(async (met) => {
    const line = met?.line ?? null;
    const language = dress(line);
    return signIn(await credentialOf(line, met?.credential ?? Promise.resolve(null)), language);
  }),
};
