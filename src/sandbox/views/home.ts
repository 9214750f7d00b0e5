/** The home snapshot: everything that the first screen draws. product.md F02. */
import { formatDay } from '../../lending/calendar';
import { sum } from '../../lending/money';
import type { Home, Offer, Standing } from '../../contract/home';
import type { Language } from '../../contract/scalar';
import { bilingual, type Bilingual } from '../bilingual';
import { limitOf } from '../borrow/standing';
import { dateOf, isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lenderView } from '../lenders';
import { outstandingOf, positionOn } from '../loan';
import { CONSENT_KINDS, consentView } from '../papers/consents';
import { cardView } from '../people/cards';
import { dailyRate, PRODUCTS } from '../products';
import { CURRENCY } from '../writing';
import { bills } from './bill';

const REASONS: Readonly<Record<Standing, Bilingual | null>> = {
  'not-invited': bilingual(
    '目前按邀请开通，你还没有受邀。我们没有查询你的征信。',
    'Opened by invitation for now, and you are not invited yet. Your credit report was not looked at.',
  ),
  invited: null,
  active: null,
  frozen: bilingual(
    '额度已冻结。请联系客服了解原因和恢复办法。',
    'The limit is frozen. Ask us why and what restores it.',
  ),
  'under-review': bilingual(
    '额度正在复核，完成后通知你。',
    'The limit is being reviewed. You will be told when that is done.',
  ),
  expired: bilingual(
    '邀请已过期。再次受邀后可以开通。',
    'The offer has expired. You can activate when invited again.',
  ),
  closed: bilingual(
    '额度已关闭，已有借款照常归还。',
    'The limit is closed. Loans you have are repaid as agreed.',
  ),
};

export function homeView(customer: Customer, ctx: Context): Home {
  const { language } = ctx;
  const on = dateOf(ctx.business);
  const { payable, upcoming } = bills(customer, ctx);
  const first = customer.products[0];
  const pending = customer.repayments;
  return {
    now: isoMoment(ctx.business),
    businessDate: formatDay(on),
    currency: CURRENCY,
    customerId: customer.id,
    name: customer.profile.name[language],
    standing: customer.standing,
    standingReason: REASONS[customer.standing]?.[language] ?? null,
    lender: lenderView(first === undefined ? 'bank' : PRODUCTS[first.id].lender, language),
    products: customer.products.map((own) => ({
      productId: own.id,
      name: PRODUCTS[own.id].name[language],
      rate: { per: 'day', value: dailyRate(own, on) },
      previousRate: own.previousDaily === null ? null : { per: 'day', value: own.previousDaily },
    })),
    offer: offerView(customer, language),
    limit: customer.limit === null ? null : limitOf(customer),
    bill: payable ?? upcoming[0] ?? null,
    loans: loansView(customer, ctx),
    application: applicationOnHome(customer),
    repayment:
      pending[0] === undefined ? null : { id: pending[0].id, amount: sum(pending.map(({ total }) => total)) },
    tellMe: customer.tellMe,
  };
}

function offerView(customer: Customer, language: Language): Offer | null {
  const { offer, standing, profile, cards } = customer;
  const card = cards[0];
  if (standing !== 'invited' || offer === null || card === undefined) return null;
  const { bank, tail } = cardView(card, language);
  return {
    limit: offer.limit,
    expiresOn: formatDay(offer.expiresOn),
    identity: { name: profile.name[language], idNumber: profile.idNumber, bank, cardTail: tail },
    consents: CONSENT_KINDS.map((kind) => consentView(customer, kind, language)),
  };
}

function loansView(customer: Customer, ctx: Context): Home['loans'] {
  const [only, ...others] = customer.loans;
  if (only === undefined || others.length > 0) {
    return { active: customer.loans.length, outstanding: outstandingOf(customer), only: null };
  }
  const { instalments, outstanding } = positionOn(only, dateOf(ctx.business));
  const open = instalments.filter(({ closedOn }) => closedOn === null);
  return {
    active: 1,
    outstanding,
    only: {
      id: only.id,
      method: only.terms.method,
      months: only.terms.months,
      instalments: instalments.length,
      paid: instalments.length - open.length,
    },
  };
}

/** An application that is not over, or whose ending has not been seen. */
function applicationOnHome({ application }: Customer): Home['application'] {
  if (application === null || (application.endedAt !== null && application.seen)) return null;
  return { id: application.id, state: application.state, amount: application.quote.terms.principal };
}
