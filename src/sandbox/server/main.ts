/** One server for the mini-program and its lending API. Settings: environment.ts; stops at SIGTERM or SIGINT. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { domain } from '../domain';
import { failPoints } from '../failpoint';
import { createApi } from '../http/api';
import { LIMITS } from '../http/api-options';
import { describeError, type LogLine } from '../http/log';
import { passkeySite } from '../passkeys/site';
import { DataDirectoryInUse } from '../store/data-directory';
import { startWorker } from '../worker';
import { settingsOf, WrongSetting } from './environment';
import { packagedFonts } from './fonts';
import { listen, type Answering } from './listen';
import { openStore } from './open-store';
import { staticApp } from './static-app';
import { readWallets } from './wallets';

const WORKER_PACE = 1_000;
const PATIENCE = 8_000;

const isApi = (path: string) => path === '/health' || /^\/(?:v1|sandbox|\.well-known)(?:\/|$)/.test(path);

async function run(): Promise<void> {
  const settings = settingsOf(process.env);
  const log = (line: LogLine) => {
    if (line.level === 'info' && !settings.logRequests) return;
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
  };
  const points = failPoints(settings.failPoint, () => process.kill(process.pid, 'SIGKILL'));

  // The port comes first, because a taken one is told at once; requests wait until the store is open.
  let open: (answering: Answering) => void = () => undefined;
  const ready = new Promise<Answering>((resolve) => (open = resolve));
  const server = await listen(settings.host, settings.port, async (request, address) =>
    (await ready)(request, address),
  );
  const app = await staticApp(settings.appDirectory, settings.hostOrigins, settings);
  const verifiers = settings.walletsFile ? await readWallets(settings.walletsFile) : {};
  const ownOrigin = settings.publicOrigin ?? `http://${settings.host}:${server.port}`;
  const passkeys = passkeySite(
    [...settings.corsOrigins, ownOrigin],
    [...settings.hostOrigins, ...settings.framedBy],
    settings.passkeyDomain,
  );
  if (passkeys === undefined && settings.passkeyDomain !== undefined)
    throw new WrongSetting(`PASSKEY_DOMAIN: the app is served nowhere under ${settings.passkeyDomain}.`);
  const store = await openStore(settings, points.during);
  const api = createApi({
    store,
    domain,
    clock: Date.now,
    random: (bytes) => randomBytes(bytes),
    pause: (milliseconds) => pause(milliseconds),
    hosts: settings.hosts,
    verifiers,
    passkeys,
    merchants: settings.merchants,
    renewableFor: settings.renewableFor,
    origins: { app: settings.corsOrigins, wallet: settings.hostOrigins },
    sandbox: settings.sandbox,
    checkReplies: settings.checkReplies,
    limits: settings.rateLimit ? LIMITS : null,
    fonts: packagedFonts(),
    checkAt: `${ownOrigin}/verify.html`,
    log,
    failPoint: points.reach,
  });
  open((request, address) =>
    isApi(new URL(request.url).pathname) ? api.fetch(request, { address }) : app(request),
  );
  const worker = startWorker(api, WORKER_PACE, log);
  process.stdout.write(`Suijie is at http://${settings.host}:${server.port}\n`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.close(PATIENCE);
    await worker.stop();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

run().catch((error: unknown) => {
  const isExpected = error instanceof WrongSetting || error instanceof DataDirectoryInUse;
  process.stderr.write(`${isExpected ? error.message : describeError(error)}\n`);
  process.exit(1);
});
