/** Entering: tickets used once, the entrance, the invitation, the three consents as read. Sandbox only. */
import { renewalText } from '../../src/contract/renewal';
import type { Lender } from './lender';
import { newPageKey, type PageKey } from './page-key';
import { newCustomer, newTicket, signIn } from './people';
import { hashOf } from './reading';
import { must, mustEqual, type Suite } from './suite';

export async function entering(suite: Suite, lender: Lender): Promise<void> {
  await suite.check('a ticket signs in once', async () => {
    const { id } = await lender.reply('createCustomer', { body: { situation: 'active' } });
    const { credential } = await newTicket(lender, id);
    await signIn(lender, credential);
    await lender.problem('createSession', { body: { credential } }, 'credential-refused');
  });
  await suite.check('an ended session is told as expired', async () => {
    const customer = await newCustomer(lender);
    await lender.reply('expire', { id: customer.id, body: { what: 'sessions' } });
    await customer.problem('getHome', {}, 'session-expired');
  });
  await suite.check(
    'an ended session is renewed by its key, once for each nonce, and by no other key',
    async () => {
      const customer = await newCustomer(lender);
      const page = await newPageKey();
      const { renewal } = await customer.reply('bindSession', { body: { key: page.key } });
      await lender.reply('expire', { id: customer.id, body: { what: 'sessions' } });
      const asked = async (by: PageKey) => {
        const { nonce } = await lender.reply('getRenewalNonce', {});
        return { body: { renewal, nonce, signature: await by.sign(renewalText(renewal, nonce)) } };
      };
      const other = await newPageKey();
      await lender.problem('renewSession', await asked(other), 'credential-refused');
      const once = await asked(page);
      const { token } = await lender.reply('renewSession', once);
      await lender.problem('renewSession', once, 'credential-refused');
      await lender.reply('getHome', { token });
      await lender.problem('bindSession', { token, body: { key: other.key } }, 'credential-refused');
      await lender.reply('expire', { id: customer.id, body: { what: 'renewals' } });
      await lender.problem('renewSession', await asked(page), 'session-expired');
    },
  );
  await suite.check('checkEntrance: shown to the invited alone', async () => {
    for (const situation of ['invited', 'not-invited'] as const) {
      const { id } = await lender.reply('createCustomer', { body: { situation } });
      const { credential } = await newTicket(lender, id);
      const { shown } = await lender.reply('checkEntrance', { body: { credential } });
      mustEqual(shown, situation === 'invited', `shown to the ${situation}`);
    }
  });
  await suite.check('setTellMe: on and off', async () => {
    const stranger = await newCustomer(lender, { situation: 'not-invited' });
    for (const tellMe of [true, false])
      mustEqual((await stranger.reply('setTellMe', { body: { tellMe } })).tellMe, tellMe, 'tellMe');
    const nothing = {
      id: 'conform-no-paper',
      body: { consents: [{ paperId: 'conform-no-paper', hash: 'A'.repeat(43) }] },
    };
    await stranger.problem('activate', nothing, 'not-invited');
  });
  await suite.check('activate: every consent as read, none changed, repeated without effect', async () => {
    const invited = await newCustomer(lender, { situation: 'invited' });
    await invited.problem('listProducts', {}, 'not-active');
    const offered = invited.home.offer?.consents ?? [];
    mustEqual(offered.length, 3, 'consents');
    for (const { paperId, hash } of offered) {
      const { text } = await invited.reply('getPaper', { id: paperId });
      mustEqual(hashOf(text), hash, 'hash of a consent’s words');
    }
    const consents = offered.map(({ paperId, hash }) => ({ paperId, hash }));
    await invited.problem('activate', { body: { consents: consents.slice(1) } }, 'consents-incomplete');
    const changed = consents.map(({ paperId }) => ({ paperId, hash: 'A'.repeat(43) }));
    await invited.problem('activate', { body: { consents: changed } }, 'consent-changed');
    const { standing, limit } = await invited.reply('activate', { body: { consents } });
    must(standing === 'active' && limit !== null, `after activation: ${standing}`);
    mustEqual(
      (await invited.reply('activate', { body: { consents } })).limit,
      limit,
      'limit, activated again',
    );
  });
}
