/**
 * The start, with nothing in it but what paints the first screen: the boot script's answer read and drawn. Everything
 * else, and every other way in which signing in may end, comes with the shell.
 */
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import { readAs } from '../client/read-reply';
import { countIn } from '../client/session';
import { signInGlance } from '../contract/glance';
import { browserDisplay } from '../host/browser-display';
import { readDisplay } from '../host/display-wire';
import { applyAppearance } from './appearance';
import type { Beginning } from './beginning';
import { FirstScreen, opensWithLimit } from './FirstScreen';
import { startLanguage } from './language';
import { reloadOnce } from './reload-once';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
const root = createRoot(element);

/** What the boot script's sign-in has come to. */
async function beginning(): Promise<Beginning> {
  const early = (await window.__sj?.session) ?? { kind: 'nobody' };
  if (early.kind !== 'answer') return early;
  const { response } = early;
  try {
    return { kind: 'answer', status: response.status, text: await response.text() };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Paints the limit, where that is what the person comes to see. */
function paint(begun: Beginning): void {
  if (begun.kind !== 'answer' || location.pathname !== '/') return;
  const home = readAs(signInGlance, begun.text)?.home;
  if (!home || !opensWithLimit(home)) return;
  countIn(home.currency.code);
  root.render(<FirstScreen home={home} />);
}

const loadShell = () => import('./shell');

/** When to say that signing in takes longer than usual. */
const SLOW_MS = 8_000;

async function start(): Promise<void> {
  const line = (await window.__sj?.line) ?? null;
  const display = line ? readDisplay(line.welcome.context) : browserDisplay();
  applyAppearance(display);
  const language = startLanguage(display.locale);
  let waiting = true;
  const slow = setTimeout(() => {
    void Promise.all([import('./SlowStart'), language]).then(([{ SlowStart }]) => {
      if (waiting) root.render(<SlowStart />);
    });
  }, SLOW_MS);
  const [begun] = await Promise.all([beginning(), language]);
  waiting = false;
  clearTimeout(slow);
  paint(begun);
  const { openShell } = await loadShell().catch(loadShell).catch(reloadOnce);
  await openShell(root, begun);
}

void start();
