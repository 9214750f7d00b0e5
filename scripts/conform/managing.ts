/** Managing the limit: lower, pause, close, authorisations, a review. Sandbox only, but for what only reads. */
import type { ReplyOf } from '../../src/contract/endpoint';
import type { ENDPOINTS } from '../../src/contract/endpoints';
import type { Lender } from './lender';
import { type Customer, newCustomer, type Person } from './people';
import { hashOf } from './reading';
import { must, mustEqual, type Suite } from './suite';

type File = ReplyOf<typeof ENDPOINTS.getLimit>;

/** What a person may read of the limit and of all that is held. Changes nothing. */
export async function managed(suite: Suite, person: Person): Promise<void> {
  await suite.check('getLimit: its bounds hold it, its authorisations have their papers', async () => {
    const { limit, granted, minimum, authorisations, data } = await person.reply('getLimit');
    if (limit !== null && granted !== null) {
      must(limit.total <= granted, 'the limit is above what was granted');
      must(minimum <= granted, 'no limit can be chosen');
      must(minimum >= Math.min(granted, limit.outstanding + limit.inFlight), 'less than what is used');
    }
    for (const { signed } of authorisations) {
      if (signed === null) continue;
      const { paper, text } = await person.reply('getPaper', { id: signed.paperId });
      mustEqual([paper.signedAt, hashOf(text)], [signed.at, paper.hash], 'the paper of an authorisation');
    }
    const kinds = authorisations.map(({ kind }) => kind);
    must(
      data.every(({ consent }) => kinds.includes(consent)),
      'data that rests on no authorisation',
    );
  });
  await suite.check('getMyData: says what every other answer says', async () => {
    const data = await person.reply('getMyData');
    const { limit, standing } = await person.reply('getHome');
    const { history, authorisations } = await person.reply('getLimit');
    mustEqual([data.standing, data.limit], [standing, limit], 'standing and limit');
    mustEqual([data.limitHistory, data.authorisations], [history, authorisations], 'history, authorisations');
    must(data.profile.idNumber.includes('*'), 'the identity number is not masked');
  });
}

/** Asks twice; the second answer is the first, and nothing more has happened. */
async function twice(ask: () => Promise<File>): Promise<File> {
  const [first, again] = [await ask(), await ask()];
  mustEqual(again, first, 'the same asked again');
  return first;
}

export async function managing(suite: Suite, lender: Lender): Promise<void> {
  await suite.check('changeLimit: within its bounds, at once, repeated without effect', async () => {
    const owing = await newCustomer(lender, { situation: 'with-loan' });
    const { minimum, step, granted } = await owing.reply('getLimit');
    const change = (total: number) => owing.reply('changeLimit', { body: { total } });
    const { limit } = await twice(() => change(minimum));
    mustEqual(limit?.total, minimum, 'the limit that was chosen');
    const refuse = (total: number, code: Parameters<Customer['problem']>[2]) =>
      owing.problem('changeLimit', { body: { total } }, code);
    await refuse(minimum - step, 'limit-below-used');
    await refuse((granted ?? 0) + step, 'limit-above-granted');
    await refuse(minimum + 1, 'amount-off-step');
    mustEqual((await change(granted ?? 0)).limit?.total, granted, 'the limit, back up');
  });
  await suite.check('pauseLimit: nothing can be borrowed meanwhile', async () => {
    const customer = await newCustomer(lender);
    const pause = (paused: boolean) => twice(() => customer.reply('pauseLimit', { body: { paused } }));
    mustEqual((await pause(true)).limit?.available, 0, 'available while paused');
    await customer.problem('listProducts', {}, 'not-active');
    mustEqual((await pause(false)).standing, 'active', 'standing');
    const stranger = await newCustomer(lender, { situation: 'not-invited' });
    await stranger.problem('pauseLimit', { body: { paused: true } }, 'no-limit');
  });
  await suite.check('withdrawConsent, giveConsent: loans stay, words as read', async () => {
    const owing = await newCustomer(lender, { situation: 'with-loan' });
    await owing.problem('withdrawConsent', { id: 'credit-bureau' }, 'consent-holds-loans');
    await owing.problem('withdrawConsent', { id: 'credit-agreement' }, 'consent-by-closing');
    const frozen = await twice(() => owing.reply('withdrawConsent', { id: 'privacy' }));
    mustEqual(frozen.standing, 'frozen', 'standing');
    const { paperId, hash } = frozen.authorisations.find(({ kind }) => kind === 'privacy') ?? {};
    const { text } = await owing.reply('getPaper', { id: paperId ?? '' });
    mustEqual(hashOf(text), hash, 'hash of the words to be agreed to');
    const changed = { paperId, hash: 'A'.repeat(43) };
    await owing.problem('giveConsent', { id: 'privacy', body: changed }, 'consent-changed');
    const body = { paperId, hash };
    const given = await twice(() => owing.reply('giveConsent', { id: 'privacy', body }));
    mustEqual(given.standing, 'active', 'standing');
  });
  await suite.check('closeLimit: only when nothing is owed, and all authorisations end', async () => {
    const owing = await newCustomer(lender, { situation: 'with-loan' });
    must((await owing.reply('getLimit')).inTheWay.length > 0, 'nothing in the way of closing');
    await owing.problem('closeLimit', {}, 'limit-in-use');
    const free = await newCustomer(lender, { situation: 'settled' });
    const { standing, authorisations } = await twice(() => free.reply('closeLimit'));
    mustEqual(standing, 'closed', 'standing');
    must(
      authorisations.every(({ inForce }) => !inForce),
      'an authorisation that is still in force',
    );
  });
  await suite.check('requestLimitReview: offered where it can change something', async () => {
    const frozen = await newCustomer(lender, { situation: 'frozen' });
    const { standing, nextSteps } = await twice(() => frozen.reply('requestLimitReview'));
    mustEqual(standing, 'under-review', 'standing');
    must(
      nextSteps.some(({ kind, until }) => kind === 'wait' && until !== null),
      'no date for the answer',
    );
    await frozen.clock({ days: 3 });
    const active = await newCustomer(lender);
    await active.problem('requestLimitReview', {}, 'review-not-offered');
  });
}
