/** The list of loans, and one loan's own page. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { scrollToTheEnd } from './long-list';
import { yuan } from './money';

export class LoansPage extends Screen {
  protected sign(): Locator {
    return this.heading('我的借款');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly open: Locator = this.ground.getByRole('list', { name: this.say('还款中的借款'), exact: true });
  readonly settled: Locator = this.ground.getByRole('list', { name: this.say('已结清的借款'), exact: true });

  /** To ending several of them in one go. */
  readonly several: Locator = this.link('一次还清几笔');

  readonly rows: Locator = this.main.getByRole('listitem');

  /** @returns the text of the last loan of the list. */
  scrollToTheEnd(): Promise<string> {
    return scrollToTheEnd(
      this.main,
      this.rows,
      this.main.getByRole('button', { name: this.say('更早的借款') }),
    );
  }

  async show(which: '还款中' | '已结清'): Promise<void> {
    await this.main
      .locator('label')
      .filter({ has: this.ground.getByRole('radio', { name: this.say(which), exact: true }) })
      .click();
  }
}

export class LoanPage extends Screen {
  protected sign(): Locator {
    return this.main.getByText(this.say('剩余本金'), { exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly chart: Locator = this.main.getByRole('figure').locator('> [role="img"]');
  readonly contract: Locator = this.link('借款合同');
  readonly certificate: Locator = this.link('结清证明');
  readonly early: Locator = this.link('提前还款');
  readonly agreement: Locator = this.link('还款协议');
  readonly negotiate: Locator = this.link('接下来还不上？协商还款');
  readonly calendar: Locator = this.button('把还款日加入日历');
  readonly calendarGone: Locator = this.button('从日历中移除还款日');
  readonly reminders: Locator = this.button('还款提醒');
  readonly verified: Locator = this.main.getByText(this.say('已逐项核对'), { exact: true });
  /** One row for each instalment; it opens its own arithmetic. */
  readonly instalments: Locator = this.main.locator('details');
  readonly contradiction: Locator = this.main.getByRole('alert');
  readonly differences: Locator = this.contradiction.getByRole('table').locator('tbody').getByRole('row');
  readonly report: Locator = this.button('把差异告诉贷款机构');

  payLink(fen: number): Locator {
    return this.link('还 {dueText}', { dueText: yuan(fen) });
  }

  /** The state of an instalment in words. @param no from 1. */
  async instalmentShows(no: number, ...words: readonly string[]): Promise<void> {
    for (const each of words) await expect(this.instalments.nth(no - 1)).toContainText(each);
  }

  /** Opens an instalment. @returns what is inside. @param no from 1. */
  async open(no: number): Promise<Locator> {
    const row = this.instalments.nth(no - 1);
    await row.locator('summary').click();
    return row;
  }
}
