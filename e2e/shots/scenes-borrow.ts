/** Pictures of borrowing: form, plan, cost statement, contract, the wallet's signature. */
import { expect } from '@playwright/test';
import type { Phone } from '../fixtures/phone';
import { BorrowPage } from '../pages/borrow';
import { ContractSheet } from '../pages/contract-sheet';
import { CouponsPage } from '../pages/coupons';
import { CostStatement } from '../pages/cost-statement';
import { HomePage } from '../pages/home';
import { PlanSheet } from '../pages/plan-sheet';
import { FIRST_DAY, type Scene } from './scene';

const YUAN = 12_000;
/** The wallet's own, of every customer of the demo. */
const PIN = '135790';

async function form(phone: Phone): Promise<BorrowPage> {
  await new HomePage(phone).borrow();
  return new BorrowPage(phone);
}

async function quoted(phone: Phone): Promise<BorrowPage> {
  const page = await form(phone);
  await page.fillIn(YUAN);
  return page;
}

async function statement(phone: Phone): Promise<CostStatement> {
  await (await quoted(phone)).next.click();
  return new CostStatement(phone).here();
}

/** The wallet's sheet, outside the app's frame. */
const signature = ({ page }: Phone) => page.getByRole('dialog');

async function toSignature(phone: Phone): Promise<void> {
  await (await statement(phone)).confirm(YUAN * 100);
  await expect(signature(phone)).toBeVisible();
}

/** Signs in the wallet: its sheet takes digits of a keyboard too. */
export async function sign(phone: Phone): Promise<void> {
  await expect(signature(phone)).toBeVisible();
  await phone.page.keyboard.type(PIN);
  await expect(signature(phone)).toBeHidden();
}

/** From home to an application on its way. */
export async function apply(phone: Phone): Promise<void> {
  await toSignature(phone);
  await sign(phone);
}

export const BORROW: readonly Scene[] = [
  { name: '04-borrow', opening: FIRST_DAY, go: quoted },
  { name: '04-borrow-dark', opening: FIRST_DAY, theme: 'dark', go: quoted },
  { name: '04-borrow-large', opening: FIRST_DAY, size: 'large', go: quoted },
  {
    name: '04-borrow-coupon',
    opening: { ...FIRST_DAY, situation: 'with-coupons' },
    go: async (phone) => {
      const page = await form(phone);
      await page.fillIn(YUAN);
      await page.coupon.selectOption({ index: 1 });
      await page.quoted();
    },
  },
  {
    name: '04-coupons',
    opening: { ...FIRST_DAY, situation: 'with-coupons' },
    go: async (phone) => {
      await new HomePage(phone).enter('优惠券');
      await expect(new CouponsPage(phone).list).toBeVisible();
    },
  },
  { name: '04-borrow-empty', opening: FIRST_DAY, go: async (phone) => (await form(phone)).here() },
  {
    name: '04-borrow-keypad',
    opening: FIRST_DAY,
    go: async (phone) => {
      const page = await form(phone);
      await page.useFor('日常消费');
      await page.amount.click();
      for (const digit of String(YUAN))
        await page.keypad.getByRole('button', { name: digit, exact: true }).click();
    },
  },
  {
    name: '04-borrow-too-much',
    opening: FIRST_DAY,
    go: async (phone) => {
      const page = await form(phone);
      await page.amount.click();
      for (const digit of '70000')
        await page.keypad.getByRole('button', { name: digit, exact: true }).click();
    },
  },
  {
    name: '04-borrow-contradicted',
    opening: FIRST_DAY,
    before: (customer) => customer.faults({ wrongBy: { in: 'quote', path: 'plan.totalInterest', by: 1 } }),
    go: async (phone) => {
      const page = await form(phone);
      await page.key(String(YUAN));
      await page.useFor('日常消费');
      await page.next.click();
      await expect(phone.ground.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: '05-plan',
    opening: FIRST_DAY,
    go: async (phone) => {
      await (await quoted(phone)).openPlan();
      await new PlanSheet(phone).here();
    },
  },
  {
    name: '05-plan-dark',
    opening: FIRST_DAY,
    theme: 'dark',
    go: async (phone) => {
      await (await quoted(phone)).openPlan();
      await new PlanSheet(phone).here();
    },
  },
  {
    name: '06-cost-statement',
    opening: { ...FIRST_DAY, readingSeconds: 120 },
    go: statement,
  },
  {
    name: '06-cost-statement-large',
    opening: { ...FIRST_DAY, readingSeconds: 120 },
    size: 'large',
    go: statement,
  },
  {
    name: '06-contract',
    opening: FIRST_DAY,
    go: async (phone) => {
      await (await statement(phone)).openContract();
      await new ContractSheet(phone).here();
    },
  },
  {
    name: '07-host-step-up',
    opening: FIRST_DAY,
    go: async (phone) => {
      await toSignature(phone);
      await phone.page.keyboard.type(PIN.slice(0, 3));
    },
  },
];
