/** The last look before paying: exactly what is taken, from which card. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';
import { yuan } from './money';

export class ConfirmRepayment extends Screen {
  protected sign(): Locator {
    // Our own PIN sheet, which may still be leaving, bears the same name.
    return this.sheet('确认还款').filter({
      hasNot: this.ground.getByLabel(this.say('输入 6 位支付密码'), { exact: true }),
    });
  }

  readonly content: Locator = this.sign();
  /** In place of the way to sign, what stands in its way. */
  readonly contradiction: Locator = this.sign().getByRole('alert');
  readonly differences: Locator = this.contradiction.getByRole('table').locator('tbody').getByRole('row');
  readonly report: Locator = this.button('把差异告诉贷款机构');
  readonly renew: Locator = this.button('重新获取金额');
  readonly again: Locator = this.button('再发一次同一笔还款');
  readonly close: Locator = this.sign().getByRole('button', { name: this.say('关闭'), exact: true });
  /** The outcome is not known yet. */
  readonly unknown: Locator = this.sign()
    .getByRole('status')
    .filter({ hasText: this.say('正在确认结果，请不要重复付款。同一笔最多只会扣一次。') });

  payButton(fen: number): Locator {
    return this.button('确认还 {total}', { total: yuan(fen) });
  }
}
