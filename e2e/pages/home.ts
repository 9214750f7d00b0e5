/** Home of a person with a limit. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class HomePage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('可借额度'), { exact: true });
  }

  /** The ways on come last: with them home is whole. */
  override async here(): Promise<this> {
    await super.here();
    await expect(this.ground.getByRole('navigation', { name: this.say('更多'), exact: true })).toBeVisible();
    return this;
  }

  readonly borrowLink: Locator = this.link('去借钱');
  readonly repayEarly: Locator = this.button('提前还款');
  /** The two ways into loans: what is due next, and the loans that are running. */
  readonly rows: Locator = this.ground
    .getByRole('list', { name: this.say('还款和借款'), exact: true })
    .getByRole('link');
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

  /** Pays what is due today. */
  payDueButton(fen: number): Locator {
    return this.button('还 {0}', { 0: yuan(fen) });
  }

  /** Opens one of the ways on: loans, records, papers. */
  async enter(way: '借款记录' | '收支明细' | '合同' | '银行卡' | '帮助' | '优惠券'): Promise<void> {
    await this.link(way).click();
  }

  async borrow(): Promise<void> {
    await this.borrowLink.click();
  }
}

/** In place of home after something was done, while its figures since then cannot be had. */
export class HomeUnknownPage extends Screen {
  protected sign(): Locator {
    return this.heading('还没有拿到最新的额度');
  }

  readonly again: Locator = this.button('再试一次');
  readonly loans: Locator = this.link('我的借款');
}
