/** The plan while one types and drags, and the whole of it before anything is asked for (product.md F12). */
import { createQuote } from '../../src/contract/quote';
import { expectNoLoan } from '../fixtures/books';
import { expect, test } from '../fixtures/test';
import { BorrowPage } from '../pages/borrow';
import { HomePage } from '../pages/home';
import { digits, yuan } from '../pages/money';
import { PlanSheet } from '../pages/plan-sheet';

test.use({ opening: { situation: 'active', startAt: '2026-03-15T02:00:00.000Z' } });

test('F12: the plan follows every digit and every pull, and is the quote’s to the fen', async ({
  phone,
  customer,
}) => {
  await (await new HomePage(phone).arrived()).borrow();
  const form = await new BorrowPage(phone).arrived();

  // Typed: 12 instalments of 0.05 % a day from 15 March.
  for (const [typed, first, interest] of [
    ['1000', '¥91.85', '¥102.12'],
    ['12000', '¥1,102.14', '¥1,225.74'],
  ] as const) {
    await form.type(typed);
    await expect(form.main).toContainText(first);
    await expect(form.main).toContainText(interest);
    await expect(form.main).toContainText('年利率 18.25%（单利）');
  }
  expect(phone.traffic.of(createQuote), 'the preview needs no lender').toHaveLength(0);
  await form.done.click();

  // Dragged: from the middle of the track a good way to the right.
  const track = await form.slider.boundingBox();
  if (!track) throw new Error('no slider');
  const middle = track.y + track.height / 2;
  await phone.page.mouse.move(track.x + track.width * 0.25, middle);
  await phone.page.mouse.down();
  const amounts: string[] = [];
  const plans: string[] = [];
  for (const share of [0.4, 0.6, 0.8]) {
    await phone.page.mouse.move(track.x + track.width * share, middle, { steps: 4 });
    amounts.push(await form.amount.inputValue());
    plans.push(await form.main.getByText('年利率').locator('xpath=ancestor::*[2]').innerText());
  }
  await phone.page.mouse.up();
  expect(new Set(amounts).size, 'the amount follows the finger').toBe(3);
  expect(new Set(plans).size, 'the plan follows the amount').toBe(3);

  await form.useFor('日常消费');
  await form.quoted();
  const { plan, terms, annual } = await phone.traffic.answer(createQuote);
  await expect(form.amount).toHaveValue(digits(terms.principal).replace('.00', ''));
  const [first] = plan.instalments;
  if (!first) throw new Error('no instalments');
  await expect(form.main).toContainText(yuan(first.principal + first.interest));
  await expect(form.main).toContainText(yuan(plan.totalInterest));
  expect(annual.simple).toBe(18_250_000);

  await form.openPlan();
  const sheet = await new PlanSheet(phone).arrived();
  await expect(sheet.content).toContainText(yuan(plan.total));
  await expect(sheet.rows).toHaveCount(plan.instalments.length);
  expect(await sheet.table()).toEqual(
    plan.instalments.map(({ no, due, principal, interest }) => [
      String(no),
      due,
      digits(principal),
      digits(interest),
      digits(principal + interest),
    ]),
  );
  await sheet.close();
  await expectNoLoan(customer);
});
