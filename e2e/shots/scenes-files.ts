/** Pictures of what a person takes along: statement of account, settlement certificate and the page that verifies it, own data. */
import type { Phone } from '../fixtures/phone';
import { CertificatePage, VerifyPage } from '../pages/certificate';
import { HomePage } from '../pages/home';
import { LimitPage } from '../pages/limit';
import { LoanPage, LoansPage } from '../pages/loans';
import { RecordsPage } from '../pages/records';
import { StatementPage } from '../pages/statement';
import { type Scene, WITH_LOAN } from './scene';

const SETTLED: Scene['opening'] = { situation: 'settled', startAt: '2026-04-01T06:31:00.000Z' };
const TWO_PAID: Pick<Scene, 'before' | 'opening'> = {
  opening: WITH_LOAN,
  before: (customer) => customer.clock({ at: '2026-06-10T01:12:00.000Z' }),
};

async function statement(phone: Phone): Promise<StatementPage> {
  await new HomePage(phone).enter('收支明细');
  await new RecordsPage(phone).export.click();
  return new StatementPage(phone).here();
}

async function certificate(phone: Phone): Promise<CertificatePage> {
  await new HomePage(phone).enter('借款记录');
  await new LoansPage(phone).show('已结清');
  await new LoansPage(phone).settled.getByRole('link').first().click();
  await new LoanPage(phone).certificate.click();
  return new CertificatePage(phone).here();
}

/** The page for anybody, with this person's certificate asked about. */
async function verified(phone: Phone): Promise<VerifyPage> {
  const { page, ground, language, say } = phone;
  const code = await (await certificate(phone)).fact('验证码');
  const origin = await ground.locator('html').evaluate(() => location.origin);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${origin}/verify.html`);
  if (language === 'en') await page.getByRole('button', { name: 'English', exact: true }).click();
  const verify = new VerifyPage(page, say);
  await verify.ask(code);
  await verify.said.filter({ hasText: '¥' }).waitFor();
  return verify;
}

export const FILES: readonly Scene[] = [
  { name: '10-statement', ...TWO_PAID, go: statement },
  { name: '10-statement-dark', ...TWO_PAID, theme: 'dark', go: statement },
  { name: '10-statement-narrow', ...TWO_PAID, size: 'large', narrow: true, go: statement },
  { name: '10-certificate', opening: SETTLED, go: certificate },
  { name: '10-certificate-dark', opening: SETTLED, theme: 'dark', go: certificate },
  { name: '10-certificate-narrow', opening: SETTLED, size: 'large', narrow: true, go: certificate },
  { name: '10-certificate-verified', opening: SETTLED, alone: true, go: verified },
  {
    name: '18-limit-data',
    opening: WITH_LOAN,
    go: async ({ ground, say, ...phone }) => {
      await ground.getByRole('link', { name: say('额度'), exact: true }).click();
      const page = await new LimitPage({ ground, say, ...phone }).here();
      await page.download.scrollIntoViewIfNeeded();
    },
  },
];
