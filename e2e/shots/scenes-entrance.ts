/** Pictures of the entrance: the wallet, home in its states, the offer. */
import { expect } from '@playwright/test';
import { HomePage } from '../pages/home';
import { NotInvitedPage } from '../pages/not-invited';
import { OfferPage } from '../pages/offer';
import { OverdueHomePage } from '../pages/overdue-home';
import { OVERDUE, type Scene, WITH_LOAN } from './scene';

const AT = '2026-04-01T06:31:00.000Z';

const home: Scene['go'] = (phone) => new HomePage(phone).here();
const offer: Scene['go'] = (phone) => new OfferPage(phone).here();

export const ENTRANCE: readonly Scene[] = [
  { name: '01-home', opening: WITH_LOAN, go: home },
  { name: '01-home-dark', opening: WITH_LOAN, theme: 'dark', go: home },
  { name: '01-home-large', opening: WITH_LOAN, size: 'large', go: home },
  { name: '01-home-first', opening: { situation: 'active', startAt: AT }, go: home },
  {
    name: '01-home-loans',
    opening: { situation: 'with-loans', products: ['choice', 'flex', 'anytime'], startAt: AT },
    go: home,
  },
  { name: '01-home-better-rate', opening: { situation: 'better-rate', startAt: AT }, go: home },
  { name: '01-home-settled', opening: { situation: 'settled', startAt: AT }, go: home },
  {
    name: '01-home-due-today',
    opening: WITH_LOAN,
    before: (customer) => customer.clock({ at: '2026-04-14T20:00:00.000Z' }),
    go: home,
  },
  {
    name: '01-home-offline',
    opening: WITH_LOAN,
    go: async (phone) => {
      await home(phone);
      await phone.page.context().setOffline(true);
      await expect(phone.ground.getByText(/没有网络|offline|No network/i).first()).toBeVisible();
    },
  },
  {
    name: '02-not-invited',
    opening: { situation: 'not-invited', startAt: AT },
    go: (phone) => new NotInvitedPage(phone).here(),
  },
  {
    name: '02-not-invited-told',
    opening: { situation: 'not-invited', startAt: AT },
    go: async (phone) => {
      const screen = new NotInvitedPage(phone);
      await screen.tellMe.click();
      await expect(screen.tellMeNoMore).toBeVisible();
    },
  },
  { name: '03-invited', opening: { situation: 'invited', startAt: AT }, go: offer },
  { name: '03-invited-large', opening: { situation: 'invited', startAt: AT }, size: 'large', go: offer },
  {
    name: '03-consent',
    opening: { situation: 'invited', startAt: AT },
    go: async (phone) => {
      await phone.ground
        .getByRole('button', { name: /查看|^Read|^View/ })
        .first()
        .click();
      await expect(phone.ground.getByRole('dialog').getByText(phone.say('文本指纹'))).toBeVisible();
    },
  },
  {
    name: '03-invited-student',
    opening: { situation: 'student', startAt: AT },
    go: async (phone) => {
      const screen = new OfferPage(phone);
      await screen.consents.first().waitFor();
      for (const consent of await screen.consents.all()) await consent.check();
      await screen.activateButton.click();
      await expect(screen.refusal).toBeVisible();
    },
  },
  { name: '13-home-overdue', opening: OVERDUE, go: (phone) => new OverdueHomePage(phone).here() },
  {
    name: '13-home-overdue-dark',
    opening: OVERDUE,
    theme: 'dark',
    go: (phone) => new OverdueHomePage(phone).here(),
  },
];
