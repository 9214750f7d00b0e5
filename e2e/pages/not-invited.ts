/** Home of a person who is not invited: no form, no begging, only a wish to be told. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

export class NotInvitedPage extends Screen {
  protected sign(): Locator {
    return this.heading('你还没有收到邀请');
  }

  readonly tellMe: Locator = this.button('受邀时通知我');
  readonly tellMeNoMore: Locator = this.button('不用通知我了');
  readonly said: Locator = this.ground.getByRole('status');
  /** Whatever one could fill in. */
  readonly fields: Locator = this.ground.getByRole('textbox');
}
