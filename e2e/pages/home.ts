/** Home of a person with a limit. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class HomePage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('可借额度'), { exact: true });
  }

  readonly borrowLink: Locator = this.link('去借钱');
  /** Why something cannot be done now, or who lends. */
  readonly main: Locator = this.ground.getByRole('main');

  /** What is free of which whole, in fen. */
  async showsLimit(available: number, total: number): Promise<void> {
    const label = this.say('总额度 {whole}，可借 {free}', { whole: yuan(total), free: yuan(available) });
    await expect(this.ground.getByRole('img', { name: label, exact: true })).toBeVisible();
  }

  /** The row of what is on its way, or ended and was not yet seen. */
  followed(title: string): Locator {
    return this.ground.getByRole('link').filter({ hasText: this.say(title) });
  }

  async borrow(): Promise<void> {
    await this.borrowLink.click();
  }
}
