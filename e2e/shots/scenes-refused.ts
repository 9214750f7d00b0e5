/** Pictures of docks that say what failed, above the button that tries again. */
import { expect } from '@playwright/test';
import type { Faults } from '../../src/contract/sandbox';
import { BorrowPage } from '../pages/borrow';
import { CheckoutPage } from '../pages/checkout';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import type { Phone } from '../fixtures/phone';
import { placeOrder } from '../fixtures/shop';
import { FIRST_DAY, type Scene, WITH_LOAN } from './scene';

/** Every request of this kind is refused, however often it is sent. */
const refused = (faults: Faults) => ({
  before: (customer: Phone['customer']) => customer.faults(faults),
});

const told = ({ ground }: Phone) => expect(ground.getByRole('alert').first()).toBeVisible();

async function loan(phone: Phone): Promise<void> {
  await new HomePage(phone).borrow();
  const form = new BorrowPage(phone);
  await form.key('12000');
  await form.useFor('日常消费');
  await told(phone);
}

async function order(phone: Phone): Promise<void> {
  const form = await new CheckoutPage(phone).here();
  await form.pick(6, '免息分期');
  await told(phone);
}

async function settlement(phone: Phone): Promise<void> {
  await new HomePage(phone).repayEarly.click();
  const form = await new EarlyRepayPage(phone).here();
  await form.settleButton(1_210_200).click();
  await told(phone);
}

export const REFUSED: readonly Scene[] = [
  {
    name: '04-borrow-refused',
    opening: FIRST_DAY,
    ...refused({ answer500: 50, only: 'createQuote' }),
    go: loan,
  },
  {
    name: '04-borrow-refused-narrow',
    opening: FIRST_DAY,
    size: 'large',
    narrow: true,
    ...refused({ answer429: 50, only: 'createQuote' }),
    go: loan,
  },
  {
    name: '11-early-repay-refused',
    opening: WITH_LOAN,
    ...refused({ answer500: 50, only: 'createRepaymentQuote' }),
    go: settlement,
  },
  {
    name: '16-checkout-refused',
    opening: FIRST_DAY,
    start: async (language) =>
      `checkout/${(await placeOrder(process.env.E2E_SHOP ?? '', 'monitor', language)).checkoutId}`,
    ...refused({ answer500: 50, only: 'createQuote' }),
    go: order,
  },
];
