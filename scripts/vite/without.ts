/** Fails a build that took in a module it must not ship: the proof that a plain build carries no sandbox. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** @param folders of the repository, from its root, of which no module may be in the bundle. */
export function without(...folders: readonly string[]): Plugin {
  let root = '';
  return {
    name: 'suijie:without',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const forbidden = folders.map((folder) => join(root, folder, '/'));
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const found = chunk.moduleIds.find((id) => forbidden.some((folder) => id.startsWith(folder)));
        if (found)
          this.error(`${found.slice(root.length + 1)} must not be in this build (${chunk.fileName})`);
      }
    },
  };
}
