/** What is due now, over all loans, and the button that pays exactly that. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class PayDuePage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('今天要还'), { exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly card: Locator = this.ground.getByRole('combobox', { name: this.say('付款卡'), exact: true });
  readonly why: Locator = this.ground
    .locator('details')
    .filter({ has: this.ground.getByText(this.say('为什么是这个数'), { exact: true }) });

  /** Less than all of it. @param yuan as typed. */
  async payPart(yuan: string): Promise<void> {
    await this.main
      .locator('label')
      .filter({ hasText: this.say('先还一部分') })
      .click();
    await this.ground.getByRole('textbox', { name: this.say('先还多少'), exact: true }).fill(yuan);
  }

  payButton(fen: number): Locator {
    return this.button('还 {sum}', { sum: yuan(fen) });
  }
}

/** Nothing is payable: the next date and sum. */
export class NothingDuePage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('现在没有要还的。')).first();
  }

  readonly main: Locator = this.ground.getByRole('main');
}
