/**
 * Baselines of the main screens, in letters that the project pins: what nobody meant to change looks as it did.
 * docs/decisions/0006-looks.md says how they are compared and renewed.
 */
import { expect } from '@playwright/test';
import { SCENES } from './scenes';
import { test } from './stage';

/** Screens held, and in which language. */
const HELD: readonly (readonly [name: string, language: string])[] = [
  ['01-home', 'zh-CN'],
  ['01-home-dark', 'en'],
  ['01-home-large', 'zh-CN'],
  ['02-not-invited', 'zh-CN'],
  ['03-invited', 'zh-CN'],
  ['04-borrow', 'en'],
  ['05-plan', 'zh-CN'],
  ['06-cost-statement', 'zh-CN'],
  ['10-loan', 'en'],
  ['11-early-repay', 'zh-CN'],
  ['12-part-repay', 'zh-CN'],
  ['13-home-overdue', 'zh-CN'],
];

for (const [name, language] of HELD)
  test(`looks: ${name} ${language}`, async ({ stage }) => {
    const scene = SCENES.find((each) => each.name === name);
    if (!scene) throw new Error(`no scene ${name}`);
    const page = await stage.play(scene, language, 'bare');
    const app = page.frameLocator('iframe[title="随借"]');
    await expect(page).toHaveScreenshot(`${name}-${language}.png`, {
      // What runs with real time.
      mask: [
        app.getByText(/^(报价剩|Quote)/),
        app
          .getByRole('dialog')
          .getByRole('button')
          .filter({ hasText: /秒|sec/ }),
      ],
    });
  });
