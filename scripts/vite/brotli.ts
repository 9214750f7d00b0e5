/** Lays a `.br` beside every text file of a build, so that the server sends what was compressed once, at full strength. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.wasm']);
const compress = promisify(brotliCompress);

/** Brotli at quality 11, as a static host or CDN would send it. */
export const brotli = (bytes: Buffer): Promise<Buffer> =>
  compress(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

async function isNewer(file: string, than: string): Promise<boolean> {
  const made = await stat(file).catch(() => null);
  return made !== null && made.mtimeMs >= (await stat(than)).mtimeMs;
}

export function brotliFiles(): Plugin {
  let folder = '';
  return {
    name: 'suijie:brotli',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)));
        for (const { parentPath, name } of files) {
          const path = join(parentPath, name);
          // A page laid beside another finds the other's files compressed.
          if (await isNewer(`${path}.br`, path)) continue;
          await writeFile(`${path}.br`, await brotli(await readFile(path)));
        }
      },
    },
  };
}
