/** Theme, text size, brand and insets of the host, put on the document; the device store tells the rest of the app. */
import { useDevice } from '../client/device';
import { applyBrand } from '../ui/brand';

export interface Appearance {
  readonly theme: 'light' | 'dark';
  readonly size: 'normal' | 'large';
  /** `#rrggbb` of the host; null keeps ours. */
  readonly brand: string | null;
  /** CSS pixels that the host's own parts cover. */
  readonly insets: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** The page's ground in each theme, for the browser's own bars: `--surface` of tokens.css. */
const GROUND = { light: '#f4f6f6', dark: '#0b1214' } as const;

export function applyAppearance({ theme, size, brand, insets }: Appearance): void {
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.size = size;
  applyBrand(root, brand, theme);
  for (const [side, px] of Object.entries(insets)) root.style.setProperty(`--host-${side}`, `${px}px`);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = GROUND[theme];
  }
  useDevice.setState({ theme, size });
}
