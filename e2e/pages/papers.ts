/** What was signed, and one paper word for word. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class PapersPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('list', { name: this.say('签署过的文件'), exact: true });
  }

  readonly list: Locator = this.sign();
  /** Settled loans, each leading to its certificate. */
  readonly certificates: Locator = this.ground
    .getByRole('list', { name: this.say('可以开具结清证明的借款'), exact: true })
    .getByRole('link');
  readonly papers: Locator = this.sign().getByRole('link');
}

export class PaperPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('文件校验值（SHA-256）')).first();
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly download: Locator = this.button('下载原文');
  readonly hash: Locator = this.main.locator('article code');
}
