/** One loan, whatever the hands do: a double tap, two phones (product.md F18). */
import { createLoan } from '../../src/contract/application';
import { createChallenge } from '../../src/contract/challenge';
import { expectOneLoan } from '../fixtures/books';
import { toSignature, toStatement } from '../fixtures/borrowing';
import { pressTwice } from '../fixtures/hands';
import type { Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { ArrivedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { PinSheet } from '../pages/pin-sheet';

/** Where a signature ends on a phone: the money, or the word that nothing was borrowed. */
const outcome = (phone: Phone) => new ArrivedPage(phone).finish.or(phone.ground.getByRole('alert')).first();

test.use({ opening: { situation: 'active', readingSeconds: 0, processingSeconds: 0 } });

test('F18: every tap comes twice: one signature, one application, one loan', async ({ phone, customer }) => {
  const statement = await toStatement(phone, 12_000);
  await pressTwice(statement.signButton(1_200_000));
  const pin = await new PinSheet(phone).arrived();
  await pin.complete({ lastKeyTwice: true });
  await new ArrivedPage(phone).arrived();
  expect(phone.traffic.of(createChallenge)).toHaveLength(1);
  expect(phone.traffic.of(createLoan)).toHaveLength(1);
  await expectOneLoan(customer, 1_200_000);
});

test('F18: two phones sign one after the other: the second is told, and there is one loan', async ({
  phone,
  openPhone,
  customer,
}) => {
  const other = await openPhone();
  const [first, second] = [await toSignature(phone, 12_000), await toSignature(other, 30_000)];
  await first.complete();
  await new ArrivedPage(phone).arrived();
  await second.complete();
  const told = other.ground.getByRole('alert');
  await expect(told).toContainText(/没有借出钱/);
  await other.reopen();
  await (await new HomePage(other).arrived()).showsLimit(3_800_000, 5_000_000);
  await expectOneLoan(customer, 1_200_000);
});

test('F18: two phones sign at the same moment: one of them gets the loan', async ({
  phone,
  openPhone,
  customer,
}) => {
  const other = await openPhone();
  const pins = [await toSignature(phone, 12_000), await toSignature(other, 12_000)];
  await Promise.all(pins.map((pin) => pin.complete()));
  await expect
    .poll(async () => {
      const { loans, applications } = await customer.books();
      return [loans.length, applications.length];
    })
    .toEqual([1, 1]);
  // Each phone has come to its end before it is opened anew: a step back on its way would take the opening's place.
  for (const each of [phone, other]) await expect(outcome(each)).toBeVisible();
  for (const each of [phone, other]) await each.reopen();
  await expectOneLoan(customer, 1_200_000);
});
