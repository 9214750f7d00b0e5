/** The reader of the app alone on a page, so that its accuracy can be measured: the same code, the same files. */
import { classify } from '../../src/features/raise/reading/classify';
import { extract, type ReadFields } from '../../src/features/raise/reading/extract';
import { readPicture } from '../../src/features/raise/reading/reader';

const NONE: ReadFields = {};

async function read(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  const began = performance.now();
  const signal = new AbortController().signal;
  const lines = await readPicture(new Blob([bytes]), { signal, onProgress: () => undefined });
  const classified = classify(lines);
  return {
    lines,
    ...classified,
    fields: classified.kind === null ? NONE : extract(lines, classified.kind),
    milliseconds: Math.round(performance.now() - began),
  };
}

export type Read = Awaited<ReturnType<typeof read>>;

declare global {
  interface Window {
    /** On the measuring page only. */
    readDocument: typeof read;
  }
}

window.readDocument = read;
