/** Signing by the wallet's biometrics: set up and removed beside the limit. */
import { expect, type Locator } from '@playwright/test';
import type { Phone } from '../fixtures/phone';
import { expectAccessible, Screen } from './base';
import { LimitPage } from './limit';
import { PinSheet } from './pin-sheet';

export class BiometryList extends Screen {
  protected sign(): Locator {
    return this.ground.getByRole('list', { name: this.say('钱包生物识别'), exact: true });
  }

  readonly rows: Locator = this.sign()
    .getByRole('listitem')
    .filter({
      has: this.ground.getByRole('button', { name: this.say('移除') }),
    });
  readonly adding: Locator = this.sign()
    .getByRole('button')
    .filter({ hasText: this.say('在这台手机上设置') });
  readonly dialog: Locator = this.ground.getByRole('dialog', {
    name: this.say('用钱包生物识别签约'),
    exact: true,
  });

  static async from(phone: Phone): Promise<BiometryList> {
    await LimitPage.from(phone);
    return new BiometryList(phone).here();
  }

  /** Signed for with the PIN, kept by the wallet. */
  async setUp(): Promise<void> {
    await this.adding.click();
    await expect(this.dialog).toBeVisible();
    await expectAccessible(this.page);
    await this.button('核对身份，继续').click();
    await (await new PinSheet(this.phone).arrived()).complete();
    await expect(this.dialog).toBeHidden();
  }

  async remove(): Promise<void> {
    await this.rows.first().getByRole('button').click();
  }
}
