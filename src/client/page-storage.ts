/** This tab's own storage: survives a reload, not the tab. A WebView that refuses it loses nothing but comfort. */

const PREFIX = 'suijie.';

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Refused or full: what was to be kept lives on in memory until the page goes.
  }
}

/** What was kept under a name, not yet checked; null when nothing is there or it cannot be read. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // As in `keep`.
  }
}
