/** The plan before anything is signed: every instalment. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class PlanSheet extends Screen {
  protected sign(): Locator {
    return this.sheet('还款计划');
  }

  readonly rows: Locator = this.sign().getByRole('table').locator('tbody').getByRole('row');
  readonly content: Locator = this.sign();

  /** Cells of each row as shown: number, due date, principal, interest, (fee,) total. */
  async table(): Promise<readonly (readonly string[])[]> {
    return Promise.all((await this.rows.all()).map((row) => row.locator('td, th').allInnerTexts()));
  }

  async close(): Promise<void> {
    await this.sign()
      .getByRole('button', { name: this.say('知道了'), exact: true })
      .click();
  }
}
