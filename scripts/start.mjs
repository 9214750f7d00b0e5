/**
 * `npm start`: from a fresh clone to the wallet in a browser, with only Node and npm. Installs and builds what is
 * missing or old, then runs the API with the app (localhost), the demo wallet (127.0.0.1, another site) and a merchant's shop.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';
import { isFresh, markFresh, sourcesHash } from './freshness.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const apiPort = portFrom('API_PORT', 4301);
const walletPort = portFrom('WALLET_PORT', 4300);
const shopPort = portFrom('SHOP_PORT', 4302);

const servers = [
  { name: 'API and app', entry: 'dist/server/api.js', url: `http://localhost:${apiPort}/` },
  { name: 'wallet', entry: 'dist/server/wallet.js', url: `http://127.0.0.1:${walletPort}/` },
  { name: 'shop', entry: 'dist/server/shop.js', url: `http://127.0.0.1:${shopPort}/` },
];

function portFrom(name, usual) {
  const port = Number(process.env[name] ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65535) stop(`${name} must be a port number, 1 to 65535.`);
  return port;
}

/** Ends with a sentence for the person at the terminal, not a stack. */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Whether a server could listen there now. */
const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

async function requireFreePorts() {
  for (const [port, host, setting] of [
    [apiPort, 'localhost', 'API_PORT'],
    [walletPort, '127.0.0.1', 'WALLET_PORT'],
    [shopPort, '127.0.0.1', 'SHOP_PORT'],
  ])
    if (!(await isFree(port, host)))
      stop(
        `Port ${port} is taken. End the program that uses it, or choose another: ${setting}=<port> npm start`,
      );
}

function buildIfOld() {
  if (isFresh(root)) return;
  console.log('Building …');
  const hash = sourcesHash(root);
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) stop('The build failed: see its words above.');
  markFresh(root, hash);
}

/** Resolves when the server answers at all; gives up after a minute or as soon as `ended()` says why. */
async function answers(url, ended) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && !ended()) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function runServers() {
  const children = [];
  let stopping = false;
  const stopAll = (code) => {
    if (stopping) return;
    stopping = true;
    process.exitCode = code;
    for (const child of children) child.kill('SIGTERM');
  };
  for (const { name, entry } of servers) {
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        API_PORT: String(apiPort),
        WALLET_PORT: String(walletPort),
        APP_ORIGIN: `http://localhost:${apiPort}`,
        WALLET_ORIGIN: `http://127.0.0.1:${walletPort}`,
        SHOP_PORT: String(shopPort),
        SHOP_ORIGIN: `http://127.0.0.1:${shopPort}`,
        HOST_ORIGINS: process.env.HOST_ORIGINS ?? `http://127.0.0.1:${walletPort}`,
      },
    });
    children.push(child);
    child.once('exit', (code) => {
      if (!stopping) console.error(`\nThe ${name} server ended (${code ?? 'killed'}); stopping.`);
      stopAll(code === 0 ? 0 : 1);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(0));
  return { stopAll, stopped: () => stopping };
}

try {
  await requireFreePorts();
  installDependencies(root);
  buildIfOld();
  await requireFreePorts(); // Installing and building take a while; somebody else may have come meanwhile.
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

const { stopAll, stopped } = runServers();
for (const { name, url } of servers)
  if (!stopped() && !(await answers(url, stopped))) {
    if (!stopped()) console.error(`\nThe ${name} server did not answer at ${url} within a minute; stopping.`);
    stopAll(1);
  }
if (!stopped())
  console.log(
    `\nSuijie is ready.\n\n  Wallet   ${servers[1].url}\n  App      ${servers[0].url}\n  Shop     ${servers[2].url}\n\nCtrl-C stops it; npm run reset forgets all data.`,
  );
