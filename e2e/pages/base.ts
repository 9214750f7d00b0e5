/** Every page model says by what a person knows the screen; on arrival the accessibility check runs, always. */
import { expect, type Locator, type Page } from '@playwright/test';
import { violations } from '../fixtures/axe';
import { clipped } from '../fixtures/looks';
import { APP_FRAME, type Ground, type Phone } from '../fixtures/phone';
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

  /**
   * Waits until the screen is here, all of it in the phone's language and nothing cut off, then lets axe look.
   * @throws when not so.
   */
  async arrived(): Promise<this> {
    await this.here();
    await this.expectTranslated();
    await this.expectWhole();
    await expectAccessible(this.page);
    return this;
  }

  /** Every word is on the screen, or can be scrolled to. */
  private async expectWhole(): Promise<void> {
    const [framed] = await this.page.locator(APP_FRAME).elementHandles();
    const frame = (await framed?.contentFrame()) ?? this.page.mainFrame();
    // What comes in takes a moment to come to rest.
    await expect(async () => expect(await clipped(frame), 'what is cut off').toEqual([])).toPass({
      intervals: [100, 250, 500],
      timeout: 10_000,
    });
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

/** Axe finds nothing: in the page by itself, and in the app by itself when the wallet frames it. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page), 'what axe found').toEqual([]);
}
