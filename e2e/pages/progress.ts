/** An application on its way: time used against the promise, the steps so far. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class ProgressPage extends Screen {
  protected sign(): Locator {
    return this.steps;
  }

  readonly steps: Locator = this.ground.getByRole('list', { name: this.say('申请的每一步'), exact: true });
  readonly main: Locator = this.ground.getByRole('main');
  readonly cancel: Locator = this.button('不借了，取消这笔申请');
  readonly leave: Locator = this.button('先离开，到账通知我').or(this.button('先离开，有结果通知我'));

  /** The step that goes on now. */
  readonly current: Locator = this.steps.locator('[aria-current="step"]');
}
