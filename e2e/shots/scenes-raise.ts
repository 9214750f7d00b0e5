/** Pictures of a higher limit by a document: choosing one, what was read of it, the request on its way. */
import type { Phone } from '../fixtures/phone';
import { draw } from '../../scripts/ocr/draw';
import { ENGLISH } from '../../scripts/ocr/samples-en';
import { CHINESE } from '../../scripts/ocr/samples-zh';
import { LimitPage } from '../pages/limit';
import { CheckPage, RaisePage } from '../pages/raise';
import { type Scene, WITH_LOAN } from './scene';

const opening = { ...WITH_LOAN, situation: 'active' } as const;

async function raise(phone: Phone): Promise<RaisePage> {
  await phone.ground.getByRole('link', { name: phone.say('额度'), exact: true }).click();
  await new LimitPage(phone).here();
  await phone.ground
    .getByRole('link')
    .filter({ hasText: phone.say('申请提额') })
    .click();
  return new RaisePage(phone).here();
}

/** A payslip in the phone's language, as a phone photographs it. */
async function payslip({ page, language }: Phone): Promise<Buffer> {
  const sample = (language === 'en' ? ENGLISH : CHINESE).find(({ kind }) => kind === 'payslip');
  const browser = page.context().browser();
  if (sample === undefined || browser === null) throw new Error('no payslip to photograph');
  return draw(browser, sample, 'photo');
}

async function read(phone: Phone): Promise<CheckPage> {
  const start = await raise(phone);
  await start.choose('payslip.jpg', await payslip(phone));
  const page = new CheckPage(phone);
  await page.kind.waitFor({ timeout: 80_000 });
  return page;
}

export const RAISE: readonly Scene[] = [
  { name: '15-raise', opening, go: raise },
  { name: '15-raise-narrow', opening, size: 'large', narrow: true, go: raise },
  { name: '15-raise-read', opening, go: read },
  { name: '15-raise-read-dark', opening, theme: 'dark', go: read },
  { name: '15-raise-read-narrow', opening, size: 'large', narrow: true, go: read },
  {
    name: '15-raise-sent',
    opening,
    go: async (phone) => {
      const check = await read(phone);
      await check.confirmAll();
      await check.submit.click();
      await new RaisePage(phone).requests.first().waitFor();
    },
  },
];
