/**
 * `virtual:reader`: where the files lie with which documents are read on the phone (product.md F07), and how large they
 * are. They come from npm, are copied into the build under a name made of their content, and loaded by nobody else.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { brotli } from './brotli';

const require = createRequire(import.meta.url);
const READER = 'virtual:reader';

/** By the name under which each is served; the worker finds the program beside itself. */
export const READER_FILES = {
  'worker.js': 'tesseract.js/dist/worker.min.js',
  'tesseract-core-simd-lstm.js': 'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract-core-simd-lstm.wasm': 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'tesseract-core-lstm.js': 'tesseract.js-core/tesseract-core-lstm.js',
  'tesseract-core-lstm.wasm': 'tesseract.js-core/tesseract-core-lstm.wasm',
  'chi_sim.traineddata.gz': '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz',
} as const;

export type ReaderFile = keyof typeof READER_FILES;
const NAMES = Object.keys(READER_FILES) as ReaderFile[];

const bytesOf = (name: ReaderFile): Promise<Buffer> => readFile(require.resolve(READER_FILES[name]));
const hashOf = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').replace(/[-_]/g, '').slice(0, 8);
};

/** Compressing them takes half a minute, so what was compressed once is kept beside the packages. */
async function compressed(root: string, name: ReaderFile, bytes: Buffer): Promise<Buffer> {
  const folder = join(root, 'node_modules/.cache/suijie-reader');
  const kept = join(folder, `${name}-${hashOf(bytes)}.br`);
  try {
    return await readFile(kept);
  } catch {
    const small = await brotli(bytes);
    await mkdir(folder, { recursive: true });
    await writeFile(kept, small);
    return small;
  }
}

export function readerFiles(): Plugin {
  let root = '.';
  let folder = '';
  let isUsed = false;
  return {
    name: 'suijie:reader',
    configResolved(config) {
      root = config.root;
    },
    resolveId: { filter: { id: /^virtual:reader$/ }, handler: () => `\0${READER}` },
    load: {
      filter: { id: new RegExp(`^\\0${READER}$`) },
      async handler() {
        const files = await Promise.all(NAMES.map(bytesOf));
        folder = `assets/reader-${hashOf(...files)}`;
        isUsed = true;
        const sizes = Object.fromEntries(NAMES.map((name, at) => [name, files[at]?.byteLength ?? 0]));
        return `export const folder = '/${folder}';\nexport const sizes = ${JSON.stringify(sizes)};\n`;
      },
    },
    async generateBundle() {
      if (!isUsed) return;
      for (const name of NAMES) {
        const source = await bytesOf(name);
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source });
      }
    },
    // Before the rest is compressed: what lies there compressed already is left alone.
    async writeBundle({ dir = '.' }) {
      if (!isUsed) return;
      for (const name of NAMES.filter((each) => /\.(?:js|wasm)$/.test(each))) {
        const small = await compressed(root, name, await bytesOf(name));
        await writeFile(join(dir, folder, `${name}.br`), small);
      }
    },
  };
}
