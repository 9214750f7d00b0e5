/**
 * The four sites behind the same server: the product's own, which sends what was compressed once, with its headers; and
 * one answer of the lender's, the same bytes after the same wait for each.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createSession } from '../../src/contract/session';
import { listen } from '../../src/sandbox/server/listen';
import { staticApp } from '../../src/sandbox/server/static-app';
import { SITES, type SiteName } from './sites';

/** How long the lender thinks before it answers, ms. */
const THINKING_MS = 20;

export interface Served {
  /** Origin of each site. */
  readonly origins: Readonly<Record<SiteName, string>>;
  readonly stop: () => Promise<void>;
}

/** @param answer the text of a sign-in's answer, home and all. */
export async function serve(folders: Readonly<Record<SiteName, string>>, answer: string): Promise<Served> {
  const lender = async (status: number) => {
    await pause(THINKING_MS);
    return new Response(answer, {
      status,
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    });
  };
  const each = await Promise.all(
    SITES.map(async (name) => {
      const files = await staticApp(folders[name], []);
      const { port, close } = await listen('localhost', 0, (request) => {
        const { pathname } = new URL(request.url);
        if (pathname === createSession.path) return lender(createSession.status);
        return pathname === '/v1/home' ? lender(200) : files(request);
      });
      return { name, origin: `http://localhost:${port}`, close };
    }),
  );
  const originOf = (name: SiteName) => each.find((site) => site.name === name)?.origin ?? '';
  return {
    origins: {
      'static page': originOf('static page'),
      'bare React': originOf('bare React'),
      'antd-mobile': originOf('antd-mobile'),
      Suijie: originOf('Suijie'),
    },
    stop: async () => {
      await Promise.all(each.map(({ close }) => close(0)));
    },
  };
}
