/** A statement of account: its months, its totals, its files. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class StatementPage extends Screen {
  protected sign(): Locator {
    return this.main.getByText(this.say('期末剩余本金'), { exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly from: Locator = this.ground.getByRole('combobox', { name: this.say('从哪个月'), exact: true });
  readonly to: Locator = this.ground.getByRole('combobox', { name: this.say('到哪个月'), exact: true });

  /** What stands beside a name. */
  total(name: string): Locator {
    const term = this.main.getByRole('term').filter({ hasText: new RegExp(`^${this.say(name)}$`) });
    return term.locator('xpath=following-sibling::dd[1]');
  }

  /** Where the file is that was saved. */
  async file(form: 'PDF' | 'CSV'): Promise<{ readonly name: string; readonly path: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.button(form === 'PDF' ? '下载 PDF' : '下载 CSV（表格）').click();
    const file = await downloading;
    return { name: file.suggestedFilename(), path: await file.path() };
  }
}
