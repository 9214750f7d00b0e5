/** Evens the light of a photographed page: shadows and grey paper become white, grain is smoothed. Pure arithmetic on grey levels. */

/** Grey levels 0 to 255, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8ClampedArray;
}

/** Of four bytes a pixel, red green blue alpha. */
export function greyOf(pixels: Uint8ClampedArray, width: number, height: number): Grey {
  const levels = new Uint8ClampedArray(width * height);
  for (let at = 0; at < levels.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [pixels[at * 4], pixels[at * 4 + 1], pixels[at * 4 + 2]];
    levels[at] = red * 0.299 + green * 0.587 + blue * 0.114;
  }
  return { width, height, levels };
}

/** Sums of all levels above and to the left, so that the mean of any square is four look-ups. */
function sums({ width, height, levels }: Grey): Float64Array {
  const table = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += levels[y * width + x] ?? 0;
      table[(y + 1) * (width + 1) + x + 1] = (table[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return table;
}

/** The mean of the square of that radius around every pixel. */
export function blurred(grey: Grey, radius: number): Grey {
  const { width, height } = grey;
  const table = sums(grey);
  const levels = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [
      Math.max(0, y - radius) * (width + 1),
      Math.min(height, y + radius + 1) * (width + 1),
    ];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const total =
        (table[bottom + right] ?? 0) -
        (table[top + right] ?? 0) -
        (table[bottom + left] ?? 0) +
        (table[top + left] ?? 0);
      levels[y * width + x] = total / (((bottom - top) / (width + 1)) * (right - left));
    }
  }
  return { width, height, levels };
}

/** The mean difference between neighbours where nothing is drawn: 0 to 2 for a screenshot, 10 and more in dim light. */
export function grainOf({ width, height, levels }: Grey): number {
  const steps: number[] = [];
  for (let at = 0; at + 1 < width * height; at += 37) {
    if ((at + 1) % width !== 0) steps.push(Math.abs((levels[at] ?? 0) - (levels[at + 1] ?? 0)));
  }
  steps.sort((one, other) => one - other);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}

const GRAINY = 4;

/** Ink stays dark, paper becomes white, whatever the lamp did. */
export function evened(grey: Grey): Grey {
  const { width, height } = grey;
  const smooth = grainOf(grey) > GRAINY ? blurred(grey, 1) : grey;
  const paper = blurred(smooth, Math.max(16, Math.round(Math.max(width, height) / 40)));
  const levels = new Uint8ClampedArray(width * height);
  for (let at = 0; at < levels.length; at += 1) {
    const share = (smooth.levels[at] ?? 0) / Math.max(1, paper.levels[at] ?? 0);
    // At nine tenths of its surroundings it is paper, at half of them ink.
    levels[at] = ((share - 0.5) / 0.4) * 255;
  }
  return { width, height, levels };
}
