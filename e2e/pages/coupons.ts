/** The person's coupons. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class CouponsPage extends Screen {
  protected sign(): Locator {
    return this.list;
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly list: Locator = this.ground.getByRole('list', { name: this.say('我的优惠券'), exact: true });
  readonly coupons: Locator = this.list.getByRole('listitem');
}
