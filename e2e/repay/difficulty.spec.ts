/** A person who cannot repay: plans within their means, a signature like a loan's, and the loan goes on under the plan (F59). */
import { getLoan } from '../../src/contract/loan';
import { createAgreement } from '../../src/contract/negotiation';
import type { Phone } from '../fixtures/phone';
import { expect, test } from '../fixtures/test';
import { AgreedPage, AgreementStatement, DifficultyPage, HandOver, PlanDetail } from '../pages/difficulty';
import { HelpPage } from '../pages/help';
import { HomePage } from '../pages/home';
import { LoanPage } from '../pages/loans';
import { digits } from '../pages/money';
import { OverdueHomePage } from '../pages/overdue-home';
import { PaperPage } from '../pages/papers';
import { PinSheet } from '../pages/pin-sheet';
import { RestrictedHomePage } from '../pages/restricted-home';

const opening = {
  situation: 'overdue',
  startAt: '2026-04-18T02:00:00.000Z',
  processingSeconds: 0,
  readingSeconds: 0,
} as const;
test.use({ opening });

/** From home to the place where a plan is signed: 720.00 a month at the most unless told, on the 15th. */
async function toSignature(phone: Phone, plan: string, monthly = 720): Promise<PinSheet> {
  await (await new OverdueHomePage(phone).arrived()).negotiate.click();
  const assistant = await new DifficultyPage(phone).arrived();
  await assistant.happened('生病或受伤');
  await assistant.canPay(monthly, 15);
  await assistant.choose(plan);
  await (await new PlanDetail(phone).arrived()).next.click();
  const statement = await new AgreementStatement(phone).arrived();
  await statement.readToTheEnd();
  await statement.signButton.click();
  return new PinSheet(phone).arrived();
}

test('F59: three days late, a plan is signed, the first is collected, and the loan stays verified', async ({
  phone,
  customer,
  openPhone,
}) => {
  await (await new OverdueHomePage(phone).arrived()).negotiate.click();
  const assistant = await new DifficultyPage(phone).arrived();
  await expect(assistant.main).toContainText('现在不需要任何证明');
  await assistant.happened('收入减少或中断');
  await assistant.canPay(720, 15);
  await expect(assistant.plans.getByRole('radio')).toHaveCount(5);
  for (const card of [
    '每期一样，尽早还完',
    '每期少些，时间拉长',
    '降低利率，罚息照收',
    '越还越少，利息较低',
    '前几期少还，之后再多还',
  ])
    await expect(assistant.plan(card)).toContainText(/比现在的计划[多少]付 ¥/);
  await expect(assistant.plan('每期一样，尽早还完')).toContainText('免除罚息 ¥2.06');
  await expect(assistant.plan('降低利率，罚息照收')).toContainText('不免除罚息');
  await expect(assistant.main).toContainText('4 月 21 日前签好，逾期的这 3 天不报送');
  await assistant.choose('每期一样，尽早还完');
  const detail = await new PlanDetail(phone).arrived();
  await expect(detail.content).toContainText('¥202.63');
  await expect(detail.content).toContainText('在 2026-04-21 前签署的，此前的这次逾期不报送');
  await expect(detail.content).toContainText('本计划执行期间额度暂停');
  const all = await detail.content.getByText(/总共还 \d+ 期/).innerText();
  const count = Number(/\d+/.exec(all)?.[0]);
  await expect(detail.content.getByRole('table').locator('tbody').getByRole('row')).toHaveCount(count);
  await detail.next.click();
  const statement = await new AgreementStatement(phone).arrived();
  await statement.readToTheEnd();
  await statement.signButton.click();
  await (await new PinSheet(phone).arrived()).complete();
  const agreed = await new AgreedPage(phone).arrived();
  await expect(agreed.main).toContainText('2026 年 5 月 15 日');
  await agreed.seeLoan.click();
  const loan = await new LoanPage(phone).arrived();
  await expect(loan.verified).toBeVisible();
  await expect(loan.instalments).toHaveCount(count);
  await loan.agreement.click();
  await expect((await new PaperPage(phone).arrived()).main).toContainText('免除罚息 2.06 元');

  await customer.faults({});
  await customer.clock({ days: 30 });
  const later = await openPhone();
  const paused = await new RestrictedHomePage(later).arrived();
  await expect(paused.main).toContainText('协商的还款计划还在进行，额度先暂停');
  await expect(paused.borrowLink).toHaveCount(0);
  await expect(paused.call).toBeVisible();
  await paused.toPlan.click();
  await expect((await new LoanPage(later).arrived()).agreement).toBeVisible();
  const { loans, repayments, movements } = await customer.books();
  expect(loans.map(({ state }) => state)).toEqual(['active']);
  expect(repayments.at(-1)).toMatchObject({ state: 'succeeded' });
  const collected = movements.filter(({ kind }) => kind === 'repayment');
  expect(collected).toHaveLength(1);
  expect(repayments.at(-1)?.amount).toBeLessThanOrEqual(72_000);
});

