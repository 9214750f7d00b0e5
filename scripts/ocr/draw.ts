/** Draws a document as a picture: clean, or as a phone photographs it. Letters come from the project, not the machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import type { Sample } from './sample';

/** `scan`: straight and black. `photo`: tilted, grey, grained, blurred a little. `poor`: small, more of all that. */
export const VARIANTS = ['scan', 'photo', 'poor'] as const;
export type Variant = (typeof VARIANTS)[number];

interface Fault {
  /** Degrees, pixels across, blur in pixels, grain in levels of 255, darkest and lightest level. */
  readonly tilt: number;
  readonly width: number;
  readonly blur: number;
  readonly grain: number;
  readonly levels: readonly [number, number];
}

const FAULTS: Readonly<Record<Exclude<Variant, 'scan'>, Fault>> = {
  photo: { tilt: 1.6, width: 1_400, blur: 0.6, grain: 18, levels: [50, 225] },
  poor: { tilt: -3.2, width: 1_000, blur: 0.9, grain: 34, levels: [80, 205] },
};

const PAPER = 'http://paper.invalid';
const require = createRequire(import.meta.url);
const SHEET = require.resolve('@fontsource-variable/noto-sans-sc/wght.css');

const escape = (text: string) => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);

function rowsOf({ layout, rows, language }: Sample): string {
  const colon = language === 'zh' ? '：' : ': ';
  if (layout === 'letter') return rows.map(([, words]) => `<p>${escape(words)}</p>`).join('');
  if (layout === 'lines')
    return rows.map(([label, value]) => `<p>${escape(label)}${colon}${escape(value)}</p>`).join('');
  const cells = rows.map(([label, value]) => `<th>${escape(label)}</th><td>${escape(value)}</td>`);
  const pairs = cells.filter((_, at) => at % 2 === 0).map((cell, at) => cell + (cells[at * 2 + 1] ?? ''));
  return `<table>${pairs.map((pair) => `<tr>${pair}</tr>`).join('')}</table>`;
}

const html = (sample: Sample, fonts: string) => `<!doctype html><meta charset="utf-8"><style>${fonts}
body { margin: 0; width: 900px; background: #fff; color: #111; font: 26px/1.5 'Noto Sans SC Variable'; }
main { padding: 60px 70px 80px; }
h1 { font-size: 40px; text-align: center; margin: 0 0 36px; letter-spacing: 2px; }
p { margin: 0 0 18px; }
table { border-collapse: collapse; width: 100%; font-size: 22px; }
th, td { border: 1px solid #555; padding: 14px 10px; text-align: left; font-weight: 400; }
th { background: #f1f1f1; white-space: nowrap; }
</style><main><h1>${escape(sample.title)}</h1>${rowsOf(sample)}</main>`;

/** In the page: tilts, shrinks, greys, blurs and grains a picture, the same each time. */
async function spoil({ source, fault }: { source: string; fault: Fault }): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const scale = fault.width / image.width;
  const canvas = document.createElement('canvas');
  canvas.width = fault.width;
  canvas.height = Math.round(image.height * scale);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#b9b4aa';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.filter = `blur(${fault.blur}px)`;
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((fault.tilt * Math.PI) / 180);
  const [wide, high] = [canvas.width * 0.96, canvas.height * 0.96];
  pen.drawImage(image, -wide / 2, -high / 2, wide, high);
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
  const [dark, light] = fault.levels;
  let seed = 42;
  for (let at = 0; at < pixels.data.length; at += 4) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const noise = (seed / 2_147_483_648 - 0.5) * 2 * fault.grain;
    // Lit from one side, as a lamp does.
    const shade = 1 - 0.18 * (((at / 4) % canvas.width) / canvas.width);
    for (const channel of [0, 1, 2]) {
      const level = dark + ((pixels.data[at + channel] ?? 0) / 255) * (light - dark);
      pixels.data[at + channel] = level * shade + noise;
    }
  }
  pen.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.82);
}

async function paper(context: BrowserContext, sample: Sample): Promise<void> {
  const fonts = (await readFile(SHEET, 'utf8')).replaceAll('./files/', '/files/');
  await context.route(`${PAPER}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: html(sample, fonts), contentType: 'text/html' });
    const body = await readFile(join(dirname(SHEET), 'files', basename(pathname))).catch(() => null);
    return body ? route.fulfill({ body, contentType: 'font/woff2' }) : route.fulfill({ status: 404 });
  });
}

/** The picture's bytes: PNG for a scan, JPEG for a photograph. */
export async function draw(browser: Browser, sample: Sample, variant: Variant): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 900, height: 600 },
    deviceScaleFactor: 1.6,
  });
  try {
    await paper(context, sample);
    const page = await context.newPage();
    await page.goto(`${PAPER}/`);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const clean = await page.locator('main').screenshot();
    if (variant === 'scan') return clean;
    const source = `data:image/png;base64,${clean.toString('base64')}`;
    const spoiled = await page.evaluate(spoil, { source, fault: FAULTS[variant] });
    return Buffer.from(spoiled.slice(spoiled.indexOf(',') + 1), 'base64');
  } finally {
    await context.close();
  }
}
