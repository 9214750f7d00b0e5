/** Handlers of the person: home, invitation, activation, products, coupons. */
import { listCoupons } from '../../contract/coupon';
import { getHome } from '../../contract/home';
import { activate, setTellMe } from '../../contract/invitation';
import { listProducts } from '../../contract/product';
import { draftOf, log, patch, refuse, reply } from '../change';
import { dateOf } from '../business-time';
import { activateLimit } from '../people/activation';
import { couponView } from '../people/coupons';
import { productFor, PRODUCTS } from '../products';
import { homeView } from '../views/home';
import { handler } from './handling';

export const personHandlers = {
  getHome: handler(getHome, (customer, _input, ctx) => reply(homeView(customer, ctx))),

  setTellMe: handler(setTellMe, (customer, { body: { tellMe } }, ctx) => {
    if (customer.tellMe === tellMe) return reply(homeView(customer, ctx));
    const draft = draftOf(customer);
    patch(draft, { tellMe });
    log(
      draft,
      ctx.business,
      'invitation.notice',
      tellMe ? '受邀时通知' : '不再通知',
      tellMe ? 'Wants to be told when invited' : 'No longer wants to be told',
    );
    return reply(homeView(draft.customer, ctx), draft);
  }),

  activate: handler(activate, (customer, { body: { consents } }, ctx) => {
    const draft = draftOf(customer);
    const refused = activateLimit(draft, consents, ctx);
    if (refused !== null) return refuse(refused);
    const answer = homeView(draft.customer, ctx);
    return draft.rows.length === 0 ? reply(answer) : reply(answer, draft);
  }),

  listProducts: handler(listProducts, (customer, _input, ctx) => {
    if (customer.standing !== 'active') return refuse('not-active');
    const on = dateOf(ctx.business);
    return reply({
      products: customer.products
        .filter(({ id }) => PRODUCTS[id].borrowable)
        .flatMap((own) => productFor(customer, own, on, ctx.language) ?? []),
    });
  }),

  listCoupons: handler(listCoupons, (customer, _input, ctx) => {
    const on = dateOf(ctx.business);
    const coupons = (customer.coupons ?? []).map((each) => couponView(customer, each, on, ctx.language));
    const rank = ({ state }: (typeof coupons)[number]) => (state === 'available' ? 0 : 1);
    return reply({ coupons: coupons.toSorted((a, b) => rank(a) - rank(b)) });
  }),
};
