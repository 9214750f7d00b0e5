/** What an `import()` needs is brought by src/app/part-files.ts instead of by Vite's own helper. */
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Plugin } from 'vite';

const OURS = fileURLToPath(new URL('../../src/app/part-files.ts', import.meta.url));

export function parts(): Plugin {
  return {
    name: 'suijie:parts',
    apply: 'build',
    transform: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => ({
        code: `export { importWith as __vitePreload } from ${JSON.stringify(OURS)};`,
        map: null,
      }),
    },
  };
}

/** Files that the page itself asks for. */
const WITH_THE_PAGE = /\/(?:index|vendor|rolldown-runtime)-/;

/** Files of a part: also where it is a single one, and but for those that are there anyhow. */
export const modulePreload = {
  polyfill: false,
  resolveDependencies: (file, needed, { hostType }) =>
    hostType === 'html'
      ? needed
      : [...new Set([file, ...needed])].filter((each) => !WITH_THE_PAGE.test(each)),
} satisfies BuildOptions['modulePreload'];
