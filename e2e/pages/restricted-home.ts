/** Home of a limit that cannot be used: why, and the next step. */
import type { Locator } from '@playwright/test';
import { Screen } from './base';

type Step = '恢复使用额度' | '请人工核对' | '申请重新评估' | '申请续用' | '重新申请额度';

export class RestrictedHomePage extends Screen {
  protected sign(): Locator {
    return this.ground
      .getByText(this.say('额度不能用时，还款照常'), { exact: true })
      .or(this.ground.getByText(this.say('申请不收费，不影响你已有的借款'), { exact: true }));
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly toAuthorisations: Locator = this.link('去看授权');
  readonly toPlan: Locator = this.link('看还款计划');
  readonly borrowLink: Locator = this.link('去借钱');
  readonly call: Locator = this.ground.getByRole('button').filter({ hasText: this.say('打客服电话') });

  step(name: Step): Locator {
    return this.button(name);
  }

  /** By when there is an answer, as the screen writes the date. */
  answerBy(date: string): Locator {
    return this.ground.getByText(this.say('最晚 {by}答复你，不用一直等在这里。', { by: date }), {
      exact: true,
    });
  }
}
