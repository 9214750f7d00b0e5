/** What the build puts in: see vite.config.ts and scripts/vite. */

/** True in the two demo sites only: there the lending API runs inside the page. Elsewhere the branch is removed. */
declare const __SANDBOX_IN_PAGE__: boolean;

/** Translations of the first screen. */
declare module 'virtual:catalogs' {
  import type { Messages } from '@lingui/core';

  /** By language and by part of the app, each a chunk of its own; the source language has none. */
  export type Catalogs = Readonly<
    Record<string, Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>>>
  >;
  export const sourceLocale: string;
  export const catalogs: Catalogs;
}

/** Translations of everything else. */
declare module 'virtual:catalogs-later' {
  import type { Catalogs } from 'virtual:catalogs';

  export const catalogs: Catalogs;
}

/** Where the files of the document reader lie under our own origin, and how many bytes each has. */
declare module 'virtual:reader' {
  export const folder: `/${string}`;
  export const sizes: Readonly<Record<string, number>>;
}
