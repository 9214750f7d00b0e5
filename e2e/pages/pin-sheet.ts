/** Where a person signs: the app's own PIN sheet in a plain browser, the wallet's in the wallet. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';

/** A PIN that nobody has. */
const WRONG_PIN = '000000';

export class PinSheet extends Screen {
  protected sign(): Locator {
    return this.ground
      .getByRole('dialog')
      .filter({ has: this.ground.getByLabel(this.say('输入 6 位支付密码'), { exact: true }) });
  }

  readonly content: Locator = this.sign();
  readonly said: Locator = this.sign().getByRole('status');

  async enter(pin: string): Promise<void> {
    await expect(this.sign()).toBeVisible();
    const keys = this.sign().getByRole('group', { name: this.say('数字键盘'), exact: true });
    for (const digit of pin) await keys.getByRole('button', { name: digit, exact: true }).click();
  }

  async enterWrong(): Promise<void> {
    await this.enter(WRONG_PIN);
  }

  /** Signs with the right one. */
  async complete(): Promise<void> {
    await this.enter((await this.phone.customer.ticket()).pin);
  }

  async cancel(): Promise<void> {
    await this.sign()
      .getByRole('button', { name: this.say('取消'), exact: true })
      .click();
  }
}
