/** The assistant for people in difficulty: situation, means, plans, the statement and the agreement in force. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './base';

export class DifficultyPage extends Screen {
  protected sign(): Locator {
    return this.heading('最近遇到了什么情况？');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly next: Locator = this.button('下一步');
  readonly show: Locator = this.button('看看有哪些方案');
  readonly whole: Locator = this.button('看这个方案的完整计划');
  readonly plans: Locator = this.ground.getByRole('group', { name: this.say('选一个方案'), exact: true });
  readonly person: Locator = this.button('请人工专员帮忙');
  readonly noneSuits: Locator = this.button('都不合适，请人工专员帮忙');
  readonly changeMonthly: Locator = this.button('改每月的数，再看一次');
  readonly personAnyTime: Locator = this.button('想直接和人说，请人工专员帮忙');

  async happened(situation: string): Promise<void> {
    await this.main
      .locator('label')
      .filter({ hasText: this.say(situation) })
      .click();
    await this.next.click();
  }

  /** @param yuan the most a month. */
  async canPay(yuan: number, day: number): Promise<void> {
    const field = this.ground.getByRole('textbox', { name: this.say('每月最多还'), exact: true });
    await field.fill(String(yuan));
    await this.ground
      .getByRole('combobox', { name: this.say('每月哪天方便还'), exact: true })
      .selectOption({ value: String(day) });
    await this.show.click();
  }

  /** A plan's card, by its name. */
  plan(name: string): Locator {
    return this.plans
      .locator('label')
      .filter({ hasText: this.say(name) })
      .locator('..');
  }

  async choose(name: string): Promise<void> {
    await expect(this.plans.getByRole('radio', { checked: true })).toHaveCount(0);
    await this.plan(name).locator('label').click();
    await this.whole.click();
  }
}

/** One plan whole. */
export class PlanDetail extends Screen {
  protected sign(): Locator {
    return this.sheet('这个方案的完整计划');
  }

  readonly content: Locator = this.sign();
  readonly next: Locator = this.button('下一步：看综合融资成本');
}

/** The cost statement of a plan, and its signature. */
export class AgreementStatement extends Screen {
  protected sign(): Locator {
    return this.sheet('综合融资成本明示表');
  }

  readonly content: Locator = this.sign();
  readonly contract: Locator = this.button('签约前阅读还款协议');

  readonly signButton: Locator = this.sign()
    .getByRole('button')
    .filter({ hasText: /^(已读完|I have read it)/ });

  async readToTheEnd(): Promise<void> {
    const text = this.sign().getByRole('group', { name: this.say('综合融资成本明示表'), exact: true });
    const unseen = this.sign()
      .getByRole('button')
      .filter({ hasText: this.say('请看到最后') });
    await expect(async () => {
      await text.evaluate((content) => content.scrollTo(0, content.scrollHeight));
      await expect(unseen).toBeHidden({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
  }
}

/** The plan is in force. */
export class AgreedPage extends Screen {
  protected sign(): Locator {
    return this.heading('新方案已生效');
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly seeLoan: Locator = this.link('看新的还款计划');
}

/** Asking for a person. */
export class HandOver extends Screen {
  protected sign(): Locator {
    return this.sheet('请人工专员帮忙');
  }

  readonly content: Locator = this.sign();
  readonly send: Locator = this.button('交给专员');
  readonly received: Locator = this.sheet('专员会来找你');
  readonly follow: Locator = this.link('在帮助页看进度');
}
