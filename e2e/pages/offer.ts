/** The offer of an invited person: how much at which price, and three consents to be read one by one. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';

export class OfferPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByText(this.say('你的预审额度'), { exact: true });
  }

  readonly consents: Locator = this.ground.getByRole('checkbox');
  readonly activateButton: Locator = this.button('激活额度');
  /** In its place once asking again would change nothing. */
  readonly askSomebody: Locator = this.link('找客服问问');
  readonly fields: Locator = this.ground.getByRole('textbox');
  readonly refusal: Locator = this.ground.getByRole('alert');
  readonly main: Locator = this.ground.getByRole('main');

  /** Opens one consent's text, waits until it is there, and agrees to it in its sheet. */
  async readAndAgree(title: string): Promise<void> {
    await this.button('查看 {title}', { title }).click();
    const sheet = this.ground.getByRole('dialog', { name: title, exact: true });
    await expect(sheet.getByText(this.say('文本指纹'))).toBeVisible();
    await sheet.getByRole('button', { name: this.say('已阅读，同意这一项'), exact: true }).click();
    await expect(sheet).toBeHidden();
  }
}
