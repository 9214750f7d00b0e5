/** Pictures of managing the limit, and of home when it cannot be used. */
import type { Phone } from '../fixtures/phone';
import { LimitPage } from '../pages/limit';
import { RestrictedHomePage } from '../pages/restricted-home';
import { FIRST_DAY, type Scene, WITH_LOAN } from './scene';

const { startAt = '' } = WITH_LOAN;

const restricted = (phone: Phone) => new RestrictedHomePage(phone).here();
const limit = async (phone: Phone): Promise<LimitPage> => {
  await phone.ground.getByRole('link', { name: phone.say('额度'), exact: true }).click();
  return new LimitPage(phone).here();
};
/** As the lender names it in the phone's language. */
const privacy = ({ language }: Phone) =>
  language === 'en' ? 'Consent to the use of personal data' : '个人信息处理授权书';

export const LIMIT: readonly Scene[] = [
  { name: '01-home-frozen', opening: { situation: 'frozen', startAt }, go: restricted },
  { name: '01-home-under-review', opening: { situation: 'under-review', startAt }, go: restricted },
  { name: '01-home-closed', opening: { situation: 'closed', startAt }, go: restricted },
  { name: '03-offer-expired', opening: { situation: 'expired', startAt }, go: restricted },
  { name: '18-limit', opening: WITH_LOAN, go: limit },
  { name: '18-limit-dark', opening: WITH_LOAN, theme: 'dark', go: limit },
  { name: '18-limit-large', opening: WITH_LOAN, size: 'large', go: limit },
  { name: '18-limit-narrow', opening: WITH_LOAN, size: 'large', narrow: true, go: limit },
  {
    name: '18-limit-authorisations',
    opening: WITH_LOAN,
    go: async (phone) => (await limit(phone)).withdrawButton(privacy(phone)).scrollIntoViewIfNeeded(),
  },
  {
    name: '18-limit-change',
    opening: WITH_LOAN,
    go: async (phone) => (await (await limit(phone)).toChange()).field.fill('20000'),
  },
  {
    name: '18-limit-withdraw',
    opening: WITH_LOAN,
    go: async (phone) => (await limit(phone)).toWithdraw(privacy(phone)),
  },
  { name: '18-limit-close', opening: FIRST_DAY, go: async (phone) => (await limit(phone)).toClose() },
  {
    name: '18-limit-close-in-the-way',
    opening: WITH_LOAN,
    go: async (phone) => (await limit(phone)).toClose(),
  },
];
