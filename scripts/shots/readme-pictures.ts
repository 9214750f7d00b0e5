/** The few pictures that the README shows, made small: WebP, encoded by the browser that took them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../chromium';

/** Which, and how wide, CSS pixels of the file. */
const CHOSEN: readonly { readonly from: string; readonly to: string; readonly width: number }[] = [
  { from: 'zh-CN/17-demo-shell.png', to: 'demo.webp', width: 1280 },
  { from: 'zh-CN/01-home.png', to: 'home.webp', width: 390 },
  { from: 'zh-CN/04-borrow.png', to: 'borrow.webp', width: 390 },
  { from: 'zh-CN/06-cost-statement.png', to: 'cost-statement.webp', width: 390 },
  { from: 'en/11-early-repay.png', to: 'early-repay-en.webp', width: 390 },
  { from: 'en/10-loan-dark.png', to: 'loan-dark-en.webp', width: 390 },
];
const QUALITY = 0.82;

/** Draws a picture at another width and says it as WebP, base64. Runs in the page. */
async function shrink({
  png,
  width,
  quality,
}: {
  png: string;
  width: number;
  quality: number;
}): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((image.height * width) / image.width);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
}

/** @param from folder of the pictures. @param to where they go, made when absent. */
export async function saveForReadme(from: string, to: string): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const page = await browser.newPage();
    mkdirSync(to, { recursive: true });
    for (const { from: name, to: saved, width } of CHOSEN) {
      const png = readFileSync(join(from, name)).toString('base64');
      const webp = await page.evaluate(shrink, { png, width, quality: QUALITY });
      writeFileSync(join(to, saved), Buffer.from(webp, 'base64'));
    }
  } finally {
    await browser.close();
  }
}
