/** Help: answers, telephone numbers, who is who, own complaints; and the sheet on which one is written. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class HelpPage extends Screen {
  protected sign(): Locator {
    return this.heading('常见问题');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly search: Locator = this.ground.getByRole('searchbox', { name: this.say('搜索问题'), exact: true });
  readonly questions: Locator = this.main.locator('details');
  readonly phones: Locator = this.ground
    .getByRole('list', { name: this.say('联系电话'), exact: true })
    .getByRole('link');
  readonly complaints: Locator = this.ground
    .getByRole('list', { name: this.say('我的投诉和求助'), exact: true })
    .getByRole('listitem');

  async complain(): Promise<ComplaintSheet> {
    await this.button('提交投诉').click();
    return new ComplaintSheet(this.phone).arrived();
  }
}

export class ComplaintSheet extends Screen {
  protected sign(): Locator {
    return this.sheet('提交投诉');
  }

  readonly dialog: Locator = this.ground.getByRole('dialog');
  readonly about: Locator = this.ground.getByRole('combobox', { name: this.say('关于'), exact: true });
  readonly words: Locator = this.ground.getByRole('textbox', { name: this.say('发生了什么'), exact: true });
  readonly send: Locator = this.button('提交');
  readonly sendAgain: Locator = this.button('再发一次');
  readonly received: Locator = this.sheet('已收到你的投诉');
  readonly understood: Locator = this.button('知道了');

  async write(about: string, words: string): Promise<void> {
    await this.about.selectOption({ label: this.say(about) });
    await this.words.fill(words);
  }
}
