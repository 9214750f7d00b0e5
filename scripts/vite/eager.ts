/** The modules that the page's entry needs before anything is touched: one chunk of ours, compressed as one text. */
import type { Plugin } from 'vite';

/** The plugin that learns them while modules are read, and the questions that the chunking then asks. */
export interface EagerModules {
  readonly plugin: Plugin;
  /** Needed by the page's entry. */
  readonly isEager: (id: string) => boolean;
  /** Needed by `next`, which follows it on every visit, and by the entry not yet. */
  readonly isNext: (id: string) => boolean;
}

/** @param next the module that every visit loads after the entry, as its path ends. */
export function eagerModules(next: string): EagerModules {
  const eager = new Set<string>();
  const following = new Set<string>();
  return {
    isEager: (id) => eager.has(id),
    isNext: (id) => following.has(id),
    plugin: {
      name: 'suijie:eager',
      apply: 'build',
      buildEnd() {
        const collect = (found: Set<string>, from: string[]) => {
          for (let id = from.pop(); id !== undefined; id = from.pop()) {
            if (found.has(id) || (found !== eager && eager.has(id))) continue;
            found.add(id);
            from.push(...(this.getModuleInfo(id)?.importedIds ?? []));
          }
        };
        const all = [...this.getModuleIds()];
        collect(
          eager,
          all.filter((id) => this.getModuleInfo(id)?.isEntry),
        );
        collect(
          following,
          all.filter((id) => id.endsWith(next)),
        );
      },
    },
  };
}
