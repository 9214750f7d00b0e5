/** Where a picture is taken: the demo wallet with the app open in it, in one language, look and size, letters pinned. */
import type { Page } from '@playwright/test';
import type { Customer, Opening } from '../fixtures/lender';
import type { Phone } from '../fixtures/phone';
import { test as base } from '../fixtures/test';
import { listen } from '../fixtures/traffic';
import { wordsOf } from '../fixtures/words';
import { fontsReady, pinFonts } from './pinned-fonts';
import type { Scene } from './scene';

/** `drawn`: with the wallet's own phone around it; `bare`: only what a phone's screen shows. */
export type Frame = 'bare' | 'drawn';

interface Stage {
  /** Plays a scene to its end. @returns the page that shows it. */
  readonly play: (scene: Scene, language: string, frame: Frame) => Promise<Page>;
}

const APP_FRAME = 'iframe[title="随借"]';

export const test = base.extend<{ stage: Stage }>({
  stage: async ({ context, lender, origins }, use) => {
    await pinFonts(context);
    const launch = (
      customer: Customer,
      scene: Scene,
      start: string | undefined,
      language: string,
      frame: Frame,
    ) => {
      const { theme = 'light', size = 'normal', open = 'app' } = scene;
      const said = { customer: customer.id, lang: language, theme, size, open, ...(start && { start }) };
      const query = new URLSearchParams(frame === 'bare' ? { ...said, chrome: 'none' } : said);
      return `${origins.wallet}/?${query.toString()}`;
    };
    const play = async (scene: Scene, language: string, frame: Frame) => {
      const customer = await lender.customer(scene.opening satisfies Opening);
      await scene.before?.(customer);
      const start = await scene.start?.(language);
      const page = await context.newPage();
      const traffic = listen(page);
      const say = await wordsOf(language);
      const reopen = async () => {
        await page.goto(launch(customer, scene, start, language, frame));
      };
      await reopen();
      const ground = page.frameLocator(APP_FRAME);
      const phone: Phone = { page, ground, host: 'wallet', language, say, customer, traffic, reopen };
      await scene.go(phone);
      await fontsReady(page);
      return page;
    };
    await use({ play });
  },
});
