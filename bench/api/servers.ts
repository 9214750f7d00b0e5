/** The APIs side by side, each as its own program on a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../e2e/fixtures/servers';
import { ROOT } from '../comparators';

const PATIENCE_MS = 60_000;

export interface Program {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** @param ready what answers as soon as it is there. */
async function start(
  url: string,
  ready: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child: ChildProcess = spawn(process.execPath, [...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${args[0]} ended with ${child.exitCode}`);
    if (await fetch(url + ready, { signal: AbortSignal.timeout(5_000) }).catch(() => null))
      return { url, pid: child.pid ?? 0, stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${args[0]} did not answer within a minute`);
}

/** The sandbox's server as it is delivered. @param databaseUrl absent: the embedded database, in a folder of its own. */
export async function startSandbox(databaseUrl?: string): Promise<Program> {
  const port = String(await freePort());
  const data = await mkdtemp(join(tmpdir(), 'suijie-bench-'));
  const program = await start(
    `http://localhost:${port}`,
    '/health',
    [join(ROOT, 'dist/server/api.js')],
    // One address asks for all here; people have one each.
    { API_PORT: port, DATABASE_URL: databaseUrl ?? '', DATA_DIR: data, RATE_LIMIT: 'off' },
  );
  const stop = async () => {
    await program.stop();
    await rm(data, { recursive: true, force: true });
  };
  return { ...program, stop };
}

/** json-server with the same answer for home, and an empty list of loans; it writes its file at each POST. */
export async function startJsonServer(load: string, home: unknown): Promise<Program> {
  const port = String(await freePort());
  const folder = await mkdtemp(join(tmpdir(), 'suijie-bench-'));
  const [db, routes] = [join(folder, 'db.json'), join(folder, 'routes.json')];
  await writeFile(db, JSON.stringify({ home, loans: [] }));
  await writeFile(routes, JSON.stringify({ '/v1/*': '/$1' }));
  const bin = join(load, 'node_modules/json-server/lib/cli/bin.js');
  const program = await start(`http://localhost:${port}`, '/v1/home', [
    bin,
    db,
    '--port',
    port,
    '--host',
    'localhost',
    '--routes',
    routes,
    '--quiet',
  ]);
  const stop = async () => {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...program, stop };
}

/** Prism with our own document: checks what comes in, answers with its examples, keeps nothing. */
export async function startPrism(): Promise<Program> {
  const port = String(await freePort());
  return start(`http://127.0.0.1:${port}`, '/v1/home', [
    join(ROOT, 'node_modules/@stoplight/prism-cli/dist/index.js'),
    'mock',
    join(ROOT, 'public/openapi.json'),
    '--port',
    port,
    '--host',
    '127.0.0.1',
    '--verboseLevel',
    'silent',
  ]);
}
