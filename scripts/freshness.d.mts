/** Types of freshness.mjs, which stays plain JavaScript because `npm start` runs it before anything is installed. */
export function sourcesHash(root: string): string;
export function isFresh(root: string): boolean;
export function markFresh(root: string, hash: string): void;
