/** How a repayment ends: its receipt, or why nothing was taken, or that the bank has not said yet. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';

export class ReceiptPage extends Screen {
  protected sign(): Locator {
    return this.heading('还款成功');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly finish: Locator = this.button('完成');
  readonly seeLoan: Locator = this.link('查看这笔借款');

  /** A value by its name, in the list of facts. */
  async shows(name: string, value: string): Promise<void> {
    const fact = this.main
      .locator('dl > div')
      .filter({ has: this.ground.getByText(this.say(name), { exact: true }) });
    await expect(fact.locator('dd').first()).toHaveText(value);
  }
}

export class RepaymentProcessingPage extends Screen {
  protected sign(): Locator {
    return this.heading('正在还款');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly leave: Locator = this.link('先离开，有结果再看');
}

export class InsufficientPage extends Screen {
  protected sign(): Locator {
    return this.heading('卡里余额不够，没有扣款');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly again: Locator = this.button('重新还款');
}

export class ReturnedRepaymentPage extends Screen {
  protected sign(): Locator {
    return this.heading('银行退回了，没有扣款');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly home: Locator = this.button('回首页');
}

/** After a reload in the middle of paying: only looks, and says so. */
export class CheckingRepaymentPage extends Screen {
  protected sign(): Locator {
    return this.heading('正在确认结果');
  }

  readonly main: Locator = this.ground.getByRole('main');
}
