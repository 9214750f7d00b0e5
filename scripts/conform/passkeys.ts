/** Passkeys: set up with a signature, signing once, removed at any time; what is forged changes nothing. Sandbox only. */
import { PasskeyDevice } from '../../src/sandbox/passkeys/testing/device';
import { newQuote, readStatement } from './borrowing';
import type { Lender } from './lender';
import { newCustomer, newKey, type Customer } from './people';
import { must, mustEqual, type Suite } from './suite';

/** Where the lender's app is: this very address, or the domain that its passkeys are made for. */
function appOf(lender: Lender, rpId: string): string {
  const { hostname, origin } = new URL(lender.base);
  return hostname === rpId || hostname.endsWith(`.${rpId}`) ? origin : `https://${rpId}`;
}

/** A setup, signed with the PIN: what `addPasskey` takes, but for the device's answer. */
async function setUp(customer: Customer) {
  const setup = await customer.reply('createPasskeySetup');
  const signed = await customer.sign({ kind: 'passkey', passkeySetupId: setup.id });
  return { setup, signed: { passkeySetupId: setup.id, ...signed } };
}

async function added(customer: Customer): Promise<PasskeyDevice> {
  const { setup, signed } = await setUp(customer);
  const device = await PasskeyDevice.make(appOf(customer.lender, setup.options.rp.id));
  const credential = await device.register(setup.options);
  await customer.reply('addPasskey', { body: { ...signed, credential } });
  return device;
}

/** A quote's challenge that a passkey may answer. */
async function challenged(customer: Customer) {
  const quote = await newQuote(customer);
  await readStatement(customer, quote);
  const purpose = { kind: 'loan', quoteId: quote.id };
  const { id, passkey, methods } = await customer.reply('createChallenge', { body: { for: purpose } });
  must(passkey !== undefined && methods.includes('webauthn'), 'a passkey that signs no loan');
  return { quoteId: quote.id, challengeId: id, asked: passkey };
}

export async function passkeys(suite: Suite, lender: Lender): Promise<void> {
  const customer = await newCustomer(lender);
  const { offered } = await customer.reply('listPasskeys');
  if (!offered) {
    suite.leaveOut('passkeys', 'this lender takes none');
    for (const name of ['createPasskeySetup', 'addPasskey', 'removePasskey'] as const)
      lender.replied.add(name);
    return;
  }
  await suite.check('addPasskey: takes what the device signed for, with a signature, once', async () => {
    const { setup, signed } = await setUp(customer);
    const device = await PasskeyDevice.make(appOf(lender, setup.options.rp.id));
    const refuse = async (lies: Parameters<PasskeyDevice['register']>[1]) => {
      const credential = await device.register(setup.options, lies);
      await customer.problem('addPasskey', { body: { ...signed, credential } }, 'proof-refused');
    };
    await refuse({ challenge: 'A'.repeat(43) });
    await refuse({ origin: 'https://conform.invalid' });
    await refuse({ rpId: 'conform.invalid' });
    await refuse({ verified: false });
    const credential = await device.register(setup.options);
    const unsigned = { ...signed, proof: { kind: 'app-pin', token: 'conform'.repeat(5) } };
    await customer.problem('addPasskey', { body: { ...unsigned, credential } }, 'proof-refused');
    const body = { ...signed, credential };
    const first = await customer.reply('addPasskey', { body });
    mustEqual(first.passkeys.length, 1, 'passkeys');
    mustEqual(await customer.reply('addPasskey', { body }), first, 'the same asked again');
  });
  await suite.check(
    'createLoan: a passkey signs it once; forged, replayed or another’s it does not',
    async () => {
      const borrower = await newCustomer(lender);
      const device = await added(borrower);
      const { asked, ...ids } = await challenged(borrower);
      const body = async (by: PasskeyDevice, lies?: Parameters<PasskeyDevice['sign']>[1]) => ({
        ...ids,
        proof: { kind: 'webauthn', credential: await by.sign(asked, lies) },
      });
      const refuse = async (sent: unknown) =>
        borrower.problem('createLoan', { body: sent, key: newKey() }, 'proof-refused');
      await refuse(await body(device, { challenge: 'A'.repeat(43) }));
      await refuse(await body(device, { origin: 'https://conform.invalid' }));
      await refuse(await body(device, { crossOrigin: true, topOrigin: 'https://conform.invalid' }));
      await refuse(await body(device, { verified: false }));
      await refuse(await body(await added(await newCustomer(lender))));
      const signed = await body(device, { counter: 20 });
      const { id } = await borrower.reply('createLoan', { body: signed, key: newKey() });
      await borrower.reply('cancelApplication', { id });
      const { asked: _next, ...others } = await challenged(borrower);
      await refuse({ ...others, proof: signed.proof });
    },
  );
  await suite.check('removePasskey: it signs nothing any longer', async () => {
    const borrower = await newCustomer(lender);
    const device = await added(borrower);
    const { asked, ...ids } = await challenged(borrower);
    const [passkey] = (await borrower.reply('listPasskeys')).passkeys;
    const left = await borrower.reply('removePasskey', { id: passkey?.id ?? '' });
    mustEqual(left.passkeys, [], 'passkeys');
    const proof = { kind: 'webauthn', credential: await device.sign(asked) };
    await borrower.problem('createLoan', { body: { ...ids, proof }, key: newKey() }, 'proof-refused');
  });
}
