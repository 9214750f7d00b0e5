/** Phones that sign by a MAC: added with a signature, for small sums, removed at any time. Sandbox only. */
import { createHmac } from 'node:crypto';
import { newQuote, readStatement } from './borrowing';
import type { Lender } from './lender';
import { newCustomer, newKey, type Customer } from './people';
import { must, mustEqual, type Suite } from './suite';

const DEVICE = 'conform-phone';

async function added(customer: Customer) {
  const signed = await customer.sign({ kind: 'device', device: DEVICE });
  return customer.reply('createSigningDevice', { body: { device: DEVICE, ...signed } });
}

/** What a phone answers a challenge with. */
const macOf = (secret: string, { id, digest }: { readonly id: string; readonly digest: string }) =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update(`${id}.${digest}`).digest('base64url');

export async function signingDevices(suite: Suite, lender: Lender): Promise<void> {
  await suite.check('createSigningDevice: with a signature; its secret is told this once', async () => {
    const customer = await newCustomer(lender);
    const signed = await customer.sign({ kind: 'device', device: DEVICE });
    const unsigned = { ...signed, proof: { kind: 'app-pin', token: 'conform'.repeat(5) } };
    await customer.problem('createSigningDevice', { body: { device: DEVICE, ...unsigned } }, 'proof-refused');
    await customer.problem(
      'createSigningDevice',
      { body: { device: 'conform-other', ...signed } },
      'challenge-mismatch',
    );
    const { device, secret } = await customer.reply('createSigningDevice', {
      body: { device: DEVICE, ...signed },
    });
    const { devices } = await customer.reply('listSigningDevices');
    mustEqual(devices, [device], 'devices');
    must(!JSON.stringify(await customer.reply('getMyData')).includes(secret), 'the secret is told again');
  });
  await suite.check(
    'createLoan: a MAC signs what the challenge lists it for; forged it does not',
    async () => {
      const customer = await newCustomer(lender);
      const { device, secret } = await added(customer);
      const quote = await newQuote(customer);
      await readStatement(customer, quote);
      const challenge = await customer.reply('createChallenge', {
        body: { for: { kind: 'loan', quoteId: quote.id } },
      });
      const send = (mac: string) => ({
        body: {
          quoteId: quote.id,
          challengeId: challenge.id,
          proof: { kind: 'device-mac', deviceId: device.id, mac },
        },
        key: newKey(),
      });
      await customer.problem(
        'createLoan',
        send(macOf(secret, { ...challenge, id: 'other' })),
        'proof-refused',
      );
      const right = send(macOf(secret, challenge));
      if (challenge.methods.includes('device-mac')) await customer.reply('createLoan', right);
      else await customer.problem('createLoan', right, 'proof-refused');
    },
  );
  await suite.check('removeSigningDevice: it is gone', async () => {
    const customer = await newCustomer(lender);
    const { device } = await added(customer);
    mustEqual((await customer.reply('removeSigningDevice', { id: device.id })).devices, [], 'devices');
    await customer.problem('removeSigningDevice', { id: device.id }, 'not-found');
  });
}
