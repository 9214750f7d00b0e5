/** Faults by switch: each is visible, says what it means for the money, and is survived. */
import { getLoan } from '../../src/contract/loan';
import { expectNothingPaid, expectPaidOnce } from '../fixtures/books';
import { pay, toSettlement } from '../fixtures/repaying';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';

test.use({ opening: { situation: 'with-loan', startAt: '2026-04-01T02:00:00.000Z' } });

test('F74: three 500s in a row are said with a number, and trying again shows the loan', async ({
  phone,
  customer,
}) => {
  const home = await new HomePage(phone).arrived();
  // The loan may have been fetched ahead; this asks anew.
  await customer.faults({ answer500: 3, only: 'getLoan' });
  await home.rows.last().click();
  const failure = phone.ground.getByRole('alert');
  await expect(failure).toContainText('编号');
  expect(phone.traffic.of(getLoan)).toHaveLength(3);
  await phone.ground.getByRole('button', { name: '再试一次', exact: true }).click();
  await expect((await new LoanPage(phone).arrived()).verified).toBeVisible();
  await expectNothingPaid(customer, 1_200_000);
});

test('F74: “too many requests” is waited out without a word', async ({ phone, customer }) => {
  const home = await new HomePage(phone).arrived();
  await customer.faults({ answer429: 1, only: 'getLoan' });
  await home.rows.last().click();
  await expect((await new LoanPage(phone).arrived()).verified).toBeVisible();
  await expect(phone.ground.getByRole('alert')).toHaveCount(0);
  expect(phone.traffic.of(getLoan).length).toBeGreaterThan(1);
  await expectNothingPaid(customer, 1_200_000);
});

test('F74 F32: over a network that takes a second for everything, the loan is ended once', async ({
  phone,
  customer,
}) => {
  await customer.faults({ latency: 1_000 });
  await toSettlement(phone, 1_210_200);
  await pay(phone, 1_210_200);
  await customer.faults({});
  await expectPaidOnce(customer, 1_210_200, { state: 'settled', outstanding: 0 });
});
