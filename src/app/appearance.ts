/** Theme, text size, brand and insets of the host, put on the document; the device store tells the rest of the app. */
import { useDevice } from '../client/device';
import type { Display } from '../host/bridge';

/** The page's ground in each theme, for the browser's own bars: `--surface` of tokens.css. */
const GROUND = { light: '#f4f6f6', dark: '#0b1214' } as const;

/** The language is not among it: its sentences must arrive first (language.ts). */
export function applyAppearance({ theme, size, brand, insets, chrome, hostName }: Display): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.size = size;
  if (brand !== null || root.style.getPropertyValue('--brand')) {
    void import('../ui/brand').then(({ applyBrand }) => applyBrand(root, brand, theme));
  }
  for (const [side, px] of Object.entries(insets)) root.style.setProperty(`--host-${side}`, `${px}px`);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = GROUND[theme];
  }
  useDevice.setState({ theme, size, chrome, hostName });
}
