/** Pictures of ending several loans at once. */
import type { Phone } from '../fixtures/phone';
import { HomePage } from '../pages/home';
import { LoansPage } from '../pages/loans';
import { SettleSeveralPage } from '../pages/settle-several';
import { ConfirmRepayment } from '../pages/confirm-repayment';
import { ReceiptPage } from '../pages/receipt';
import type { Scene } from './scene';
import { sign } from './scenes-borrow';

const opening = {
  situation: 'with-loans',
  products: ['choice', 'flex', 'anytime'],
  startAt: '2026-04-01T06:31:00.000Z',
} as const satisfies Scene['opening'];

async function several(phone: Phone): Promise<SettleSeveralPage> {
  await new HomePage(phone).enter('借款记录');
  await new LoansPage(phone).several.click();
  return new SettleSeveralPage(phone).here();
}

async function chosen(phone: Phone): Promise<{ form: SettleSeveralPage; total: number }> {
  const form = await several(phone);
  await form.all.click();
  return { form, total: await form.total() };
}

async function confirm(phone: Phone): Promise<ConfirmRepayment> {
  const { form, total } = await chosen(phone);
  await form.payButton(total).click();
  const sheet = await new ConfirmRepayment(phone).here();
  await sheet.payButton(total).waitFor();
  return sheet;
}

export const SEVERAL: readonly Scene[] = [
  { name: '12-settle-several', opening, go: several },
  { name: '12-settle-several-all', opening, go: chosen },
  { name: '12-settle-several-dark', opening, theme: 'dark', go: chosen },
  { name: '12-settle-several-narrow', opening, size: 'large', narrow: true, go: chosen },
  { name: '12-settle-several-confirm', opening, go: confirm },
  {
    name: '12-settle-several-receipt',
    opening,
    go: async (phone) => {
      const { form, total } = await chosen(phone);
      await form.payButton(total).click();
      await (await new ConfirmRepayment(phone).here()).payButton(total).click();
      await sign(phone);
      await new ReceiptPage(phone).here();
    },
  },
];
