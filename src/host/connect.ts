/** Which host is around the app: decided by the handshake alone, which the boot script began. */
import type { Host } from './bridge';
import { browserHost } from './browser';
import { frameHost } from './frame';
import type { Handover } from './handover';
import type { Handler } from './peer';

/** Settled within two seconds of the page's start. Without a boot script it is a plain browser. */
export async function connectHost(
  handover: Handover | undefined = window.__sj,
  serving?: Readonly<Record<string, Handler>>,
): Promise<Host> {
  const line = (await handover?.line) ?? null;
  return line ? frameHost(line, serving) : browserHost();
}
