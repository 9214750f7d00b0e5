/** The display as the host sends it: with the welcome, and whenever it changes. A field that makes no sense is replaced. */
import * as v from 'valibot';
import type { Display } from './bridge';

const inset = v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(200)), 0);

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

/** On the wire; `fontScale` 1 is the usual size. */
const context = v.object({
  host: v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(40))), null),
  locale: v.fallback(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)), 'zh-CN'),
  theme: v.fallback(v.picklist(['light', 'dark']), 'light'),
  fontScale: v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(4)), 1),
  brand: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/))), null),
  chrome: v.fallback(v.picklist(['title-bar', 'capsule', 'none']), 'none'),
  insets: v.fallback(v.object({ top: inset, right: inset, bottom: inset, left: inset }), NO_INSETS),
  startParam: v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), null),
});
export type WireContext = v.InferOutput<typeof context>;

/** From here on letters count as large. */
const LARGE_FROM = 1.15;

/** Whatever a host sent, as a display; anything unreadable as the plainest one. */
export function readDisplay(sent: unknown): Display {
  const { host, fontScale, ...rest } = v.parse(
    context,
    typeof sent === 'object' && sent !== null ? sent : {},
  );
  return {
    ...rest,
    hostName: host,
    size: fontScale >= LARGE_FROM ? 'large' : 'normal',
    letters: fontScale,
  };
}
