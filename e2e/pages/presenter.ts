/** The presenter's panel beside the phone: the clock and what goes wrong. In the wallet's language. */
import { expect, type Locator, type Page } from '@playwright/test';
import { english } from '../../src/wallet/words-en';
import { chinese } from '../../src/wallet/words-zh';
import type { Words } from '../../src/wallet/words';
import type { Phone } from '../fixtures/phone';

type Panel = Words['panel'];

export class Presenter {
  private readonly page: Page;
  private readonly words: Words;
  /** The wallet's way into the app, for people to whom the lender shows it. */
  readonly entrance: Locator;

  constructor({ page, language }: Pick<Phone, 'page' | 'language'>) {
    this.page = page;
    this.words = language.startsWith('zh') ? chinese : english;
    this.entrance = page.getByRole('button').filter({ hasText: this.words.appDetail });
  }

  /** Moves the clock, and waits until it has come to that date. @param date where that is, as `YYYY-MM-DD`. */
  async moveTo(destination: keyof Panel['moves'], date: string): Promise<void> {
    const { moveTo, moves, go } = this.words.panel;
    await this.page.getByLabel(moveTo, { exact: true }).selectOption({ label: moves[destination] });
    await this.page.getByRole('button', { name: go, exact: true }).click();
    await this.stands(date);
  }

  /** The large button: on to the next due date. @param date that date, as `YYYY-MM-DD`. */
  async fastForward(date: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.panel.toNextDue('').trim() }).click();
    await this.stands(date);
  }

  private async stands(date: string): Promise<void> {
    await expect(this.page.getByText(date, { exact: true })).toBeVisible();
  }

  /** How the bank answers a debit from now on. */
  async debits(outcome: keyof Panel['debits']): Promise<void> {
    const { debit, debits } = this.words.panel;
    const choice = this.page.getByLabel(debit, { exact: true });
    await Promise.all([
      this.page.waitForResponse(
        (answer) =>
          answer.request().method() !== 'OPTIONS' && answer.url().endsWith('/faults') && answer.ok(),
      ),
      choice.selectOption({ label: debits[outcome] }),
    ]);
  }
}
