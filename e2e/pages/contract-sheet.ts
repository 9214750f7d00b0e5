/** The contract word for word, before it is signed. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class ContractSheet extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('dialog').filter({ has: this.backToStatement });
  }

  private get backToStatement(): Locator {
    return this.ground.getByRole('button', { name: this.say('返回明示表'), exact: true });
  }

  readonly content: Locator = this.sign();
  /** In place of the words. */
  readonly wrong: Locator = this.sign().getByRole('heading', {
    name: this.say('文件的内容和它的校验值对不上'),
    exact: true,
  });

  async close(): Promise<void> {
    await this.backToStatement.click();
  }
}
