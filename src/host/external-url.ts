/** Addresses that may be opened outside the mini-program. */
import { HostError } from './host-error';

const SCHEMES = new Set(['https:', 'tel:', 'mailto:']);

/** The address as it will be opened. @throws HostError INVALID for any other scheme, or none. */
export function externalUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new HostError('INVALID', 'not an absolute address');
  }
  if (!SCHEMES.has(url.protocol)) throw new HostError('INVALID', `${url.protocol} is not opened`);
  return url.href;
}
