/** Home of a person who is overdue: the fact, what it costs, what stops it. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class OverdueHomePage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('今天还清本期需要'), { exact: true });
  }

  readonly seeLoan: Locator = this.link('查看借款');
  readonly main: Locator = this.ground.getByRole('main');

  payLink(fen: number): Locator {
    return this.link('还 {0}', { 0: yuan(fen) });
  }
}
