/** The mini-program's checkout of an order, and its endings. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';

export class CheckoutPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('heading', { name: this.say('分期付款'), exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly cost: Locator = this.ground.getByRole('region', { name: this.say('综合融资成本'), exact: true });
  readonly next: Locator = this.button('下一步：阅读成本明示表');
  readonly decline: Locator = this.button('不分期了，回到商家');
  readonly otherWay: Locator = this.button('回到商家，换一种付款');
  readonly back: Locator = this.button('回到商家');
  readonly loan: Locator = this.link('查看这笔借款');

  private option(label: string): Locator {
    const choice = this.ground.getByText(label, { exact: true });
    return this.ground
      .locator('label')
      .filter({ has: this.ground.getByRole('radio') })
      .filter({ has: choice });
  }

  async pick(length: number, way: '免息分期' | '手续费分期' | '按日计息'): Promise<void> {
    await this.option(this.say('{length} 期', { length })).click();
    await this.option(this.say(way)).click();
  }

  /** Chooses length and way, and waits for a quote that adds up. */
  async choose(length: number, way: '免息分期' | '手续费分期' | '按日计息'): Promise<void> {
    await this.pick(length, way);
    await expect(this.ground.getByText(this.say('已逐项核对'), { exact: true })).toBeVisible();
    await expect(this.next).toBeEnabled();
  }

  /** Length and way are chosen as they were, and the quote for them is here. */
  async keeps(length: number, way: '免息分期' | '手续费分期' | '按日计息'): Promise<void> {
    await expect(this.option(this.say('{length} 期', { length })).getByRole('radio')).toBeChecked();
    await expect(this.option(this.say(way)).getByRole('radio')).toBeChecked();
    await expect(this.next).toBeEnabled();
  }

  /** The merchant has the money. */
  async paid(merchant: string): Promise<void> {
    await expect(
      this.ground.getByRole('heading', { name: this.say('已付给{merchant}', { merchant }) }),
    ).toBeVisible();
  }
}
