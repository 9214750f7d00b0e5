/** Being overdue in detail: penalty day by day, the order of payment, the credit bureau, who may contact. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class OverduePage extends Screen {
  protected sign(): Locator {
    return this.heading('先还哪一项');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly days: Locator = this.main.locator('details');
  /** @param fen all that is payable. */
  pay(fen: number): Locator {
    return this.link('还 {sum}', { sum: yuan(fen) });
  }

  readonly dispute: Locator = this.button('觉得不对，提出异议');
  readonly negotiate: Locator = this.link('协商这笔的还款');
}

export class DisputeSheet extends Screen {
  protected sign(): Locator {
    return this.sheet('对报送提出异议');
  }

  readonly words: Locator = this.ground.getByRole('textbox', { name: this.say('哪里不对'), exact: true });
  readonly send: Locator = this.button('提交异议');
  readonly received: Locator = this.sheet('已收到你的异议');
  readonly understood: Locator = this.button('知道了');
}
