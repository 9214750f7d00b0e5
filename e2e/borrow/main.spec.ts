/** The main story: from the first screen to money on the card. */
import { expectOneLoan } from '../fixtures/books';
import { toQuote } from '../fixtures/borrowing';
import { expect, test } from '../fixtures/test';
import { CostStatement } from '../pages/cost-statement';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';
import { ProgressPage } from '../pages/progress';

test.use({ opening: { situation: 'active', startAt: '2026-03-15T02:00:00.000Z', readingSeconds: 0 } });

test('F02 F10 F14 F15 F16 F39: borrows 12,000.00 within minutes, and every figure is the agreed one', async ({
  phone,
  customer,
}) => {
  const form = await toQuote(phone, 12_000);
  await expect(form.main).toContainText('¥1,102.14');
  await expect(form.main).toContainText('¥1,225.74');
  await expect(form.main).toContainText('18.25%');
  await form.next.click();

  const statement = await new CostStatement(phone).arrived();
  await statement.confirm(1_200_000);
  const pin = await new PinSheet(phone).arrived();
  await expect(pin.content).toContainText('¥12,000.00');
  await pin.complete();

  const progress = await new ProgressPage(phone).arrived();
  await expect(progress.main).toContainText('15');
  const arrived = await new ArrivedPage(phone).arrived();
  await expect(arrived.main).toContainText('¥12,000.00');
  await expect(arrived.main).toContainText('利息 0.00');
  await arrived.finish.click();

  const home = await new HomePage(phone).arrived();
  await home.showsLimit(3_800_000, 5_000_000);
  await expectOneLoan(customer, 1_200_000);
});
