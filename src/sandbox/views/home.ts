/** The home snapshot: everything that the first screen draws. product.md F02. */
import { formatDay } from '../../lending/calendar';
import { sum } from '../../lending/money';
import { termsInForce } from '../../lending/negotiated';
import type { Home, Offer } from '../../contract/home';
import type { Language } from '../../contract/scalar';
import { limitOf } from '../borrow/standing';
import { dateOf, isoMoment } from '../business-time';
import type { Customer } from '../customer';
import type { Context } from '../decision';
import { lenderView } from '../lenders';
import { nextSteps, standingReason } from '../limit/reasons';
import { outstandingOf, positionOn } from '../loan';
import { CONSENT_KINDS, consentView } from '../papers/consents';
import { cardView } from '../people/cards';
import { dailyRate, PRODUCTS } from '../products';
import { CURRENCY } from '../writing';
import { bills } from './bill';

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
    standingReason: standingReason(customer, ctx),
    nextSteps: nextSteps(customer),
    lender: lenderView(first === undefined ? 'bank' : PRODUCTS[first.id].lender, language),
    products: pricedProducts(customer, ctx),
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

/** The person's products with their price today, and the one before it. */
export function pricedProducts({ products }: Customer, { business, language }: Context): Home['products'] {
  const on = dateOf(business);
  return products.map((own) => ({
    productId: own.id,
    name: PRODUCTS[own.id].name[language],
    rate: { per: 'day', value: dailyRate(own, on) },
    previousRate: own.previousDaily === null ? null : { per: 'day', value: own.previousDaily },
  }));
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
  const inForce = termsInForce(only.terms, only.events);
  return {
    active: 1,
    outstanding,
    only: {
      id: only.id,
      method: inForce.method,
      months: inForce.months,
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
