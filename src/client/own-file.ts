/** Files of our own origin that only one screen needs, fetched into the browser's cache, from where a worker takes them. */

/** The file is not there. */
export class NoSuchFile extends Error {
  override readonly name = 'NoSuchFile';
}

/**
 * Fetches a file and says how far it is.
 * @param path from the root of our own origin.
 * @throws NoSuchFile, TypeError without a network, or the signal's reason.
 */
export async function fetchOwnFile(
  path: `/${string}`,
  { signal, onBytes }: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<void> {
  const answer = await fetch(path, { signal });
  if (!answer.ok || !answer.body) throw new NoSuchFile();
  const stream = answer.body.getReader();
  for (let part = await stream.read(); !part.done; part = await stream.read()) onBytes(part.value.byteLength);
}
