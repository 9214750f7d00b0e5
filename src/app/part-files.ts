/**
 * The files of a part of the app, brought before it is imported; stands in for Vite's own helper (scripts/vite/parts.ts).
 * Most engines never ask again for a module whose fetch failed once, and a style sheet that failed would be taken for one
 * that is there: a network gone for a moment would close the part until the app is opened anew (product.md F80).
 */

/** On their way, or here. */
const files = new Map<string, Promise<unknown>>();

/** Whole, into the browser's own cache, where the import finds it; a style sheet is then in force. */
async function fetched(file: string): Promise<unknown> {
  const href = `/${file}`;
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(href);
  await answer.blob();
  if (!file.endsWith('.css')) return;
  const link = document.createElement('link');
  return new Promise((onload) =>
    // From the cache: there is no failing any more.
    document.head.append(Object.assign(link, { rel: 'stylesheet', href, onload, onerror: onload })),
  );
}

function bring(file: string): Promise<unknown> | undefined {
  const known = files.get(file);
  // What the page itself asks for is named there.
  if (known || document.head.innerHTML.includes(file)) return known;
  const coming = fetched(file);
  files.set(file, coming);
  coming.catch(() => files.delete(file));
  return coming;
}

/**
 * Imports a part once all of its files are here. @param needed paths below the app's root. @throws when one could not be
 * fetched: asked for again, it is fetched again.
 */
export const importWith = <T>(load: () => Promise<T>, needed: readonly string[] = []): Promise<T> =>
  Promise.all(needed.map(bring)).then(load);
