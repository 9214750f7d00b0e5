/** The modules that the page's entry needs before anything is touched: one chunk of ours, compressed as one text. */
import type { Plugin } from 'vite';

/** The plugin that learns them while modules are read, and the question that the chunking then asks. */
export function eagerModules(): { readonly plugin: Plugin; readonly isEager: (id: string) => boolean } {
  const eager = new Set<string>();
  return {
    isEager: (id) => eager.has(id),
    plugin: {
      name: 'suijie:eager',
      apply: 'build',
      buildEnd() {
        const waiting = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (eager.has(id)) continue;
          eager.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
  };
}
