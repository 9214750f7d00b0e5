/** Pictures of the demo wallet: its home, and the whole page with the presenter's panel. */
import { expect } from '@playwright/test';
import type { Phone } from '../fixtures/phone';
import { HomePage } from '../pages/home';
import { type Scene, WITH_LOAN } from './scene';

async function withPanel(phone: Phone): Promise<void> {
  await new HomePage(phone).here();
  await expect(
    phone.page
      .getByRole('complementary')
      .or(phone.page.getByText(/沙箱数据|Sandbox data/))
      .first(),
  ).toBeVisible();
}

export const PRESENTER: readonly Scene[] = [
  { name: '17-demo-shell', opening: WITH_LOAN, whole: true, go: withPanel },
  { name: '17-demo-shell-dark', opening: WITH_LOAN, whole: true, theme: 'dark', go: withPanel },
  {
    name: '18-wallet',
    opening: { situation: 'invited', startAt: '2026-04-01T06:31:00.000Z' },
    open: 'wallet',
    go: (phone) => expect(phone.page.getByRole('button', { name: /^(随借|Suijie)/ })).toBeVisible(),
  },
];
