/** Pictures of loans, records and papers. */
import { expect } from '@playwright/test';
import type { Phone } from '../fixtures/phone';
import { HomePage } from '../pages/home';
import { LoanPage, LoansPage } from '../pages/loans';
import { OverdueHomePage } from '../pages/overdue-home';
import { PaperPage, PapersPage } from '../pages/papers';
import { RecordsPage } from '../pages/records';
import { ReminderSheet } from '../pages/reminders';
import { OVERDUE, type Scene, WITH_LOAN } from './scene';

/** Two instalments collected, the third due in five days, as in the design. */
const TWO_PAID: Pick<Scene, 'before' | 'opening'> = {
  opening: WITH_LOAN,
  before: (customer) => customer.clock({ at: '2026-06-10T01:12:00.000Z' }),
};

async function loan(phone: Phone): Promise<LoanPage> {
  await new HomePage(phone).enter('借款记录');
  await new LoansPage(phone).open.getByRole('link').first().click();
  const page = await new LoanPage(phone).here();
  await expect(page.verified).toBeVisible();
  return page;
}

async function papers(phone: Phone): Promise<PapersPage> {
  await new HomePage(phone).enter('合同');
  return new PapersPage(phone).here();
}

export const AFTERWARDS: readonly Scene[] = [
  { name: '10-loan', ...TWO_PAID, go: loan },
  { name: '10-loan-dark', ...TWO_PAID, theme: 'dark', go: loan },
  { name: '10-loan-large', ...TWO_PAID, size: 'large', go: loan },
  {
    name: '10-loan-why',
    ...TWO_PAID,
    go: async (phone) => {
      const row = await (await loan(phone)).open(3);
      await row.scrollIntoViewIfNeeded();
    },
  },
  {
    name: '10-loan-reminders',
    ...TWO_PAID,
    go: async (phone) => {
      await (await loan(phone)).reminders.click();
      await new ReminderSheet(phone).here();
    },
  },
  {
    name: '10-loan-contradicted',
    opening: WITH_LOAN,
    before: (customer) => customer.faults({ wrongBy: { in: 'loan', path: 'outstanding', by: 1 } }),
    go: async (phone) => {
      await new HomePage(phone).enter('借款记录');
      await new LoansPage(phone).open.getByRole('link').first().click();
      await expect(new LoanPage(phone).contradiction).toBeVisible();
    },
  },
  {
    name: '10-loan-overdue',
    opening: OVERDUE,
    go: async (phone) => {
      await new OverdueHomePage(phone).here();
      await phone.ground.getByRole('link', { name: new RegExp(phone.say('借款记录')) }).click();
      await new LoansPage(phone).open.getByRole('link').first().click();
      await new LoanPage(phone).here();
    },
  },
  {
    name: '10-loans',
    opening: {
      situation: 'with-loans',
      products: ['choice', 'flex', 'anytime'],
      startAt: '2026-04-01T06:31:00.000Z',
    },
    go: async (phone) => {
      await new HomePage(phone).enter('借款记录');
      await expect(new LoansPage(phone).open).toBeVisible();
    },
  },
  {
    name: '10-loans-settled',
    opening: { situation: 'settled', startAt: '2026-04-01T06:31:00.000Z' },
    go: async (phone) => {
      await new HomePage(phone).enter('借款记录');
      await new LoansPage(phone).show('已结清');
      await expect(new LoansPage(phone).settled).toBeVisible();
    },
  },
  {
    name: '10-loan-settled',
    opening: { situation: 'settled', startAt: '2026-04-01T06:31:00.000Z' },
    go: async (phone) => {
      await new HomePage(phone).enter('借款记录');
      await new LoansPage(phone).show('已结清');
      await new LoansPage(phone).settled.getByRole('link').first().click();
      await expect(phone.ground.getByRole('main').locator('details').first()).toBeVisible();
    },
  },
  {
    name: '10-records',
    ...TWO_PAID,
    go: async (phone) => {
      await new HomePage(phone).enter('收支明细');
      await expect(new RecordsPage(phone).rows.first()).toBeVisible();
    },
  },
  {
    name: '10-records-empty',
    opening: { situation: 'active', startAt: '2026-04-01T06:31:00.000Z' },
    go: async (phone) => {
      await new HomePage(phone).enter('收支明细');
      await new RecordsPage(phone).here();
    },
  },
  { name: '10-papers', opening: WITH_LOAN, go: papers },
  {
    name: '10-paper',
    opening: WITH_LOAN,
    go: async (phone) => {
      await (await papers(phone)).papers.first().click();
      await new PaperPage(phone).here();
    },
  },
];
