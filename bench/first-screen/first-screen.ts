/**
 * The first screen on a poor phone beside what its users could be given instead: the same content as a page without
 * scripts (the floor), in bare React, and on a UI kit.
 */
import type { Browser } from '@playwright/test';
import { lenderAt } from '../../e2e/fixtures/lender';
import { startServers } from '../../e2e/fixtures/servers';
import { createSession } from '../../src/contract/session';
import { type Finding, inTurn, median } from '../measure';
import { launchBrowser, newPhone, PROFILE } from '../phone';
import { serve } from './serve';
import { buildSites, SITES, type SiteName } from './sites';
import { visit, type Visit } from './visit';

/** Tickets are opaque to the app; the answer is the same for each. */
const TICKETS = ['?ticket=first-opening-of-the-bench', '?ticket=second-opening-of-the-bench'] as const;

/** What the sandbox answers a sign-in with, word for word. */
async function signInAnswer(): Promise<string> {
  const servers = await startServers();
  try {
    const customer = await lenderAt(servers.app).customer({ situation: 'active' });
    const { ticket } = await customer.ticket();
    const response = await fetch(`${servers.app}${createSession.path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ credential: { kind: 'ticket', ticket } }),
    });
    if (response.status !== createSession.status) throw new Error(`signing in answered ${response.status}`);
    return await response.text();
  } finally {
    await servers.stop();
  }
}

/** Opened on a phone that has never seen it, and once again. */
async function twice(browser: Browser, origin: string): Promise<{ cold: Visit; warm: Visit }> {
  const phone = await newPhone(browser);
  try {
    const cold = await visit(phone, `${origin}/${TICKETS[0]}`);
    return { cold, warm: await visit(phone, `${origin}/${TICKETS[1]}`) };
  } finally {
    await phone.close();
  }
}

type Figures = (site: SiteName, figure: (one: Visit) => number, opening?: 'cold' | 'warm') => number;

function rowsOf(of: Figures): string[][] {
  const row = (name: string, digits: number, figure: (one: Visit) => number, opening?: 'cold' | 'warm') => [
    name,
    ...SITES.map((site) => of(site, figure, opening).toFixed(digits)),
    ...(['static page', 'bare React', 'antd-mobile'] as const).map((other) => {
      const [ours, theirs] = [of('Suijie', figure, opening), of(other, figure, opening)];
      return theirs === 0 ? '' : (ours / theirs).toFixed(2);
    }),
  ];
  return [
    row('first paint, ms', 0, (one) => one.firstPaint),
    row('limit shown, ms', 0, (one) => one.limit),
    row('all of the first screen, ms', 0, (one) => one.whole),
    row('kB until the limit', 1, (one) => one.bytesToLimit / 1000),
    row('kB until all of it', 1, (one) => one.bytesToWhole / 1000),
    row('requests until the limit', 0, (one) => one.requestsToLimit),
    row('requests until all of it', 0, (one) => one.requestsToWhole),
    row('long tasks, ms', 0, (one) => one.longTasks),
    row('layout shift', 3, (one) => one.shift),
    row('second opening: first paint, ms', 0, (one) => one.firstPaint, 'warm'),
    row('second opening: limit shown, ms', 0, (one) => one.limit, 'warm'),
    row('second opening: all of it, ms', 0, (one) => one.whole, 'warm'),
    row('second opening: kB until all of it', 1, (one) => one.bytesToWhole / 1000, 'warm'),
  ];
}

function goalsOf(of: Figures, strangers: readonly string[]) {
  const ratio = (figure: (one: Visit) => number, other: SiteName) => of('Suijie', figure) / of(other, figure);
  const atMost = (words: string, is: number, limit: number) => ({
    goal: `${words}: at most ${limit.toFixed(2)} times, is ${is.toFixed(2)}`,
    met: is <= limit,
  });
  const warm = of('Suijie', (one) => one.limit, 'warm') / of('Suijie', (one) => one.limit);
  const shift = of('Suijie', (one) => one.shift);
  return [
    atMost(
      'first paint to the static page’s',
      ratio((one) => one.firstPaint, 'static page'),
      1.15,
    ),
    atMost(
      'limit shown to bare React’s',
      ratio((one) => one.limit, 'bare React'),
      1,
    ),
    atMost(
      'bytes until the limit to bare React’s',
      ratio((one) => one.bytesToLimit, 'bare React'),
      1.45,
    ),
    atMost(
      'bytes until the limit to antd-mobile’s',
      ratio((one) => one.bytesToLimit, 'antd-mobile'),
      0.6,
    ),
    atMost(
      'bytes until all of it to antd-mobile’s',
      ratio((one) => one.bytesToWhole, 'antd-mobile'),
      1,
    ),
    atMost(
      'long tasks to bare React’s',
      ratio((one) => one.longTasks, 'bare React'),
      1.3,
    ),
    { goal: `layout shift under 0.02, is ${shift.toFixed(3)}`, met: shift < 0.02 },
    { goal: `no other origin asked, ${strangers.length} were`, met: strangers.length === 0 },
    atMost('limit of the second opening to the first’s', warm, 0.5),
  ];
}

/** @param rounds openings of each site, cold and then warm, in alternating order. */
export async function benchFirstScreen(rounds: number): Promise<Finding> {
  const answer = await signInAnswer();
  const { origins, stop } = await serve(await buildSites(), answer);
  const browser = await launchBrowser();
  try {
    const results = await inTurn(rounds, SITES, (site) => twice(browser, origins[site]));
    const of: Figures = (site, figure, opening = 'cold') =>
      median((results.get(site) ?? []).map((both) => figure(both[opening])));
    const strangers = (results.get('Suijie') ?? []).flatMap(({ cold, warm }) => [
      ...cold.strangers,
      ...warm.strangers,
    ]);
    return {
      title: `First screen: ${PROFILE}, cold cache, brotli, median of ${rounds}`,
      head: ['', ...SITES, '÷ static', '÷ React', '÷ antd'],
      rows: rowsOf(of),
      goals: goalsOf(of, strangers),
    };
  } finally {
    await browser.close();
    await stop();
  }
}
