/** Several loans late at once: one sum, one signature, the oldest first, each loan’s own arithmetic. */
import * as v from 'valibot';
import { getLoan } from '../../src/contract/loan';
import { createRepayment } from '../../src/contract/repayment';
import { fromWire } from '../../src/contract/wire';
import { type Day, parseDay } from '../../src/lending/calendar';
import { previewRepayment } from '../../src/lending/early-repayment';
import { isRefusal } from '../../src/lending/refusal';
import type { LoanEvent, Terms } from '../../src/lending/terms';
import type { Phone } from '../fixtures/phone';
import { pay } from '../fixtures/repaying';
import type { Customer } from '../fixtures/lender';
import { expect, test } from '../fixtures/test';
import { HomePage } from '../pages/home';
import { yuan } from '../pages/money';
import { PayDuePage } from '../pages/pay-due';

/** Borrowed 75, 40 and 10 days ago, by three methods. */
test.use({ opening: { situation: 'with-loans', startAt: '2026-04-01T02:00:00.000Z', processingSeconds: 0 } });

const TODAY = '2026-04-23';

/** What each loan owes today, worked out from the terms and events that the app was told. */
async function owed({ traffic }: Phone): Promise<ReadonlyMap<string, number>> {
  const today = parseDay(TODAY) as Day;
  const answers = await Promise.all(
    traffic.of(getLoan).map(async (request) => (await request.response())?.json()),
  );
  return new Map(
    answers.map((answer: unknown) => {
      const { id, terms, events } = v.parse(getLoan.reply, answer);
      const due = previewRepayment(fromWire<Terms>(terms), fromWire<readonly LoanEvent[]>(events), today, {
        purpose: 'due',
      });
      return [id, isRefusal(due) ? 0 : due.amount];
    }),
  );
}

/** Nothing on the card on any due day until today. */
async function missAll(customer: Customer): Promise<void> {
  await customer.faults({ debit: 'insufficient' });
  await customer.clock({ at: `${TODAY}T02:00:00.000Z` });
  await customer.faults({});
}

test('F30 F31 F35: three loans that are late are paid in one go, each to the fen', async ({
  customer,
  openPhone,
}) => {
  await missAll(customer);
  const before = await customer.books();
  const phone = await openPhone();
  const main = phone.ground.getByRole('main');
  await expect(main).toContainText('逾期 7 天');
  await expect(main).toContainText('今天还清这些需要');
  await phone.ground.getByRole('link', { name: /^还 ¥/ }).click();

  const form = await new PayDuePage(phone).arrived();
  await expect(form.why).toHaveCount(3);
  const loans = await owed(phone);
  expect(loans.size).toBe(3);
  const total = [...loans.values()].reduce((sum, each) => sum + each, 0);
  for (const each of loans.values()) await expect(form.main).toContainText(yuan(each));
  await form.payButton(total).click();
  const receipt = await pay(phone, total);
  await expect(receipt.main).toContainText(yuan(total).slice(0, -3));
  const paid = await phone.traffic.answer(createRepayment);
  expect(new Map(paid.loans.map(({ loanId, amount }) => [loanId, amount]))).toEqual(loans);
  await receipt.finish.click();
  await new HomePage(phone).arrived();

  const after = await customer.books();
  const succeeded = ({ state }: { state: string }) => state === 'succeeded';
  const count = before.repayments.filter(succeeded).length;
  expect(after.repayments.filter(succeeded).slice(count)).toMatchObject([{ amount: total }]);
  await customer.clock({ days: 1 });
  expect((await customer.books()).repayments).toHaveLength(after.repayments.length);
});

test('F31 F34 F35: a part that reaches one of three late loans is verified, and pays that one', async ({
  customer,
  openPhone,
}) => {
  await missAll(customer);
  const phone = await openPhone();
  await phone.ground.getByRole('link', { name: /^还 ¥/ }).click();
  const form = await new PayDuePage(phone).arrived();
  await form.payPart('35.30');
  await form.payButton(3_530).click();
  const receipt = await pay(phone, 3_530);
  await expect(receipt.main).toContainText('35.30');
  const { loans } = await phone.traffic.answer(createRepayment);
  const oldest = (await customer.books()).loans.toSorted((one, other) =>
    one.disbursedOn.localeCompare(other.disbursedOn),
  )[0];
  expect(loans).toMatchObject([{ loanId: oldest?.id, amount: 3_530 }]);
  await receipt.finish.click();
  await expect(phone.ground.getByRole('main')).toContainText('今天还清这些需要');
});
