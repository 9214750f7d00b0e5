/** The server as its own process, to be killed; and a wallet's site that publishes its keys. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { caller, testHost } from '../../http/testing/api-server';
import { freePort } from '../../store/testing/postgres';

export interface ServerProcess {
  readonly base: string;
  readonly call: ReturnType<typeof caller>;
  /** How it ended: exit code or signal. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** What it said to its terminal. */
  readonly said: () => string;
}

const ended = (child: ChildProcess) =>
  new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });

const ROOT = resolve(import.meta.dirname, '../../../..');
let built: Promise<string> | undefined;

/** The server as `npm start` runs it: it is started often here, and from source each start would take seconds more. */
async function buildServer(): Promise<string> {
  // One place for each of the test runner's workers, which run one file at a time.
  const outDir = join(ROOT, '.cache', `server-${process.env.VITEST_POOL_ID ?? '0'}`);
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--mode', 'server', '--outDir', outDir], {
    cwd: ROOT,
    env: { PATH: process.env.PATH },
  });
  return join(outDir, 'api.js');
}

/** Starts the server; resolves when it answers or has ended. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const file = await (built ??= buildServer());
  const port = env.API_PORT ?? String(await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', CHECK_REPLIES: 'on', ...env, API_PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const end = ended(child);
  await new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Suijie is at')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void end.then(() => resolve());
  });
  const base = `http://localhost:${port}`;
  return { base, call: caller(base), ended: end, kill: (signal) => child.kill(signal), said: () => output };
}

/** A built app to serve: a page, one hashed script, and the hashes of its inline script. */
export async function appDirectory(): Promise<{ directory: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'suijie-server-'));
  const page = '<!doctype html><meta name="host-origins" content="http://old.test"><script>1</script>';
  await writeFile(join(directory, 'index.html'), page);
  await mkdir(join(directory, 'assets/reader-x'), { recursive: true });
  await writeFile(join(directory, 'assets/reader-x/worker.js'), '1');
  await writeFile(join(directory, 'csp.json'), JSON.stringify({ script: ["'sha256-inline'"], style: [] }));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** A wallet's site on this machine: its issuer name is its origin, its keys are at the well-known place. */
export async function walletSite() {
  const port = await freePort();
  const host = await testHost(`http://127.0.0.1:${port}`);
  const site = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.statusCode = request.url === '/.well-known/jwks.json' ? 200 : 404;
    response.end(JSON.stringify(host.keys));
  });
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve));
  return {
    ...host,
    close: () =>
      new Promise<void>((resolve) => {
        site.close(() => resolve());
        site.closeAllConnections();
      }),
  };
}
