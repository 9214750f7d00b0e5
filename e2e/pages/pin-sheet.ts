/** Where a person signs: the app's own PIN sheet in a plain browser, the wallet's over the wallet. */
import { expect, type Locator } from '@playwright/test';
import { WALLET_PIN } from '../../src/host/signing-wire';
import { english } from '../../src/wallet/words-en';
import { chinese } from '../../src/wallet/words-zh';
import { pressTwice } from '../fixtures/hands';
import { Screen } from './base';

/** A PIN that nobody has. */
const WRONG_PIN = '000000';

export class PinSheet extends Screen {
  private get inWallet(): boolean {
    return this.phone.host === 'wallet';
  }

  /** The wallet's own words. */
  private get walletSays() {
    return this.phone.language.startsWith('zh') ? chinese : english;
  }

  protected sign(): Locator {
    return this.inWallet
      ? this.page.getByRole('dialog').filter({ has: this.cancelButton(this.page) })
      : this.ground
          .getByRole('dialog')
          .filter({ has: this.ground.getByLabel(this.say('输入 6 位支付密码'), { exact: true }) });
  }

  readonly content: Locator = this.sign();
  readonly said: Locator = this.sign().getByRole('status');
  /** Where a keyboard types it. */
  readonly field: Locator = this.sign().getByLabel(this.say('输入 6 位支付密码'), { exact: true });

  /** @param lastKeyTwice as a trembling thumb does. */
  async enter(pin: string, { lastKeyTwice = false } = {}): Promise<void> {
    await expect(this.sign()).toBeVisible();
    const key = (digit: string) => this.sign().getByRole('button', { name: digit, exact: true });
    for (const digit of pin.slice(0, -1)) await key(digit).click();
    const last = key(pin.slice(-1));
    await (lastKeyTwice ? pressTwice(last) : last.click());
  }

  async enterWrong(): Promise<void> {
    await this.enter(WRONG_PIN);
  }

  /** Signs with the right one. */
  async complete(how: { lastKeyTwice?: boolean } = {}): Promise<void> {
    await this.enter(this.inWallet ? WALLET_PIN.demo : (await this.phone.customer.ticket()).pin, how);
  }

  async cancel(): Promise<void> {
    await this.cancelButton(this.sign()).click();
  }

  private cancelButton(within: Pick<Locator, 'getByRole'>): Locator {
    const name = this.inWallet ? this.walletSays.pin.cancel : this.say('取消');
    return within.getByRole('button', { name, exact: true });
  }
}
