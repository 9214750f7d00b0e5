/** Ending several loans in one go. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class SettleSeveralPage extends Screen {
  protected sign(): Locator {
    // The heading alone is there before the loans are.
    return this.ground.getByRole('main').getByRole('checkbox').first();
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly boxes: Locator = this.main.getByRole('checkbox');
  readonly all: Locator = this.button('全部选上');
  readonly none: Locator = this.button('都不选');
  /** The sum of those chosen, said as it changes. */
  readonly sum: Locator = this.main.getByRole('status');
  /** The button while nothing can be paid yet. */
  readonly waiting: Locator = this.button('还清');

  /** The box of a loan, by the day on which it was borrowed, as `YYYY-MM-DD`. */
  box(borrowedOn: string): Locator {
    return this.main.getByRole('checkbox', { name: borrowedOn });
  }

  /** What ends those chosen, in fen, as it stands in large figures. */
  async total(): Promise<number> {
    await expect(this.sum).not.toContainText(yuan(0));
    const digits = (await this.sum.innerText()).match(/[\d,]+\.\d{2}/)?.[0] ?? '';
    return Math.round(Number(digits.replaceAll(',', '')) * 100);
  }

  payButton(fen: number): Locator {
    return this.button('还清 {sum}', { sum: yuan(fen) });
  }
}
