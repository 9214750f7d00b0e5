/** How the app looks in a plain browser: as the browser's own settings say. */
import type { Display } from './bridge';

export const DARK = '(prefers-color-scheme: dark)';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

export const browserDisplay = (): Display => ({
  hostName: null,
  locale: navigator.language,
  theme: matchMedia(DARK).matches ? 'dark' : 'light',
  size: 'normal',
  letters: 1,
  brand: null,
  chrome: 'none',
  insets: NO_INSETS,
  startParam: null,
});
