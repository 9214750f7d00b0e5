/** Pictures of help: answers and contacts, writing a complaint, one received. */
import type { Phone } from '../fixtures/phone';
import { HelpPage } from '../pages/help';
import { HomePage } from '../pages/home';
import { type Scene, WITH_LOAN } from './scene';

async function help(phone: Phone): Promise<HelpPage> {
  await new HomePage(phone).enter('帮助');
  return new HelpPage(phone).here();
}

export const HELP: readonly Scene[] = [
  { name: '19-help', opening: WITH_LOAN, go: help },
  { name: '19-help-dark', opening: WITH_LOAN, theme: 'dark', go: help },
  { name: '19-help-narrow', opening: WITH_LOAN, size: 'large', narrow: true, go: help },
  {
    name: '19-help-complaint',
    opening: WITH_LOAN,
    go: async (phone) => {
      const sheet = await (await help(phone)).complain();
      await sheet.write('服务和使用', '页面打开得很慢。');
    },
  },
  {
    name: '19-help-received',
    opening: WITH_LOAN,
    go: async (phone) => {
      const page = await help(phone);
      const sheet = await page.complain();
      await sheet.write('服务和使用', '页面打开得很慢。');
      await sheet.send.click();
      await sheet.understood.click();
      await page.complaints.first().scrollIntoViewIfNeeded();
    },
  },
];
