/** Every movement of a person's money, by kind and by month. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { scrollToTheEnd } from './long-list';

export class RecordsPage extends Screen {
  protected sign(): Locator {
    return this.heading('收支记录');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly month: Locator = this.ground.getByRole('combobox', { name: this.say('月份'), exact: true });
  readonly rows: Locator = this.main.getByRole('listitem').filter({ has: this.ground.getByRole('link') });

  /** @returns the text of the oldest record. */
  scrollToTheEnd(): Promise<string> {
    return scrollToTheEnd(
      this.main,
      this.rows,
      this.main.getByRole('button', { name: this.say('更早的记录') }),
    );
  }

  readonly export: Locator = this.link('导出对账单（PDF、CSV）');

  async only(
    kind: '全部' | '借款到账' | '主动还款' | '自动扣款' | '扣款未成功' | '退款' | '商家退款抵还',
  ): Promise<void> {
    const chip = this.main.getByRole('button', { name: this.say(kind), exact: true });
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
  }
}
