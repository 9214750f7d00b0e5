/** The built app as plain files on one origin, and a stock mock server that speaks from the API document on another. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../fixtures/servers';

const ROOT = resolve(import.meta.dirname, '../..');
const APP = join(ROOT, 'dist/app');
const PATIENCE_MS = 60_000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** The start page, told where the API is: what a deployment does at build time with VITE_API_BASE. */
async function startPage(api: string): Promise<string> {
  const page = await readFile(join(APP, 'index.html'), 'utf8');
  const told = page.replace('name="api-base" content=""', `name="api-base" content="${api}"`);
  if (told === page) throw new Error('the start page does not say where its API is');
  return told;
}

/** Serves `dist/app`; every path that is no file is a screen of the app. */
async function serveApp(api: string): Promise<{ server: Server; url: string }> {
  const page = await startPage(api);
  const port = await freePort();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = resolve(APP, `.${pathname}`);
    const type = TYPES[extname(file)];
    const content =
      type === undefined || !file.startsWith(`${APP}/`) || pathname === '/index.html'
        ? Promise.resolve(page)
        : readFile(file);
    content.then(
      (body) => response.writeHead(200, { 'Content-Type': type ?? TYPES['.html'] }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  return { server, url: `http://localhost:${port}` };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the mock server ended with ${child.exitCode}`);
    if (await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null)) return;
    await pause(100);
  }
  throw new Error('the mock server did not answer within a minute');
}

export interface StandIn {
  readonly app: string;
  /** Prism, serving the document's own examples. */
  readonly api: string;
  readonly stop: () => Promise<void>;
}

/** @throws Error when nothing is built, or the mock server refuses the document. */
export async function startStandIn(): Promise<StandIn> {
  const port = await freePort();
  const api = `http://127.0.0.1:${port}`;
  const prism = join(ROOT, 'node_modules/@stoplight/prism-cli/dist/index.js');
  const mock = spawn(
    process.execPath,
    [prism, 'mock', '-h', '127.0.0.1', '-p', String(port), 'public/openapi.json'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolved) => mock.once('exit', () => resolved()));
  const stopMock = async () => {
    mock.kill('SIGTERM');
    await ended;
  };
  try {
    await answers(`${api}/v1/cards`, mock);
    const { server, url } = await serveApp(api);
    return {
      app: url,
      api,
      stop: async () => {
        server.closeAllConnections();
        server.close();
        await stopMock();
      },
    };
  } catch (error) {
    await stopMock();
    throw error;
  }
}