test('F59: with too little a month there is an honest answer, and a person with a number and a date', async ({
  phone,
  customer,
}) => {
  await (await new OverdueHomePage(phone).arrived()).negotiate.click();
  const assistant = await new DifficultyPage(phone).arrived();
  await assistant.happened('家里有事');
  await assistant.canPay(120, 10);
  await expect(assistant.main).toContainText('以内的方案');
  await expect(assistant.main).toContainText('最长可以分 36 期');
  await expect(assistant.noneSuits).toHaveCount(0);
  await assistant.changeMonthly.click();
  await assistant.canPay(120, 10);
  await assistant.person.click();
  const handOver = await new HandOver(phone).arrived();
  await expect(handOver.content).toContainText('家里有事');
  await expect(handOver.content).toContainText('¥120.00');
  await handOver.send.click();
  await expect(handOver.received).toContainText('2026 年 4 月 21 日');
  await handOver.follow.click();
  const help = await new HelpPage(phone).arrived();
  await expect(help.complaints.first()).toContainText('还款困难，请人工帮忙');
  await expect(help.complaints.first()).toContainText('处理中');
  expect((await customer.events()).map(({ kind }) => kind)).toContain('hardship.received');
  expect((await customer.books()).loans).toMatchObject([{ outstanding: 1_200_000 }]);
});

test('F59 F18: two phones sign different plans: one of them holds, the other says that nothing was signed', async ({
  phone,
  openPhone,
  customer,
}) => {
  const other = await openPhone();
  const first = await toSignature(phone, '每期一样，尽早还完');
  const second = await toSignature(other, '每期少些，时间拉长');
  await first.complete({ lastKeyTwice: true });
  await new AgreedPage(phone).arrived();
  expect(phone.traffic.of(createAgreement)).toHaveLength(1);
  await second.complete();
  await expect(other.ground.getByRole('alert')).toContainText('借款没有变化');
  const told = (await customer.events()).filter(({ kind }) => kind === 'loan.renegotiated');
  expect(told).toHaveLength(1);
  expect((await customer.books()).loans).toMatchObject([{ state: 'active', outstanding: 1_200_000 }]);
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('F59 F04: lower first, more later; the limit is paused meanwhile, and back once the loan is repaid', async ({
    phone,
    customer,
    openPhone,
  }) => {
    const pin = await toSignature(phone, '前几期少还，之后再多还', 2_500);
    await pin.complete();
    const agreed = await new AgreedPage(phone).arrived();
    await agreed.seeLoan.click();
    const loan = await new LoanPage(phone).arrived();
    await expect(loan.verified).toBeVisible();
    const { position } = await phone.traffic.answer(getLoan);
    const open = position.instalments.filter(({ closedOn }) => closedOn === null);
    expect(open.slice(0, 4).map(({ principal }) => principal > 0)).toEqual([false, false, false, true]);
    for (const { principal, interest, penalty } of open)
      expect(principal + interest + penalty).toBeLessThanOrEqual(250_000);
    // 27 days at 0.05 % on 12,000.00, and its share of the earlier cost.
    await loan.instalmentShows(1, digits((open[0]?.interest ?? 0) + (open[0]?.penalty ?? 0)));
    const paused = await openPhone();
    const home = await new RestrictedHomePage(paused).arrived();
    await expect(home.main).toContainText('A negotiated plan is running, so the limit is paused');
    await expect(home.toPlan).toBeVisible();
    const during = await customer.books();
    expect(during.loans).toMatchObject([{ state: 'active', outstanding: 1_200_000 }]);
    expect([during.standing, during.limit?.available]).toEqual(['frozen', 0]);

    await customer.faults({});
    await customer.clock({ date: '2027-01-16' });
    await (await new HomePage(await openPhone()).arrived()).showsLimit(5_000_000, 5_000_000);
    const { loans, standing, limitHistory } = await customer.books();
    expect(loans).toMatchObject([{ state: 'settled', outstanding: 0 }]);
    expect(standing).toBe('active');
    expect(limitHistory.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plan-begun', 'plan-over']));
  });
});
