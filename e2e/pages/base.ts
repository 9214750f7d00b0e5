/** Every page model says by what a person knows the screen; on arrival the accessibility check runs, always. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Ground, Phone } from '../fixtures/phone';
import type { Say } from '../fixtures/words';

export abstract class Screen {
  protected readonly phone: Phone;
  protected readonly page: Page;
  protected readonly ground: Ground;
  /** A sentence of the app, by its source, in the phone's language. */
  protected readonly say: Say;

  constructor(phone: Phone) {
    this.phone = phone;
    this.page = phone.page;
    this.ground = phone.ground;
    this.say = phone.say;
  }

  /** What is visible only when this screen is here and useful: usually its heading. */
  protected abstract sign(): Locator;

  /** Waits until the screen is here. */
  async here(): Promise<this> {
    await expect(this.sign()).toBeVisible();
    return this;
  }

  /** Waits until the screen is here, all of it in the phone's language, then lets axe look. @throws when not so. */
  async arrived(): Promise<this> {
    await this.here();
    await this.expectTranslated();
    await expectAccessible(this.page);
    return this;
  }

  /** In a language that does not write with them, no Chinese characters are left but the brand's. */
  private async expectTranslated(): Promise<void> {
    if (/^(zh|ja)/.test(this.phone.language)) return;
    const text = await this.ground.locator('body').innerText();
    expect(text.replaceAll('随借', ''), 'what is not translated').not.toMatch(/\p{Script=Han}/u);
  }

  protected button(source: string, values?: Parameters<Say>[1]): Locator {
    return this.ground.getByRole('button', { name: this.say(source, values), exact: true });
  }

  protected link(source: string, values?: Parameters<Say>[1]): Locator {
    return this.ground.getByRole('link', { name: this.say(source, values), exact: true });
  }

  protected heading(source: string): Locator {
    return this.ground.getByRole('heading', { name: this.say(source), exact: true });
  }

  protected sheet(title: string): Locator {
    return this.ground.getByRole('dialog', { name: this.say(title), exact: true });
  }
}

/** Resolves when whatever moves has come to rest: axe measures contrast on what is painted. */
async function settled(page: Page): Promise<void> {
  const finite = () =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished),
    );
  await Promise.all(page.frames().map((frame) => frame.evaluate(finite)));
}

/** The mini-program's frame in the wallet, and its whole document. */
const FRAMED_APP: { fromFrames: [string, string] } = { fromFrames: ['iframe[title="随借"]', 'html'] };

/** What axe has looked at in this worker and found nothing wrong with: looks of documents. */
const innocent = new Set<string>();

/** The lender's ids and React's: of chance, and the same wherever they point to one another. */
const IDS = /_r_\w+_|(?<=[a-z]_)[\w-]{12,}/g;

/** Everything that axe judges by: each document with its styles' state, but for ids and digits, which no rule reads. */
async function lookOf(page: Page): Promise<string> {
  const documents = await Promise.all(page.frames().map((frame) => frame.content()));
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const looks = documents.map((html) => html.replace(IDS, 'id').replace(/\d+/g, '0'));
  return [`${width}x${height}`, ...looks].join('\n');
}

/**
 * Axe finds nothing: in the page by itself, and in the app by itself when the wallet frames it. Each is a document
 * of its own, with its own main landmark; together they would count as two in one. A page that looks just like one
 * found innocent before, up to its figures, is not examined again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page);
  const look = await lookOf(page);
  if (innocent.has(look)) return;
  const isFramed = (await page.locator('iframe[title="随借"]').count()) > 0;
  const builders = [
    // A page without frames is judged in itself; the other way opens another page for each look.
    new AxeBuilder({ page }).exclude('iframe').setLegacyMode(!isFramed),
    ...(isFramed ? [new AxeBuilder({ page }).include(FRAMED_APP)] : []),
  ];
  for (const builder of builders) {
    const { violations } = await builder.analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => target.join(' ')),
    }));
    expect(found, 'what axe found').toEqual([]);
  }
  innocent.add(look);
}
