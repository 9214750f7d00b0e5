/** Pictures of what follows a signature: on the way, arrived, and every other ending (product.md F16, F17). */
import { expect } from '@playwright/test';
import type { Faults } from '../../src/contract/sandbox';
import type { Phone } from '../fixtures/phone';
import { ArrivedPage, CancelledPage, DeclinedPage, RequotePage, ReturnedPage } from '../pages/endings';
import { HomePage } from '../pages/home';
import { ProgressPage } from '../pages/progress';
import { FIRST_DAY, type Scene } from './scene';
import { apply } from './scenes-borrow';

type Course = NonNullable<Faults['application']>;

/** An application that runs so, up to what `until` waits for. */
const course = (application: Course, until: (phone: Phone) => Promise<unknown>) => ({
  opening: FIRST_DAY,
  before: (customer: Phone['customer']) => customer.faults({ application }),
  go: async (phone: Phone) => {
    await apply(phone);
    await until(phone);
  },
});

async function onItsWay(phone: Phone): Promise<void> {
  const progress = await new ProgressPage(phone).here();
  await phone.customer.clock({ seconds: 36 });
  await expect(progress.current).toContainText(phone.say('放款中'));
}

export const ENDINGS: readonly Scene[] = [
  { name: '08-progress', ...course('stuck', onItsWay) },
  {
    name: '08-home-in-flight',
    ...course('stuck', async (phone) => {
      await new ProgressPage(phone).leave.click();
      await new HomePage(phone).here();
      await expect(new HomePage(phone).followed('借款申请处理中')).toBeVisible();
    }),
  },
  {
    name: '08-outcome-unknown',
    opening: FIRST_DAY,
    before: (customer) => customer.faults({ loseRequests: 50, only: 'createLoan' }),
    go: async (phone) => {
      await apply(phone);
      await expect(phone.ground.getByText(/请不要重复|not? (submit|send|apply)/i).first()).toBeVisible();
    },
  },
  {
    name: '09-success',
    opening: FIRST_DAY,
    go: async (phone) => {
      await apply(phone);
      await new ArrivedPage(phone).here();
    },
  },
  { name: '09-declined', ...course('decline', (phone) => new DeclinedPage(phone).here()) },
  {
    name: '09-declined-review',
    ...course('decline', async (phone) => {
      await new DeclinedPage(phone).askForPerson.click();
      await expect(new DeclinedPage(phone).askForPerson).toBeHidden();
    }),
  },
  {
    name: '09-manual-review',
    ...course('manual-review', (phone) =>
      expect(phone.ground.getByRole('heading', { name: phone.say('需要人工再看一眼') })).toBeVisible(),
    ),
  },
  {
    name: '09-cancelled',
    ...course('manual-review', async (phone) => {
      await new ProgressPage(phone).cancel.click();
      await new CancelledPage(phone).here();
    }),
  },
  { name: '09-returned', ...course('bank-return', (phone) => new ReturnedPage(phone).here()) },
  {
    name: '09-requote',
    ...course('bank-return', async (phone) => {
      const returned = await new ReturnedPage(phone).here();
      await phone.customer.clock({ days: 8 });
      await returned.otherCard.selectOption({ index: 1 });
      await returned.payToIt.click();
      await new RequotePage(phone).here();
    }),
  },
];
