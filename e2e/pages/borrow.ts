/** The borrow form: how much, how long, in which way, for what, onto which card. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';

export class BorrowPage extends Screen {
  protected sign(): Locator {
    return this.amount;
  }

  readonly amount: Locator = this.ground.getByRole('textbox', { name: this.say('借多少'), exact: true });
  readonly slider: Locator = this.ground.getByRole('slider', { name: this.say('拖动选金额'), exact: true });
  readonly quickAmounts: Locator = this.ground
    .getByRole('group', { name: this.say('常用金额'), exact: true })
    .getByRole('button');
  readonly keypad: Locator = this.ground.getByRole('group', { name: this.say('数字键盘'), exact: true });
  readonly done: Locator = this.keypad.getByRole('button', { name: this.say('完成'), exact: true });
  readonly purpose: Locator = this.ground.getByRole('combobox', { name: this.say('用途'), exact: true });
  readonly card: Locator = this.ground.getByRole('combobox', { name: this.say('收款卡'), exact: true });
  readonly coupon: Locator = this.ground.getByRole('combobox', { name: this.say('优惠券'), exact: true });
  readonly next: Locator = this.button('下一步：查看综合融资成本');
  readonly verified: Locator = this.ground.getByText(this.say('已逐项核对'), { exact: true });
  readonly main: Locator = this.ground.getByRole('main');
  /** Renewed, with what it changed. */
  readonly changes: Locator = this.ground
    .getByRole('status')
    .filter({ hasText: this.say('报价更新了，这些有变化：') });

  /** Types on the app's own keys, as a thumb does. */
  async key(digits: string): Promise<void> {
    await this.amount.click();
    for (const digit of digits) await this.keypad.getByRole('button', { name: digit, exact: true }).click();
    await this.done.click();
  }

  /** Types on a keyboard, in place of whatever is there, and leaves the keypad up. */
  async type(text: string): Promise<void> {
    await this.amount.fill(text);
  }

  /** One of the choices side by side, as a finger meets it. */
  private option(label: string): Locator {
    const choice = this.ground.getByText(label, { exact: true });
    return this.ground
      .locator('label')
      .filter({ has: this.ground.getByRole('radio') })
      .filter({ has: choice });
  }

  /** Months, by the label that the screen gives them: `12 期`. */
  async length(months: number): Promise<void> {
    await this.option(this.say('{months} 期', { months })).click();
  }

  async method(name: string): Promise<void> {
    await this.option(this.say(name)).click();
  }

  async useFor(purpose: string): Promise<void> {
    await this.purpose.selectOption({ label: this.say(purpose) });
  }

  /** @param label as the list shows it, in the phone's language. */
  async useCoupon(label: string): Promise<void> {
    await this.coupon.selectOption({ label });
  }

  /** Everything that a quote needs, and the wait for one that adds up. */
  async fillIn(yuan: number, purpose = '日常消费'): Promise<void> {
    await this.key(String(yuan));
    await this.useFor(purpose);
    await this.quoted();
  }

  /** A quote for what is in the form is here, and its figures were checked. */
  async quoted(): Promise<void> {
    await expect(this.verified).toBeVisible();
    await expect(this.next).toBeEnabled();
  }

  async openPlan(): Promise<void> {
    await this.button('还款计划').click();
  }
}
