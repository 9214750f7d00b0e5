/** Pictures of repaying: early in its three ways, what is due, the last look, every outcome. */
import { expect } from '@playwright/test';
import type { Faults } from '../../src/contract/sandbox';
import type { Phone } from '../fixtures/phone';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { EarlyRepayPage } from '../pages/early-repay';
import { HomePage } from '../pages/home';
import { OverdueHomePage } from '../pages/overdue-home';
import { PayDuePage } from '../pages/pay-due';
import {
  InsufficientPage,
  ReceiptPage,
  RepaymentProcessingPage,
  ReturnedRepaymentPage,
} from '../pages/receipt';
import { OVERDUE, type Scene, WITH_LOAN } from './scene';
import { sign } from './scenes-borrow';

const SETTLEMENT = 1_210_200;

async function early(phone: Phone): Promise<EarlyRepayPage> {
  await new HomePage(phone).repayEarly.click();
  const form = await new EarlyRepayPage(phone).here();
  await expect(form.settleButton(SETTLEMENT)).toBeEnabled();
  return form;
}

async function whole(phone: Phone): Promise<void> {
  const form = await early(phone);
  await expect(form.why).toBeVisible();
}

async function part(phone: Phone): Promise<void> {
  const form = await early(phone);
  await form.modes.nth(1).check();
  await form.key('5000');
  await expect(form.payButton(510_200)).toBeEnabled();
}

async function confirm(phone: Phone): Promise<ConfirmRepayment> {
  await (await early(phone)).settleButton(SETTLEMENT).click();
  const sheet = await new ConfirmRepayment(phone).here();
  await expect(sheet.payButton(SETTLEMENT)).toBeEnabled();
  return sheet;
}

async function pay(phone: Phone): Promise<void> {
  await (await confirm(phone)).payButton(SETTLEMENT).click();
  await sign(phone);
}

/** A repayment whose collection ends so. */
const outcome = (debit: NonNullable<Faults['debit']>, until: (phone: Phone) => Promise<unknown>) => ({
  opening: WITH_LOAN,
  before: (customer: Phone['customer']) => customer.faults({ debit }),
  go: async (phone: Phone) => {
    await pay(phone);
    await until(phone);
  },
});

export const REPAY: readonly Scene[] = [
  { name: '11-early-repay', opening: WITH_LOAN, go: whole },
  { name: '11-early-repay-dark', opening: WITH_LOAN, theme: 'dark', go: whole },
  { name: '11-early-repay-large', opening: WITH_LOAN, size: 'large', go: whole },
  {
    name: '11-next-instalment',
    opening: WITH_LOAN,
    go: async (phone) => {
      const form = await early(phone);
      await form.modes.nth(2).check();
      await expect(form.payButton(110_214)).toBeEnabled();
    },
  },
  { name: '12-part-repay', opening: WITH_LOAN, go: part },
  { name: '12-part-repay-large', opening: WITH_LOAN, size: 'large', go: part },
  { name: '14-confirm', opening: WITH_LOAN, go: confirm },
  {
    name: '14-receipt',
    opening: WITH_LOAN,
    go: async (phone) => {
      await pay(phone);
      await new ReceiptPage(phone).here();
    },
  },
  {
    name: '14-processing',
    ...outcome('unknown', (phone) => new RepaymentProcessingPage(phone).here()),
  },
  { name: '14-insufficient', ...outcome('insufficient', (phone) => new InsufficientPage(phone).here()) },
  { name: '14-returned', ...outcome('returned', (phone) => new ReturnedRepaymentPage(phone).here()) },
  {
    name: '15-pay-due',
    opening: OVERDUE,
    go: async (phone) => {
      const overdue = await new OverdueHomePage(phone).here();
      await overdue.payLink(110_420).click();
      await new PayDuePage(phone).here();
    },
  },
];
