/** Takes every picture in every language into SHOTS_FOLDER; `npm run shots` calls it (scripts/shots.ts). */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { LANGUAGES, SCENES } from './scenes';
import { test } from './stage';

const folder = process.env.SHOTS_FOLDER ?? '.shots';
const languages = process.env.SHOTS_LANGUAGE?.split(',') ?? LANGUAGES;
const wanted = new RegExp(process.env.SHOTS_ONLY ?? '');

/** The whole page is as large as the design's. */
const SHELL = { width: 1280, height: 800 };

/** The narrowest phone. */
const NARROW = { width: 320, height: 640 };

/** The drawn phone's screen. */
const phoneOf = (page: Page) => page.locator('section[aria-label]').first();

/** How much of the app is below what one sees. */
const belowFold = (page: Page): Promise<number> =>
  page
    .frameLocator('iframe[title="随借"]')
    .locator('html')
    .evaluate((root) => root.scrollHeight - root.clientHeight - root.scrollTop);

/** As wide as said, and as high as the app then needs for all of its screen. */
async function growTo(page: Page, { width, height }: typeof NARROW): Promise<void> {
  await page.setViewportSize({ width, height });
  const below = await belowFold(page);
  await page.setViewportSize({ width, height: height + below });
}

async function take(what: Locator | Page, name: string): Promise<void> {
  await what.screenshot({ path: `${name}.png`, animations: 'disabled', caret: 'hide' });
}

for (const scene of SCENES.filter(({ name }) => wanted.test(name)))
  for (const language of languages)
    test(`${scene.name} ${language}`, async ({ stage }) => {
      const page = await stage.play(scene, language, scene.narrow ? 'bare' : 'drawn');
      const name = join(folder, language, scene.name);
      if (scene.whole) {
        await page.setViewportSize(SHELL);
        return take(page, name);
      }
      if (scene.alone) return void (await page.screenshot({ path: `${name}.png`, fullPage: true }));
      if (scene.narrow) {
        await growTo(page, NARROW);
        return take(page, name);
      }
      await take(phoneOf(page), name);
      if (scene.open === 'wallet' || (await page.getByRole('dialog').count()) > 0) return;
      if ((await belowFold(page)) > 24) {
        await page
          .frameLocator('iframe[title="随借"]')
          .locator('html')
          .evaluate((root) => root.scrollTo(0, root.scrollHeight));
        await take(phoneOf(page), `${name}-end`);
      }
    });
