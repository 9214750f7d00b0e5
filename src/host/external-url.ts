/** Addresses that may be opened outside the mini-program. */
import { HostError } from './host-error';

/** Plain http only to this very machine, as in a demo: nobody on the way could read it. */
const OPENED = /^(?:https|tel|mailto):|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/;

/** The address as it will be opened. @throws HostError INVALID for any other scheme, or none. */
export function externalUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new HostError('INVALID', 'not an absolute address');
  }
  if (!OPENED.test(url.href)) throw new HostError('INVALID', `${url.protocol} is not opened`);
  return url.href;
}
