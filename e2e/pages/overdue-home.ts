/** Home of a person who is overdue: the fact, what it costs, what stops it. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class OverdueHomePage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('今天还清本期需要'), { exact: true });
  }

  /** The ways on come last: with them home is whole. */
  override async here(): Promise<this> {
    await super.here();
    await expect(this.ground.getByRole('navigation', { name: this.say('更多'), exact: true })).toBeVisible();
    return this;
  }

  readonly seeLoan: Locator = this.ground.getByRole('link').filter({ hasText: this.say('剩余本金') });
  readonly loans: Locator = this.link('借款记录');
  readonly negotiate: Locator = this.link('协商还款');
  readonly details: Locator = this.ground
    .getByRole('link')
    .filter({ hasText: this.say('对征信和额度的影响') });
  readonly main: Locator = this.ground.getByRole('main');

  payLink(fen: number): Locator {
    return this.link('还 {0}', { 0: yuan(fen) });
  }
}
