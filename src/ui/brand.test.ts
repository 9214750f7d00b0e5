import { describe, expect, it } from 'vitest';
import { brandProperties, contrastOnWhite } from './brand';

describe("a host's brand colour (F78)", () => {
  it('measures contrast as WCAG does', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5);
    expect(contrastOnWhite('#005F73')).toBeCloseTo(7.28, 2);
    expect(contrastOnWhite('#767676')).toBeGreaterThan(4.5);
    expect(contrastOnWhite('#777777')).toBeLessThan(4.5);
  });

  it.each(['#777777', '#ffcc00', 'red', '#123', '', 'url(x)'])(
    'keeps the default instead of %s',
    (colour) => {
      expect(brandProperties(colour, 'light', true)).toBeNull();
    },
  );

  it('leaves tints to CSS where it can mix, and computes them per theme where it cannot', () => {
    expect(brandProperties('#5b3f96', 'light', true)).toEqual({ '--brand': '#5b3f96' });
    const light = brandProperties('#5b3f96', 'light', false);
    const dark = brandProperties('#5b3f96', 'dark', false);
    expect(light?.['--primary']).toBe('rgb(91, 63, 150)');
    expect(light?.['--primary-tint']).toBe('rgb(240, 238, 246)');
    expect(dark?.['--primary']).toBe('rgb(186, 174, 211)');
  });
});
