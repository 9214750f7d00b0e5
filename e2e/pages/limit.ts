/** Managing the limit: why it is this, its authorisations, less of it or none; and its sheets. */
import { expect, type Locator } from '@playwright/test';
import type { Phone } from '../fixtures/phone';
import { expectAccessible, Screen } from './base';
import { yuan } from './money';

export class LimitPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('list', { name: this.say('授权'), exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly data: Locator = this.ground
    .getByRole('list', { name: this.say('用到的信息'), exact: true })
    .getByRole('listitem');
  readonly history: Locator = this.ground
    .getByRole('list', { name: this.say('额度记录'), exact: true })
    .getByRole('listitem');
  readonly pause: Locator = this.ground.getByRole('switch', { name: new RegExp(this.say('暂停借款')) });
  readonly download: Locator = this.button('下载我的数据');

  /** From home. */
  static async from(phone: Phone): Promise<LimitPage> {
    await phone.ground.getByRole('link', { name: phone.say('额度'), exact: true }).click();
    return new LimitPage(phone).arrived();
  }

  /** The row of an authorisation. @param title as the lender calls it. */
  authorisation(title: string): Locator {
    return this.sign().getByRole('listitem').filter({ hasText: title });
  }

  withdrawButton(title: string): Locator {
    return this.button('撤回 {0}', { 0: title });
  }

  giveButton(title: string): Locator {
    return this.button('重新同意 {0}', { 0: title });
  }

  async readPaper(title: string): Promise<void> {
    await this.link('看原文 {0}', { 0: title }).click();
  }

  private async opened(title: string): Promise<Locator> {
    const sheet = this.ground.getByRole('dialog', { name: title, exact: true });
    await expect(sheet).toBeVisible();
    await expectAccessible(this.page);
    return sheet;
  }

  /** Opens the explanation of withdrawing one. */
  async toWithdraw(title: string): Promise<WithdrawSheet> {
    await this.withdrawButton(title).click();
    return new WithdrawSheet(this.phone, await this.opened(this.say('撤回授权')));
  }

  /** Reads the words of a withdrawn one and answers. */
  async giveAgain(title: string, answer: '已阅读，重新同意' | '不同意'): Promise<void> {
    await this.giveButton(title).click();
    const sheet = await this.opened(title);
    await expect(sheet.getByText(this.say('文本指纹'))).toBeVisible();
    await sheet.getByRole('button', { name: this.say(answer), exact: true }).click();
    await expect(sheet).toBeHidden();
  }

  /** Opens the sheet in which another limit is typed. */
  async toChange(): Promise<ChangeSheet> {
    await this.main
      .getByRole('button')
      .filter({ hasText: this.say('调整额度') })
      .click();
    return new ChangeSheet(this.phone, await this.opened(this.say('调整额度')));
  }

  /** Opens the sheet of closing it. */
  async toClose(): Promise<CloseSheet> {
    await this.main
      .getByRole('button')
      .filter({ hasText: this.say('关闭额度') })
      .click();
    return new CloseSheet(this.phone, await this.opened(this.say('关闭额度')));
  }
}

abstract class LimitSheet extends Screen {
  readonly box: Locator;

  constructor(phone: Phone, box: Locator) {
    super(phone);
    this.box = box;
  }

  protected sign(): Locator {
    return this.box;
  }

  protected inBox(name: string, values?: Parameters<typeof this.say>[1]): Locator {
    return this.box.getByRole('button', { name: this.say(name, values), exact: true });
  }

  protected async answer(name: string): Promise<void> {
    await this.inBox(name).click();
    await expect(this.box).toBeHidden();
  }
}

export class WithdrawSheet extends LimitSheet {
  readonly toLoans: Locator = this.box.getByRole('link', { name: this.say('看我的借款'), exact: true });
  readonly toClosing: Locator = this.inBox('看怎么关闭额度');
  readonly confirm: Locator = this.inBox('撤回这项授权');

  keep(): Promise<void> {
    return this.answer('不撤回');
  }

  withdraw(): Promise<void> {
    return this.answer('撤回这项授权');
  }
}

export class ChangeSheet extends LimitSheet {
  readonly field: Locator = this.box.getByRole('textbox', { name: this.say('想要多少额度'), exact: true });
  /** Before anything that can be chosen was typed. */
  readonly unready: Locator = this.inBox('调整额度');

  changeButton(fen: number): Locator {
    return this.inBox('调整为 {0}', { 0: yuan(fen) });
  }

  async change(fen: number): Promise<void> {
    await this.field.fill(String(fen / 100));
    await this.changeButton(fen).click();
    await expect(this.box).toBeHidden();
  }
}

export class CloseSheet extends LimitSheet {
  readonly inTheWay: Locator = this.box
    .getByRole('list', { name: this.say('还没结束的'), exact: true })
    .getByRole('link');
  readonly confirm: Locator = this.inBox('关闭额度');

  keep(): Promise<void> {
    return this.answer('先不关闭');
  }

  close(): Promise<void> {
    return this.answer('关闭额度');
  }
}
