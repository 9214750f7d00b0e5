/** How an application ends: money on the card, or another ending, each with its own way on. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

abstract class Ending extends Screen {
  readonly main: Locator = this.ground.getByRole('main');
  readonly home: Locator = this.button('回首页');
  readonly newQuote: Locator = this.button('重新报价');
}

export class ArrivedPage extends Ending {
  protected sign(): Locator {
    return this.heading('已到账');
  }

  readonly finish: Locator = this.button('完成');
  readonly calendar: Locator = this.button('把还款日加入日历');
  readonly seeLoan: Locator = this.link('查看这笔借款');
}

export class DeclinedPage extends Ending {
  protected sign(): Locator {
    return this.heading('这次没有通过');
  }

  readonly askForPerson: Locator = this.button('请人工再看一次');
}

export class ReturnedPage extends Ending {
  protected sign(): Locator {
    return this.heading('银行把钱退回来了');
  }

  readonly otherCard: Locator = this.ground.getByRole('combobox', {
    name: this.say('换一张收款卡'),
    exact: true,
  });
  readonly payToIt: Locator = this.button('转到这张卡');
  readonly cancel: Locator = this.button('不借了，取消这笔申请');
}

export class CancelledPage extends Ending {
  protected sign(): Locator {
    return this.heading('已取消');
  }
}

export class RequotePage extends Ending {
  protected sign(): Locator {
    return this.heading('需要重新报价');
  }
}

/** A person looked again at a declined application and said yes: a new quote can be signed. */
export class OverturnedPage extends Ending {
  protected sign(): Locator {
    return this.heading('人工复核通过了');
  }
}
