/** A higher limit by a document: choosing a picture, what was read, what was asked. */
import { expect, type Locator } from '@playwright/test';
import { openAt, type Phone } from '../fixtures/phone';
import { expectAccessible, Screen } from './base';

export class RaisePage extends Screen {
  protected sign(): Locator {
    return this.button('拍照');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly requests: Locator = this.ground
    .getByRole('list', { name: this.say('提额申请'), exact: true })
    .getByRole('listitem');

  static async openAt(phone: Phone): Promise<RaisePage> {
    await openAt(phone, '/limit/raise');
    return new RaisePage(phone).arrived();
  }

  /** From the limit's own screen. */
  static async from(phone: Phone): Promise<RaisePage> {
    await phone.ground
      .getByRole('link')
      .filter({ hasText: phone.say('申请提额') })
      .click();
    return new RaisePage(phone).arrived();
  }

  /** Gives a picture to the album's own input. */
  async choose(name: string, buffer: Buffer): Promise<void> {
    const mimeType = name.endsWith('.png') ? 'image/png' : 'image/jpeg';
    await this.ground.getByLabel(this.say('选图片')).first().setInputFiles({ name, mimeType, buffer });
  }
}

export class CheckPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('button', {
      name: new RegExp(`^(${this.say('提交评估')}|${this.say('再发一次')})$`),
    });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly fields: Locator = this.ground
    .getByRole('list', { name: this.say('材料上的内容'), exact: true })
    .getByRole('listitem');
  readonly kind: Locator = this.ground.getByRole('combobox', { name: this.say('材料种类'), exact: true });
  readonly submit: Locator = this.button('提交评估');

  /** Reading takes as long as this machine needs; then the screen is here. */
  async read(): Promise<this> {
    await expect(this.sign()).toBeVisible({ timeout: 90_000 });
    await expectAccessible(this.page);
    return this;
  }

  /** What a field shows, or holds while it is edited. */
  field(label: string): Locator {
    return this.fields.filter({ hasText: this.say(label) });
  }

  /** Types over a field, whatever state it is in. */
  async correct(label: string, text: string): Promise<void> {
    const change = this.button('修改{words}', { words: this.say(label) });
    if (await change.isVisible()) await change.click();
    // A field that may stay empty says so after its name.
    await this.fields.getByLabel(new RegExp(`^${this.say(label)}`)).fill(text);
  }

  /** Says of every field asked about, and of the kind, that it is right. @returns how many were asked about. */
  async confirmAll(): Promise<number> {
    const right = this.fields.getByRole('button', { name: this.say('{words}没错', { words: '' }) });
    let asked = 0;
    const kind = this.button('种类没错');
    if (await kind.isVisible()) await kind.click();
    for (; (await right.count()) > 0; asked += 1) await right.first().click();
    return asked;
  }
}
