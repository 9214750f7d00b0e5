/** Handlers of the person: home, invitation, activation, products. */
import { activate, getHome, setTellMe } from '../../contract/home';
import { listProducts } from '../../contract/product';
import { draftOf, log, patch, refuse, reply } from '../change';
import { dateOf } from '../business-time';
import { activateLimit } from '../people/activation';
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
};
