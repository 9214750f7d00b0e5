/** A host's brand colour: used when it can carry text, with its derivatives for WebViews that cannot derive colours. */

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const DARK_RAISED: Rgb = [21, 30, 33];
/** WCAG 2.2 AA for text: a brand below it on white is not used. */
const LEAST_CONTRAST = 4.5;

function parse(colour: string): Rgb | null {
  const [, r, g, b] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  return r && g && b ? [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)] : null;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function mix(colour: Rgb, share: number, ground: Rgb): Rgb {
  const at = (i: 0 | 1 | 2) => Math.round(colour[i] * share + ground[i] * (1 - share));
  return [at(0), at(1), at(2)];
}

const css = ([r, g, b]: Rgb) => `rgb(${r}, ${g}, ${b})`;

/** Contrast of a `#rrggbb` colour against white, 1 to 21; 0 when it is no such colour. */
export function contrastOnWhite(colour: string): number {
  const parsed = parse(colour);
  return parsed ? 1.05 / (luminance(parsed) + 0.05) : 0;
}

/**
 * The custom properties to set for a host's brand, or null to keep the default: not `#rrggbb`, or under 4.5:1 on white.
 * `canDerive` says whether CSS derives tints itself (relative colours); without it they are computed here for the theme.
 */
export function brandProperties(
  colour: string,
  theme: 'light' | 'dark',
  canDerive: boolean,
): Readonly<Record<string, string>> | null {
  const brand = parse(colour);
  if (!brand || contrastOnWhite(colour) < LEAST_CONTRAST) return null;
  if (canDerive) return { '--brand': colour };
  const primary = theme === 'dark' ? mix(brand, 0.42, WHITE) : brand;
  const ground = theme === 'dark' ? DARK_RAISED : WHITE;
  return {
    '--brand': colour,
    '--primary': css(primary),
    '--primary-press': css(mix(primary, 0.85, BLACK)),
    '--primary-tint': css(mix(primary, theme === 'dark' ? 0.14 : 0.09, ground)),
    '--primary-soft': css(mix(primary, theme === 'dark' ? 0.4 : 0.34, ground)),
  };
}

const PROPERTIES = ['--brand', '--primary', '--primary-press', '--primary-tint', '--primary-soft'];

/** Puts a host's brand on an element (the document's root); null, or a brand that is too pale, restores the default. */
export function applyBrand(element: HTMLElement, colour: string | null, theme: 'light' | 'dark'): void {
  const canDerive = CSS.supports('color', 'oklch(from red l c h)');
  const properties = colour === null ? null : brandProperties(colour, theme, canDerive);
  for (const name of PROPERTIES) {
    const value = properties?.[name];
    if (value === undefined) element.style.removeProperty(name);
    else element.style.setProperty(name, value);
  }
}
