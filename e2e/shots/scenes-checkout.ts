/** Pictures of paying a merchant's order in instalments. */
import type { Phone } from '../fixtures/phone';
import { placeOrder } from '../fixtures/shop';
import { CheckoutPage } from '../pages/checkout';
import { CostStatement } from '../pages/cost-statement';
import { FIRST_DAY, type Scene } from './scene';

const opening = FIRST_DAY;
const start = async (language: string): Promise<string> =>
  `checkout/${(await placeOrder(process.env.E2E_SHOP ?? '', 'monitor', language)).checkoutId}`;

const order = (phone: Phone): Promise<CheckoutPage> => new CheckoutPage(phone).here();

const chosen = (way: Parameters<CheckoutPage['choose']>[1]) => async (phone: Phone) => {
  const page = await order(phone);
  await page.choose(6, way);
  return page;
};

export const CHECKOUT: readonly Scene[] = [
  { name: '16-checkout-order', opening, start, go: order },
  { name: '16-checkout', opening, start, go: chosen('免息分期') },
  { name: '16-checkout-fee', opening, start, go: chosen('手续费分期') },
  { name: '16-checkout-dark', opening, start, theme: 'dark', go: chosen('按日计息') },
  { name: '16-checkout-narrow', opening, start, size: 'large', narrow: true, go: chosen('按日计息') },
  {
    name: '16-checkout-statement',
    opening,
    start,
    go: async (phone) => {
      await (await chosen('免息分期')(phone)).next.click();
      await new CostStatement(phone).here();
    },
  },
];
