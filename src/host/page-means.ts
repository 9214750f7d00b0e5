/** What a page can do by itself, whatever is around it: the fallback of every host that cannot. */
import type { Display, Handing, Host } from './bridge';
import { externalUrl } from './external-url';
import type { Announcer } from './listeners';
import { LIMITS } from './wire';

const BUZZ: Readonly<Record<string, number | number[]>> = {
  selection: 5,
  success: 20,
  warning: [20, 60, 20],
  error: [30, 60, 30],
};

export const buzz: Host['haptic'] = (kind) => {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) navigator.vibrate?.(BUZZ[kind] ?? 0);
};

export const setTitle: Host['setTitle'] = (title) => {
  document.title = title;
};

/** A link that is pressed at once: the only way to a download or another app that every browser knows. */
export function press(
  href: string,
  { download, target }: { readonly download?: string; readonly target?: string },
): void {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener noreferrer';
  if (download !== undefined) link.download = download;
  if (target !== undefined) link.target = target;
  link.click();
}

/** @throws HostError INVALID for what may not be opened. */
export const openOutside: Host['openExternal'] = async (url) => {
  press(externalUrl(url), { target: '_blank' });
  return 'done';
};

const endOf = (error: unknown): Handing =>
  error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unsupported';

/** The device's own sharing, or else the link on the clipboard. */
export async function share(item: { readonly title: string; readonly url: string }): Promise<Handing> {
  try {
    if (navigator.share) await navigator.share(item);
    else if (navigator.clipboard) await navigator.clipboard.writeText(item.url);
    else return 'unsupported';
    return 'done';
  } catch (error) {
    return endOf(error);
  }
}

export const canShare = (): boolean => !!navigator.share || !!navigator.clipboard;

const fileOf = (name: string, blob: Blob) => new File([blob], name, { type: blob.type });

/** Whether the device takes files that are shared: a WebView's only way to keep one. */
export const canShareFiles = (): boolean =>
  navigator.canShare?.({ files: [fileOf('a.pdf', new Blob([], { type: 'application/pdf' }))] }) ?? false;

export const shareFile: Host['saveFile'] = async ({ name, blob }) => {
  const files = [fileOf(name, blob)];
  if (blob.size > LIMITS.blobBytes || !navigator.canShare?.({ files })) return 'unsupported';
  try {
    await navigator.share({ files });
    return 'done';
  } catch (error) {
    return endOf(error);
  }
};

/** Tells whether the page can be seen, until the signal. */
export function watchVisibility({ tell }: Announcer, signal: AbortSignal): void {
  document.addEventListener(
    'visibilitychange',
    () => tell('lifecycle', document.visibilityState === 'visible' ? 'shown' : 'hidden'),
    { signal },
  );
  addEventListener('pagehide', () => tell('lifecycle', 'unloaded'), { signal });
}

/** Letters made larger by the wallet scale the page's root; from here on they count as large. */
const LARGE_FROM = 1.15;

export function measuredSize(): Display['size'] {
  const root = Number(getComputedStyle(document.documentElement).fontSize.replace('px', ''));
  return root / 16 >= LARGE_FROM ? 'large' : 'normal';
}
