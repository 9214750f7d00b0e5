/** Repaying a loan early: all of it, a part, or the next instalment. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class EarlyRepayPage extends Screen {
  protected sign(): Locator {
    return this.card;
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly card: Locator = this.ground.getByRole('combobox', { name: this.say('付款卡'), exact: true });
  readonly principal: Locator = this.ground.getByRole('textbox', {
    name: this.say('提前还本金'),
    exact: true,
  });
  readonly keypad: Locator = this.ground.getByRole('group', { name: this.say('数字键盘'), exact: true });
  readonly done: Locator = this.keypad.getByRole('button', { name: this.say('完成'), exact: true });
  /** Ways of repaying that are offered: radios. */
  readonly modes: Locator = this.ground
    .getByRole('group', { name: this.say('怎么还'), exact: true })
    .getByRole('radio');
  /** Ways of going on after a part. */
  readonly ways: Locator = this.ground
    .getByRole('group', { name: this.say('之后想怎么还'), exact: true })
    .getByRole('radio');
  readonly why: Locator = this.ground
    .locator('details')
    .filter({ has: this.ground.getByText(this.say('为什么是这个数'), { exact: true }) });
  /** In place of the form: nothing can be repaid here now. */
  readonly toLoan: Locator = this.link('看这笔借款');
  readonly dueFirst: Locator = this.link('先去还到期的');

  /** One of the choices side by side, as a finger meets it. */
  private option(label: string): Locator {
    return this.ground
      .locator('label')
      .filter({ has: this.ground.getByRole('radio') })
      .filter({ has: this.ground.getByText(this.say(label), { exact: true }) });
  }

  async choose(mode: '全部还清' | '还一部分' | '还下一期'): Promise<void> {
    await this.option(mode).click();
  }

  async goOn(way: '缩短期限' | '减少每期'): Promise<void> {
    await this.option(way).click();
  }

  /** Types a principal on the app's own keys and says done. */
  async key(digits: string): Promise<void> {
    await this.type(digits);
    await this.done.click();
  }

  /** Types on the app's own keys and leaves them up. */
  async type(digits: string): Promise<void> {
    await this.principal.click();
    for (const digit of digits) await this.keypad.getByRole('button', { name: digit, exact: true }).click();
  }

  settleButton(fen: number): Locator {
    return this.button('还清 {sum}', { sum: yuan(fen) });
  }

  payButton(fen: number): Locator {
    return this.button('还 {sum}', { sum: yuan(fen) });
  }

  /** Cells of the comparison with this way's name: each row a name, before, after. */
  async comparison(way?: '缩短期限' | '减少每期'): Promise<readonly (readonly string[])[]> {
    const table = this.ground.getByRole('table', { name: this.say('还款前后对比'), exact: true });
    const of = way === undefined ? table : table.nth(way === '缩短期限' ? 0 : 1);
    await expect(of).toBeVisible();
    const rows = await of.locator('tbody').getByRole('row').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }
}
