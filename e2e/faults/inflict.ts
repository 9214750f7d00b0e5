/** One fault, once, on the n-th call that the mini-program makes to the lender. */
import type { BrowserContext, Route } from '@playwright/test';
import type { Problem, ProblemCode } from '../../src/contract/problem';
import { PROBLEM_STATUS } from '../../src/contract/problem';

/** Longer than a borrower likes to wait, shorter than the client gives up. */
const LATE_MS = 4_000;
/** Into the call that the server does not survive: some die before their commit, some after. */
const INTO_THE_CALL_MS = 15;

const refused = (code: ProblemCode, params: Problem['params']): Parameters<Route['fulfill']>[0] => {
  const status = PROBLEM_STATUS[code];
  const body: Problem = {
    type: `urn:suijie:problem:${code}`,
    code,
    title: code,
    status,
    correlationId: 'fault-campaign',
    ...(params && { params }),
  };
  return { status, contentType: 'application/problem+json', body: JSON.stringify(body) };
};

/** Each ends the call in its own way. @param kill ends the server, and starts it again. */
const DEEDS = {
  late: async (route: Route) => {
    await new Promise((passed) => setTimeout(passed, LATE_MS));
    await route.continue();
  },
  'request lost': (route: Route) => route.abort('connectionreset'),
  'answer lost': async (route: Route) => {
    await route.fetch();
    await route.abort('connectionreset');
  },
  'answered 500': (route: Route) => route.fulfill(refused('internal', undefined)),
  'answered 429': (route: Route) => route.fulfill(refused('too-many-requests', { retryAfter: 1 })),
  'answered garbage': async (route: Route) => {
    await route.fetch();
    await route.fulfill({ status: 200, contentType: 'application/json', body: '<html>{"' });
  },
  'server killed': async (route: Route, kill: () => Promise<void>) => {
    const asked = route.fetch({ timeout: 0 }).catch(() => null);
    await new Promise((passed) => setTimeout(passed, INTO_THE_CALL_MS));
    await kill();
    await asked;
    await route.abort('connectionreset');
  },
} as const;

export type Fault = keyof typeof DEEDS;
export const FAULTS = Object.keys(DEEDS) as readonly Fault[];

export interface Inflicted {
  /** Calls so far, `POST /v1/loans`. */
  readonly calls: readonly string[];
  /** The call that the fault met, once it has. */
  readonly met: () => string | undefined;
  /** Deeds that are still being done. */
  readonly settled: () => Promise<void>;
}

/**
 * @param at which call meets the fault, from 0; none does at -1.
 * @param app origin of the mini-program: what others ask the lender is left alone.
 */
export async function inflict(
  context: BrowserContext,
  fault: Fault,
  at: number,
  { app, kill }: { readonly app: string; readonly kill: () => Promise<void> },
): Promise<Inflicted> {
  const calls: string[] = [];
  let met: string | undefined;
  const deeds: Promise<unknown>[] = [];
  await context.route(`${app}/v1/**`, async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    // The wallet's own questions, and the questions before a question, are no calls of the mini-program's.
    const { origin = app } = request.headers();
    if (origin !== app || request.method() === 'OPTIONS') return route.continue();
    calls.push(`${request.method()} ${pathname.replace(/\/[a-z]+_[\w-]+/g, '/{id}')}`);
    if (calls.length - 1 !== at) return route.continue();
    met = calls[at];
    const deed = DEEDS[fault](route, kill);
    deeds.push(deed);
    return deed;
  });
  return { calls, met: () => met, settled: async () => void (await Promise.all(deeds)) };
}
