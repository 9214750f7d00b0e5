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
