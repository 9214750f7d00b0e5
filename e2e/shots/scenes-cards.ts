/** Pictures of bank cards: the list, adding one, one card. */
import { CardsPage } from '../pages/cards';
import { HomePage } from '../pages/home';
import type { Phone } from '../fixtures/phone';
import { type Scene, WITH_LOAN } from './scene';

async function cards(phone: Phone): Promise<CardsPage> {
  await new HomePage(phone).enter('银行卡');
  return new CardsPage(phone).here();
}

export const CARDS: readonly Scene[] = [
  { name: '18-cards', opening: WITH_LOAN, go: cards },
  {
    name: '18-cards-add',
    opening: WITH_LOAN,
    go: async (phone) => {
      const adding = await (await cards(phone)).startAdding();
      await adding.recognise('6228460000000124');
      await adding.again.waitFor();
    },
  },
  {
    name: '18-cards-one',
    opening: WITH_LOAN,
    go: async (phone) => (await cards(phone)).open('8807'),
  },
];
