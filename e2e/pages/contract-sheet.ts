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

  async close(): Promise<void> {
    await this.backToStatement.click();
  }
}
