import { describe, expect, it } from 'vitest';
import { evened, grainOf, greyOf, type Grey } from './light';

/** Grey paper, darker to the right, with a dark bar and grain. */
function page(grain: number): Grey {
  const [width, height] = [200, 80];
  const levels = new Uint8ClampedArray(width * height);
  for (let at = 0; at < levels.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isInk = y >= 38 && y < 42 && x > 20 && x < 180;
    levels[at] = (isInk ? 60 : 190) * (1 - (0.4 * x) / width) + ((at * 7919) % 13) * (grain / 13) - grain / 2;
  }
  return { width, height, levels };
}

describe('evening the light of a photograph', () => {
  it.each([0, 24])('paper becomes white and ink black from one side to the other, grain %s', (grain) => {
    const { width, levels } = evened(page(grain));
    const at = (x: number, y: number) => levels[y * width + x] ?? 0;
    for (const x of [40, 100, 160]) {
      expect(at(x, 40)).toBeLessThan(90);
      expect(at(x, 15)).toBeGreaterThan(200);
    }
  });

  it('tells grain from a clean picture', () => {
    expect(grainOf(page(0))).toBeLessThanOrEqual(1);
    expect(grainOf(page(40))).toBeGreaterThan(4);
  });

  it('weighs red, green and blue as an eye does', () => {
    const { levels } = greyOf(new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255]), 2, 1);
    expect([...levels]).toEqual([76, 150]);
  });
});
