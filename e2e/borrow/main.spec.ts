/** The main story: from the first screen to money on the card, in the wallet and in a plain browser, in both languages. */
import { expectOneLoan } from '../fixtures/books';
import { toQuote } from '../fixtures/borrowing';
import type { Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';
import { ProgressPage } from '../pages/progress';

test.use({ opening: { situation: 'active', startAt: '2026-03-15T02:00:00.000Z', readingSeconds: 0 } });

const NAME = 'borrows 12,000.00 within minutes, and every figure is the agreed one';

async function borrowTwelveThousand(phone: Phone): Promise<void> {
  // On its way until it has been seen so.
  await phone.customer.faults({ application: 'slow' });
  const form = await toQuote(phone, 12_000);
  await expect(form.main).toContainText('¥1,102.14');
  await expect(form.main).toContainText('¥1,225.74');
  await expect(form.main).toContainText('18.25%');
  await form.next.click();

  const statement = await new CostStatement(phone).arrived();
  await expect(statement.content).toContainText('¥1,225.74');
  await expect(statement.content).toContainText('19.86%');
  await statement.confirm(1_200_000);
  const pin = await new PinSheet(phone).arrived();
  await expect(pin.content).toContainText('¥12,000.00');
  await pin.complete();

  const progress = await new ProgressPage(phone).arrived();
  await expect(progress.main).toContainText('15');
  await phone.customer.clock({ seconds: 600 });
  const arrived = await new ArrivedPage(phone).arrived();
  await expect(arrived.main).toContainText('¥12,000.00');
  await expect(arrived.main).toContainText('0.00');
  await arrived.finish.click();

  const home = await new HomePage(phone).arrived();
  await home.showsLimit(3_800_000, 5_000_000);
  await expectOneLoan(phone.customer, 1_200_000);
}

for (const host of ['wallet', 'browser'] as const) {
  test.describe(`in the ${host}`, () => {
    test.use({ host });

    test(`F02 F10 F12 F14 F15 F16 F39: ${NAME}`, async ({ phone }) => {
      await borrowTwelveThousand(phone);
    });

    test.describe('in English', () => {
      test.use({ language: 'en' });

      test(`F77: ${NAME}, in English`, async ({ phone }) => {
        await borrowTwelveThousand(phone);
      });
    });
  });
}
