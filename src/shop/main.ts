/** The demo shop's server. Settings: settings.ts; stops at SIGTERM or SIGINT. How to make it yours: README.md. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { shopLender } from './lender';
import { openMerchantKey } from './merchant-key';
import { openOrders } from './orders';
import { CannotStart, shopSettings } from './settings';
import { shopApp } from './shop-app';
import { CSS } from './styles';

async function run(): Promise<void> {
  const settings = shopSettings(process.env);
  const directory = join(settings.dataDirectory, 'shop');
  const { publicKey, token } = await openMerchantKey(directory, settings.merchantId);
  const { apiOrigin, merchantId, origin, checkoutUrl } = settings;
  const lender = shopLender({ apiOrigin, merchantId, token });
  const orders = await openOrders(directory);
  const app = shopApp({ origin, checkoutUrl, publicKey, lender, orders, css: CSS });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { requestTimeout: 30_000 },
    (request, response) => void listener(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${settings.port} is taken. Stop the program that uses it, or choose another port with SHOP_PORT.`;
      reject(error.code === 'EADDRINUSE' ? new CannotStart(taken) : error);
    });
    server.listen(settings.port, settings.host, resolve);
  });
  process.stdout.write(`The demo shop is at ${origin}\n`);

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
