/** Pictures of being overdue in detail, and of agreeing on a plan. */
import type { Phone } from '../fixtures/phone';
import { AgreementStatement, DifficultyPage, HandOver, PlanDetail } from '../pages/difficulty';
import { OverduePage } from '../pages/overdue';
import { OverdueHomePage } from '../pages/overdue-home';
import { OVERDUE, type Scene } from './scene';

const opening = { ...OVERDUE, readingSeconds: 0 };

async function overdue(phone: Phone): Promise<OverduePage> {
  await (await new OverdueHomePage(phone).here()).details.click();
  return new OverduePage(phone).here();
}

async function assistant(phone: Phone): Promise<DifficultyPage> {
  await (await new OverdueHomePage(phone).here()).negotiate.click();
  return new DifficultyPage(phone).here();
}

async function plans(phone: Phone, yuan = 720): Promise<DifficultyPage> {
  const page = await assistant(phone);
  await page.happened('收入减少或中断');
  await page.canPay(yuan, 15);
  return page;
}

async function detail(phone: Phone): Promise<PlanDetail> {
  const page = await plans(phone);
  await page.plans.waitFor();
  await page.choose('每期一样，尽早还完');
  return new PlanDetail(phone).here();
}

export const RELIEF: readonly Scene[] = [
  { name: '13-overdue-detail', opening, go: overdue },
  {
    name: '13-overdue-detail-open',
    opening,
    go: async (phone) => {
      const page = await overdue(phone);
      await page.days.first().locator('summary').click();
      await page.negotiate.scrollIntoViewIfNeeded();
    },
  },
  { name: '13-overdue-detail-dark', opening, theme: 'dark', go: overdue },
  { name: '13-overdue-detail-large', opening, size: 'large', go: overdue },
  { name: '13-overdue-detail-narrow', opening, size: 'large', narrow: true, go: overdue },
  { name: '14-hardship-situation', opening, go: assistant },
  {
    name: '14-hardship-means',
    opening,
    go: async (phone) => {
      await (await assistant(phone)).happened('收入减少或中断');
    },
  },
  { name: '14-hardship', opening, go: (phone) => plans(phone).then((page) => page.plans.waitFor()) },
  {
    name: '14-hardship-dark',
    opening,
    theme: 'dark',
    go: (phone) => plans(phone).then((page) => page.plans.waitFor()),
  },
  {
    name: '14-hardship-large',
    opening,
    size: 'large',
    go: (phone) => plans(phone).then((page) => page.plans.waitFor()),
  },
  {
    name: '14-hardship-narrow',
    opening,
    size: 'large',
    narrow: true,
    go: (phone) => plans(phone).then((page) => page.plans.waitFor()),
  },
  {
    name: '14-hardship-none',
    opening,
    go: (phone) => plans(phone, 120).then((page) => page.person.waitFor()),
  },
  { name: '14-hardship-plan', opening, go: detail },
  {
    name: '14-hardship-statement',
    opening,
    go: async (phone) => {
      await (await detail(phone)).next.click();
      await new AgreementStatement(phone).here();
    },
  },
  {
    name: '14-hardship-person',
    opening,
    go: async (phone) => {
      await (await assistant(phone)).personAnyTime.click();
      await new HandOver(phone).here();
    },
  },
];
