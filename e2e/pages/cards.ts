/** Bank cards: the list, one card's sheet, and the sheet on which one is added. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class CardsPage extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('list', { name: this.say('我的银行卡'), exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly cards: Locator = this.sign().getByRole('button');
  readonly add: Locator = this.button('添加银行卡');

  /** Opens a card by its last four digits. */
  async open(tail: string): Promise<CardSheet> {
    await this.cards.filter({ hasText: tail }).click();
    return new CardSheet(this.phone).arrived();
  }

  async startAdding(): Promise<AddCardSheet> {
    await this.add.click();
    return new AddCardSheet(this.phone).arrived();
  }
}

export class CardSheet extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('dialog').filter({ hasText: this.say('从这张卡扣款的借款') });
  }

  readonly dialog: Locator = this.sign();
  readonly remove: Locator = this.button('移除这张卡');
  readonly close: Locator = this.dialog.getByRole('button', { name: this.say('关闭'), exact: true });

  payFrom(tail: string): Locator {
    return this.button('以后从尾号 {tail} 自动扣款', { tail });
  }

  removeFinally(tail: string): Locator {
    return this.button('确认移除尾号 {tail}', { tail });
  }
}

export class AddCardSheet extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('textbox', { name: this.say('卡号'), exact: true });
  }

  readonly number: Locator = this.sign();
  readonly dialog: Locator = this.ground.getByRole('dialog');
  readonly problem: Locator = this.dialog.getByRole('alert');
  readonly again: Locator = this.button('不是，重新输入');

  async recognise(number: string): Promise<void> {
    await this.number.fill(number);
    await this.button('下一步：看看是哪家银行').click();
  }

  addButton(bank: string, tail: string): Locator {
    return this.ground.getByRole('button', {
      name: this.say('添加{0} 尾号 {1}', { 0: bank, 1: tail }),
      exact: true,
    });
  }
}
