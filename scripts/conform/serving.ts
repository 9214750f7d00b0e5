/** Cards, reminders and complaints. Sandbox only, but for what only reads. */
import type { Lender } from './lender';
import { newCustomer, newKey, type Person } from './people';
import { allOf } from './reading';
import { SAMPLES } from './samples';
import { must, mustEqual, type Suite } from './suite';

/** What a person may read of them. Changes nothing. */
export async function served(suite: Suite, person: Person): Promise<void> {
  await suite.check('getCheckoutKeys: keys that merchants can check a result with', async () => {
    const { keys } = await person.reply('getCheckoutKeys');
    must(keys.length > 0, 'no key');
  });
  await suite.check('getReminders: none between 22:00 and 08:00', async () => {
    mustEqual((await person.reply('getReminders')).quiet, { from: '22:00', to: '08:00' }, 'quiet hours');
  });
  await suite.check('listComplaints: those without an answer first, none of them twice', async () => {
    const { items } = await allOf((query) => person.reply('listComplaints', { query }));
    const open = items.map(({ status }) => status === 'received');
    must(
      !open.includes(true) || open.lastIndexOf(true) < open.filter(Boolean).length,
      'an answered one first',
    );
    mustEqual(new Set(items.map(({ id }) => id)).size, items.length, 'different numbers');
    must(
      items.every(({ status, answer }) => (status === 'answered') === (answer !== null)),
      'answered without an answer, or the other way round',
    );
  });
}

export async function serving(suite: Suite, lender: Lender): Promise<void> {
  await suite.check(
    'a card: looked at, added once, made the default, removed when nothing uses it',
    async () => {
      const person = await newCustomer(lender);
      const before = (await person.reply('listCards')).cards;
      const body = SAMPLES.checkCard as { number: string };
      const { id: cardCheckId, tail } = await person.reply('checkCard', { body });
      mustEqual(tail, body.number.slice(-4), 'the tail of the number');
      const { cards } = await person.reply('addCard', { body: { cardCheckId } });
      mustEqual((await person.reply('addCard', { body: { cardCheckId } })).cards, cards, 'added again');
      const added = cards.find(({ id }) => before.every((each) => each.id !== id));
      if (added === undefined || cards.length !== before.length + 1)
        throw new Error('the card was not added');
      await person.problem('checkCard', { body }, 'card-known');
      const first = (await person.reply('setDefaultCard', { id: added.id })).cards[0];
      mustEqual([first?.id, first?.isDefault], [added.id, true], 'the default card, told first');
      await person.problem('removeCard', { id: added.id }, 'card-default');
      await person.reply('setDefaultCard', { id: before[0]?.id ?? '' });
      const left = (await person.reply('removeCard', { id: added.id })).cards;
      mustEqual(
        left.map(({ id }) => id),
        before.map(({ id }) => id),
        'the cards of before',
      );
    },
  );
  await suite.check('a card number with a wrong digit is refused', async () => {
    const person = await newCustomer(lender);
    await person.problem('checkCard', { body: { number: '6228460000000125' } }, 'card-number-wrong');
  });
  await suite.check('setReminders: kept as they were set, repeated without effect', async () => {
    const person = await newCustomer(lender);
    const body = { before: false, onDay: true };
    const set = await person.reply('setReminders', { body });
    mustEqual([set.before, set.onDay], [false, true], 'what was set');
    mustEqual(await person.reply('setReminders', { body }), set, 'set again');
    mustEqual(await person.reply('getReminders'), set, 'read again');
  });
  await suite.check(
    'createLimitIncrease: one request for one key, one at a time, the limit never lower',
    async () => {
      const person = await newCustomer(lender);
      const before = await person.reply('getLimit');
      const sent = { body: SAMPLES.createLimitIncrease, key: newKey() };
      const made = await person.reply('createLimitIncrease', sent);
      mustEqual(await person.reply('createLimitIncrease', sent), made, 'the same sent again');
      mustEqual(made.limitBefore, before.limit?.total, 'the limit before');
      await person.problem('createLimitIncrease', { ...sent, key: newKey() }, 'increase-in-review');
      mustEqual((await person.reply('listLimitIncreases')).items, [made], 'the list');
      must(((await person.reply('getLimit')).limit?.total ?? 0) >= (made.limitBefore ?? 0), 'a lower limit');
    },
  );
  await suite.check('createComplaint: one number for one key, in the list with its date', async () => {
    const person = await newCustomer(lender);
    const sent = { body: SAMPLES.createComplaint, key: newKey() };
    const made = await person.reply('createComplaint', sent);
    mustEqual(await person.reply('createComplaint', sent), made, 'the same sent again');
    const { items } = await person.reply('listComplaints');
    mustEqual(items, [made], 'the list');
    must(made.answerBy >= made.receivedAt.slice(0, 10), 'to be answered before it came');
  });
}
