/** The demo wallet's server. Settings: environment.ts; stops at SIGTERM or SIGINT. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { CannotStart, walletSettings } from './environment';
import { headersOf, readPage } from './page';
import { openPins } from './pins';
import { openSigningKey } from './signing-key';
import { walletApp } from './wallet-app';

async function run(): Promise<void> {
  const settings = walletSettings(process.env);
  const directory = join(settings.dataDirectory, 'wallet');
  const app = walletApp({
    origin: settings.origin,
    files: await readPage(settings.pageDirectory, settings),
    headers: headersOf(settings),
    key: await openSigningKey(directory),
    pins: await openPins(directory, Date.now),
    now: Date.now,
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { requestTimeout: 30_000 },
    (request, response) => void listener(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${settings.port} is taken. Stop the program that uses it, or choose another port with WALLET_PORT.`;
      reject(error.code === 'EADDRINUSE' ? new CannotStart(taken) : error);
    });
    server.listen(settings.port, settings.host, resolve);
  });
  process.stdout.write(`The demo wallet is at ${settings.origin}\n`);

  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

run().catch((error: unknown) => {
  const told =
    error instanceof CannotStart ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${told}\n`);
  process.exit(1);
});
