/** Passkeys: told of after the PIN, set up and removed beside the limit, and the sheet on which one signs. */
import { expect, type Locator } from '@playwright/test';
import type { Phone } from '../fixtures/phone';
import { expectAccessible, Screen } from './base';
import { LimitPage } from './limit';
import { PinSheet } from './pin-sheet';

/** What is told below money that has arrived. */
export class PasskeyOffer extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('complementary', { name: this.say('通行密钥'), exact: true });
  }

  readonly content: Locator = this.sign();
  readonly setUp: Locator = this.link('去设置通行密钥');
  readonly decline: Locator = this.button('不用了');
}

/** The list, where the limit is managed. */
export class PasskeyList extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('list', { name: this.say('通行密钥'), exact: true });
  }

  readonly rows: Locator = this.sign()
    .getByRole('listitem')
    .filter({
      has: this.ground.getByRole('button', { name: this.say('移除') }),
    });
  readonly adding: Locator = this.sign()
    .getByRole('button')
    .filter({ hasText: this.say('设置通行密钥') });
  readonly dialog: Locator = this.ground.getByRole('dialog').filter({
    has: this.ground.getByRole('button', { name: this.say('暂不设置'), exact: true }),
  });
  readonly create: Locator = this.button('在这台设备上创建');
  readonly later: Locator = this.button('暂不设置');

  static async from(phone: Phone): Promise<PasskeyList> {
    await LimitPage.from(phone);
    return new PasskeyList(phone).here();
  }

  /** To the sheet on which the signature is asked for. */
  async begin(): Promise<PinSheet> {
    await this.adding.click();
    await expect(this.dialog).toBeVisible();
    await expectAccessible(this.page);
    await this.button('核对身份，继续').click();
    return new PinSheet(this.phone).arrived();
  }

  /** Sets one up: signed with the PIN, made by the phone. */
  async setUp(): Promise<void> {
    await (await this.begin()).complete();
    await expect(this.create).toBeVisible();
    await expectAccessible(this.page);
    await this.create.click();
    await expect(this.dialog).toBeHidden();
  }

  async remove(): Promise<void> {
    await this.rows.first().getByRole('button').click();
    const sheet = this.ground.getByRole('dialog', { name: this.say('移除通行密钥'), exact: true });
    await expect(sheet).toBeVisible();
    await expectAccessible(this.page);
    await sheet.getByRole('button', { name: this.say('移除'), exact: true }).click();
    await expect(sheet).toBeHidden();
  }
}

/** The sheet on which a passkey signs. */
export class PasskeySheet extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('dialog').filter({ has: this.confirm });
  }

  private get confirm(): Locator {
    return this.button('用指纹、面容或锁屏密码签约');
  }

  readonly content: Locator = this.sign();
  readonly said: Locator = this.sign().getByRole('status');
  readonly byPin: Locator = this.button('改用支付密码');
  readonly cancel: Locator = this.sign().getByRole('button', { name: this.say('取消'), exact: true });

  async complete(): Promise<void> {
    await this.confirm.click();
  }
}
