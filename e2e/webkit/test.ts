/** What a journey on WebKit starts from: a customer of its own, the wallet open on it in the journey's language, and in the end balanced books. */
import { test as base } from '@playwright/test';
import { type Customer, lenderAt, type Opening } from '../fixtures/lender';
import { APP_FRAME } from '../fixtures/phone';
import { type Say, wordsOf } from '../fixtures/words';
import { english } from '../../src/wallet/words-en';
import { chinese } from '../../src/wallet/words-zh';
import { WALLET_PIN } from '../../src/host/signing-wire';
import type { Engine } from '../../scripts/webkit';
import { openBrowser } from './engines';
import { Ground } from './ground';

export const expect = base.expect;

export interface Options {
  engine: Engine;
  language: string;
  opening: Opening;
  /** Where the customer's clock is moved to before the wallet is opened. */
  clock: string | null;
}

interface Fixtures {
  customer: Customer;
  say: Say;
  hand: Hand;
}

/** What is on the phone: the app in its frame, and the wallet around it. */
export interface Hand {
  readonly app: Ground;
  /** Signs in the wallet's own sheet. */
  readonly sign: () => Promise<void>;
  /** The app is killed, and opened again. */
  readonly reopen: () => Promise<void>;
}

export const test = base.extend<Options & Fixtures>({
  engine: ['webkitgtk', { option: true }],
  language: ['zh-CN', { option: true }],
  opening: [{ situation: 'active' }, { option: true }],
  clock: [null, { option: true }],

  customer: async ({ opening, clock }, use) => {
    const customer = await lenderAt(String(process.env.E2E_APP)).customer(opening);
    if (clock !== null) await customer.clock({ at: clock });
    await use(customer);
    const { balanced, faults } = await customer.books();
    expect({ balanced, faults }, 'the books at the end').toEqual({ balanced: true, faults: [] });
  },

  say: async ({ language }, use) => use(await wordsOf(language)),

  hand: async ({ engine, language, customer }, use, { title }) => {
    const { driver, close } = await openBrowser(engine);
    try {
      const app = new Ground(driver, APP_FRAME);
      const wallet = new Ground(driver);
      const { pin } = language.startsWith('zh') ? chinese : english;
      const reopen = () =>
        driver.get(`${process.env.E2E_WALLET}/?customer=${customer.id}&open=app&lang=${language}`);
      await reopen();
      await use({
        app,
        reopen,
        sign: async () => {
          await wallet.see('button', pin.cancel);
          for (const digit of WALLET_PIN.demo) await wallet.press('button', digit);
        },
      });
      const { status } = test.info();
      if (status !== 'passed')
        await test.info().attach(title, {
          body: Buffer.from(await driver.takeScreenshot(), 'base64'),
          contentType: 'image/png',
        });
    } finally {
      await close();
    }
  },
});
