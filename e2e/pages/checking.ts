/** Opened again after it was killed while submitting: finds out how that ended. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class CheckingPage extends Screen {
  protected sign(): Locator {
    return this.heading('正在确认结果');
  }

  readonly main: Locator = this.ground.getByRole('main');
  /** Certain: nothing happened. */
  readonly notDone: Locator = this.heading('上次的申请没有提交成功');
  readonly home: Locator = this.button('回首页');
}
