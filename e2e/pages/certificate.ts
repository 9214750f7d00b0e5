/** The settlement certificate of a loan, in the app; and the public page on which anybody checks it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Screen, expectAccessible } from './base';
import type { Say } from '../fixtures/words';

export class CertificatePage extends Screen {
  protected sign(): Locator {
    return this.main.getByText(this.say('不欠任何款项'), { exact: true });
  }

  readonly main: Locator = this.ground.getByRole('main');
  readonly download: Locator = this.button('下载 PDF 证明');

  /** What stands beside a name. */
  async fact(name: string): Promise<string> {
    const term = this.main.getByRole('term').filter({ hasText: new RegExp(`^${this.say(name)}$`) });
    return term.locator('xpath=following-sibling::dd[1]').innerText();
  }

  /** The file, as the person has it then. */
  async file(): Promise<{ readonly name: string; readonly path: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.download.click();
    const file = await downloading;
    return { name: file.suggestedFilename(), path: await file.path() };
  }
}

/** Nobody is signed in here. */
export class VerifyPage {
  readonly page: Page;
  readonly say: Say;
  readonly code: Locator;
  readonly check: Locator;
  readonly said: Locator;
  readonly verdict: Locator;

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
    this.code = page.getByRole('textbox', { name: say('验证码'), exact: true });
    this.check = page.getByRole('button', { name: say('核对验证码'), exact: true });
    this.said = page.getByRole('status').first();
    this.verdict = page.getByRole('status').last();
  }

  async arrived(): Promise<this> {
    await expect(
      this.page.getByRole('heading', { name: this.say('核验结清证明'), exact: true }),
    ).toBeVisible();
    await expectAccessible(this.page);
    return this;
  }

  async ask(code: string): Promise<void> {
    await this.code.fill(code);
    await this.check.click();
  }

  /** Puts a file in. */
  async put(name: string, bytes: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/pdf', buffer: bytes };
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }
}
