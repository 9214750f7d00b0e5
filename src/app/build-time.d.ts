/** What the build puts in: see vite.config.ts and scripts/vite. */

/** True in the two demo sites only: there the lending API runs inside the page. Elsewhere the branch is removed. */
declare const __SANDBOX_IN_PAGE__: boolean;

/** Translations by language and by part of the app, each a chunk of its own; the source language has none. */
declare module 'virtual:catalogs' {
  import type { Messages } from '@lingui/core';

  export const sourceLocale: string;
  export const catalogs: Readonly<
    Record<string, Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>>>
  >;
}

/** Where the files of the document reader lie under our own origin, and how many bytes each has. */
declare module 'virtual:reader' {
  export const folder: `/${string}`;
  export const sizes: Readonly<Record<string, number>>;
}
