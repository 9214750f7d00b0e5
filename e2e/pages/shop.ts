/** The demo shop: its own site, plain pages, in its own words. */
import { expect, type Locator, type Page } from '@playwright/test';
import { STATE_WORDS, WORDS, type Language } from '../../src/shop/words';
import type { ShopState } from '../../src/shop/orders';
import { expectAccessible } from './base';

export class ShopPage {
  readonly page: Page;
  private readonly language: Language;

  constructor(page: Page, language: Language = 'zh') {
    this.page = page;
    this.language = language;
  }

  private get words() {
    return WORDS[this.language];
  }

  /** Orders a thing by its name and stands before its order. */
  async order(origin: string, goods: string): Promise<string> {
    await this.page.goto(`${origin}/?lang=${this.language}`);
    await expectAccessible(this.page);
    await this.page.getByRole('button', { name: `${this.words.buy} ${goods}`, exact: true }).click();
    await this.stands('unpaid');
    await expectAccessible(this.page);
    return this.page.url();
  }

  /** Full payment is chosen beforehand; instalments are the buyer's own choice. */
  async payInInstalments(): Promise<void> {
    const instalments = this.page.getByRole('radio', { name: this.words.instalments });
    await expect(instalments).not.toBeChecked();
    await instalments.check();
    await this.page.getByRole('button', { name: this.words.pay, exact: true }).click();
  }

  async stands(state: ShopState): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText(STATE_WORDS[this.language][state]);
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  readonly notice = (): Locator => this.page.getByRole('alert');

  async refundWhole(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.refundWhole }).click();
    await this.stands('refunded');
  }

  async refundPart(yuan: string): Promise<void> {
    await this.page.getByLabel(this.words.refundAmount).fill(yuan);
    await this.page.getByRole('button', { name: this.words.refundPart, exact: true }).click();
  }
}
