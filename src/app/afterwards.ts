/** What the app needs once somebody is in it, fetched when the first screen stands: the shell has no room for it. */
import { setSignInAgain } from '../client/session';
import { makeRenewable } from '../client/renewal';
import type { Host, HostKind } from '../host/bridge';
import { watchKeyboardInset } from '../ui/keyboard-inset';
import { fetchWhatLinksShow } from './links-seen';

/** Hosts that say anew who is here whenever they are asked; the others said it once, at the launch. */
const SAYS_ANEW: ReadonlySet<HostKind> = new Set<HostKind>(['frame', 'native', 'alipay']);

/** @param signInAnew by the host, which stays the way where the key cannot renew any longer. */
export async function attend({ kind }: Host, signInAnew: () => Promise<boolean>): Promise<void> {
  watchKeyboardInset();
  fetchWhatLinksShow();
  if (SAYS_ANEW.has(kind)) return;
  const renew = await makeRenewable();
  if (renew) setSignInAgain(async () => (await renew()) || (await signInAnew()));
}
