/**
 * `npm run hosting -- https://wallet.example …`: the built app as a folder for a static host, its page naming these
 * wallets, with the headers that it must be served with as settings for nginx and as a `_headers` file. For wallets with
 * a library of their own, `FRAMED_BY` and `LINE_LIFF_ID` are read as the server reads them.
 */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { settingsOf } from '../src/sandbox/server/environment';
import { fillHosts, INLINE_HASHES, type InlineHashes } from '../src/sandbox/server/page-headers';
import { headersFile, nginxSettings } from './hosting/settings';

const ROOT = resolve(import.meta.dirname, '..');
const APP = resolve(ROOT, 'dist/app');
const OUT = resolve(ROOT, 'dist/hosted');

const hosts = process.argv.slice(2);
const wrong = hosts.find((host) => !URL.canParse(host) || new URL(host).origin !== host);
if (hosts.length === 0 || wrong !== undefined) {
  console.error(
    wrong === undefined
      ? 'Which wallets may frame the app? npm run hosting -- https://wallet.example'
      : `"${wrong}" is not an origin such as https://wallet.example.`,
  );
  process.exit(2);
}

const others = settingsOf(process.env);
const inline = JSON.parse(
  await readFile(resolve(APP, INLINE_HASHES), 'utf8').catch(() => {
    console.error('There is no built app: npm run build.');
    process.exit(2);
  }),
) as InlineHashes;

await rm(OUT, { recursive: true, force: true });
await cp(APP, resolve(OUT, 'site'), {
  recursive: true,
  filter: (from) =>
    from === APP || !(basename(from).startsWith('.') || basename(from).startsWith(INLINE_HASHES)),
});
const page = resolve(OUT, 'site/index.html');
const filled = fillHosts(await readFile(page, 'utf8'), hosts, others);
await writeFile(page, filled);
await writeFile(`${page}.br`, brotliCompressSync(filled));
await writeFile(resolve(OUT, 'site/_headers'), headersFile(inline, hosts, others));
await writeFile(resolve(OUT, 'nginx.conf'), nginxSettings(inline, hosts, others));
console.log(
  `${OUT}: site/ to be served, with site/_headers or nginx.conf. The API belongs on the same origin, at /v1.`,
);
