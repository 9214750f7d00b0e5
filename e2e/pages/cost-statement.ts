/** The comprehensive financing cost statement: read to its end before it can be signed. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class CostStatement extends Screen {
  protected sign(): Locator {
    return this.sheet('综合融资成本明示表');
  }

  readonly content: Locator = this.sign();
  /** In place of the way to sign, what stands in its way. */
  readonly contradiction: Locator = this.sign().getByRole('alert');
  readonly differences: Locator = this.contradiction.getByRole('table').locator('tbody').getByRole('row');
  readonly report: Locator = this.button('把差异告诉贷款机构');
  /** What is read: scrolled by finger or by keys. */
  readonly scrolling: Locator = this.sign().getByRole('group', {
    name: this.say('综合融资成本明示表'),
    exact: true,
  });
  readonly renew: Locator = this.sign().getByRole('button', { name: this.say('重新报价'), exact: true });
  readonly back: Locator = this.button('返回修改');
  readonly again: Locator = this.button('再发一次同一份申请');

  /** Shown once time is up and the end was seen. @param fen what is borrowed. */
  signButton(fen: number): Locator {
    return this.button('已读完，签约借 {money}', { money: yuan(fen) });
  }

  /** The button while reading goes on: any, by part of its words. */
  waiting(words: string | RegExp): Locator {
    return this.sign().getByRole('button').filter({ hasText: words });
  }

  /** Asks for another quote, and waits until it has taken the place of the one that could not be signed. */
  async renewQuote(): Promise<void> {
    await this.renew.click();
    await expect(this.renew).toBeHidden();
    await expect(this.waiting(this.say('正在报价'))).toBeHidden();
  }

  /** Scrolls down until the end counts as seen: a renewed statement begins at its top again. */
  async readToTheEnd(): Promise<void> {
    await expect(this.sign()).toBeVisible();
    const text = this.sign().getByRole('group', { name: this.say('综合融资成本明示表'), exact: true });
    const unseen = this.waiting(this.say('请看到最后'));
    await expect(async () => {
      await text.evaluate((content) => content.scrollTo(0, content.scrollHeight));
      await expect(unseen).toBeHidden({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
  }

  /** Reads to the end and begins to sign. */
  async confirm(fen: number): Promise<void> {
    await this.readToTheEnd();
    await this.signButton(fen).click();
  }

  /** A value by its name, in the list of facts. */
  fact(name: string): Locator {
    return this.sign()
      .locator('dl > div')
      .filter({ has: this.ground.getByText(this.say(name), { exact: true }) })
      .locator('dd')
      .first();
  }

  async openContract(): Promise<void> {
    await this.button('签约前阅读借款合同').click();
  }
}
