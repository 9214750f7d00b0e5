/** Which reminders to get. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class ReminderSheet extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('switch').first();
  }

  readonly dialog: Locator = this.sheet('还款提醒');
  readonly close: Locator = this.dialog.getByRole('button', { name: this.say('关闭'), exact: true });

  which(source: '提前 3 天提醒' | '还款日当天提醒'): Locator {
    return this.ground.getByRole('switch', { name: new RegExp(this.say(source)) });
  }
}
