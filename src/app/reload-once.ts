/** A chunk that a deploy removed: the app behind it was replaced, so the page is loaded anew. Drafts live in this tab. */
import { keep, kept } from '../client/page-storage';

const RELOADED = 'reloaded-at';
/** A second failure within this time is no deploy: it is shown, not reloaded away. */
const ONCE_IN_MS = 60_000;

/** For `import().catch(reloadOnce)`. @throws what it was given, when reloading would not help. */
export function reloadOnce(error: unknown): Promise<never> {
  const last = Number(kept(RELOADED) ?? 0);
  if (navigator.onLine === false || Date.now() - last < ONCE_IN_MS) throw error;
  keep(RELOADED, Date.now());
  location.reload();
  return new Promise<never>(() => undefined);
}
