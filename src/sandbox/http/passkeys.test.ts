/** Passkeys over HTTP: set up with a signature, signing any sum, and what is refused leaves everything as it was. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amount } from '../../lending/money';
import { newKeyPair, PasskeyDevice, type Lies } from '../passkeys/testing/device';
import { startApi, text, type TestApi } from './testing/api-server';
import { borrowerAt, type Borrower } from './testing/borrower';
import { newKey } from './testing/borrowing';
import {
  APP,
  byPin,
  challengedQuote,
  loanByPasskey,
  PASSKEYS,
  setupByPin,
  WALLET,
  withPasskey,
} from './testing/passkeys';

const OPENING = { situation: 'active', limit: amount(8_000_000), readingSeconds: 0 } as const;
/** More than the app PIN signs. */
const LARGE = 6_000_000;

let server: TestApi;
const newcomer = () => borrowerAt(server, OPENING);

beforeAll(async () => {
  server = await startApi({ passkeys: PASSKEYS });
});
afterAll(() => server.close());

/** Everything of a person that a refused request must leave alone. */
const held = async ({ ask }: Borrower) => ({
  books: await ask('getBooks'),
  passkeys: await ask('listPasskeys'),
  limit: (await ask('getHome')).limit,
});

describe('setting one up', () => {
  it('takes a signature by the PIN; repeating it changes nothing', async () => {
    const borrower = await newcomer();
    expect(await borrower.ask('listPasskeys')).toEqual({ passkeys: [], offered: true });
    const { setup, challenge, signed } = await setupByPin(borrower);
    expect(challenge.methods).toEqual(['host', 'app-pin']);
    expect(challenge.display).toMatchObject({ title: '设置通行密钥', amount: 0 });
    expect(setup.options).toMatchObject({
      rp: { id: 'app.test' },
      attestation: 'none',
      authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
    });
    const credential = await (await PasskeyDevice.make(APP)).register(setup.options);
    const body = { ...signed, credential };
    const added = await borrower.ask('addPasskey', { body });
    expect(added.passkeys).toMatchObject([{ lastUsedAt: null, synced: false }]);
    expect(await borrower.ask('addPasskey', { body })).toEqual(added);
    expect((await borrower.ask('getMyData')).passkeys).toEqual(added.passkeys);
  });

  it('takes one by the wallet, and by a passkey that is there already', async () => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const setup = await borrower.ask('createPasskeySetup');
    expect(setup.options.excludeCredentials).toMatchObject([{ id: device.credentialId }]);
    const purpose = { kind: 'passkey', passkeySetupId: setup.id };
    const { id: challengeId, passkey } = await borrower.ask('createChallenge', { body: { for: purpose } });
    if (passkey === undefined) throw new Error('no passkey asked for');
    const proof = { kind: 'webauthn', credential: await device.sign(passkey) };
    const credential = await (await PasskeyDevice.make(APP)).register(setup.options);
    const body = { passkeySetupId: setup.id, challengeId, proof, credential };
    expect((await borrower.ask('addPasskey', { body })).passkeys).toHaveLength(2);
  });

  it('says nothing of the person to the device but a masked name', async () => {
    const borrower = await newcomer();
    const { user } = (await borrower.ask('createPasskeySetup')).options;
    expect(user.id).not.toContain(borrower.id);
    expect(user.name).toContain('*');
  });

  it('a stolen session alone sets up none: without a signature, or with one for something else', async () => {
    const borrower = await newcomer();
    const { setup, challenge } = await setupByPin(borrower);
    const { challenge: ofLoan } = await challengedQuote(borrower, 100_000);
    const proof = await byPin(borrower, ofLoan);
    const credential = await (await PasskeyDevice.make(APP)).register(setup.options);
    const body = { passkeySetupId: setup.id, credential };
    const before = await held(borrower);
    const guessed = { kind: 'app-pin', token: 'x'.repeat(43) };
    expect(
      await borrower.problem('addPasskey', { body: { ...body, challengeId: challenge.id, proof: guessed } }),
    ).toBe('proof-refused');
    expect(await borrower.problem('addPasskey', { body: { ...body, challengeId: ofLoan.id, proof } })).toBe(
      'challenge-mismatch',
    );
    expect(await held(borrower)).toEqual(before);
  });

  it.each<readonly [string, Lies]>([
    ['another challenge', { challenge: 'B'.repeat(43) }],
    ['another relying party', { rpId: 'evil.test' }],
    ['another origin', { origin: 'https://evil.test' }],
    ['a foreign page around the app', { crossOrigin: true, topOrigin: 'https://evil.test' }],
    ['the person not verified', { verified: false }],
    ['an algorithm that nobody asked for', { algorithm: -8 }],
  ])('proof-refused: a device that answers with %s; the true answer is then taken', async (_name, lies) => {
    const borrower = await newcomer();
    const { setup, signed } = await setupByPin(borrower);
    const device = await PasskeyDevice.make(APP);
    const forged = await device.register(setup.options, lies);
    expect(await borrower.problem('addPasskey', { body: { ...signed, credential: forged } })).toBe(
      'proof-refused',
    );
    expect((await borrower.ask('listPasskeys')).passkeys).toEqual([]);
    const credential = await device.register(setup.options);
    expect((await borrower.ask('addPasskey', { body: { ...signed, credential } })).passkeys).toHaveLength(1);
  });

  it('one device twice is refused, and a sixth', async () => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const again = await setupByPin(borrower);
    const credential = await device.register(again.setup.options);
    expect(await borrower.problem('addPasskey', { body: { ...again.signed, credential } })).toBe(
      'proof-refused',
    );
    for (let more = 1; more < 5; more += 1) await withPasskey(borrower);
    expect((await borrower.ask('listPasskeys')).offered).toBe(false);
    expect(await borrower.problem('createPasskeySetup', {})).toBe('passkeys-too-many');
  });

  it('ends in ten minutes', async () => {
    const late = await startApi({ passkeys: PASSKEYS });
    const borrower = await borrowerAt(late, OPENING);
    const { setup, signed } = await setupByPin(borrower);
    const credential = await (await PasskeyDevice.make(APP)).register(setup.options);
    late.pass(10 * 60_000);
    const { body: ticket } = await late.call('createTicket', { id: borrower.id });
    const entered = await late.call('createSession', {
      body: { credential: { kind: 'ticket', ticket: text(ticket, 'ticket') } },
    });
    const token = text(entered.body, 'token');
    const answer = await late.call('addPasskey', { token, body: { ...signed, credential } });
    expect(answer.body).toMatchObject({ code: 'challenge-expired' });
    await late.close();
  });

  it('is not offered by a lender that takes none', async () => {
    const plain = await startApi();
    const borrower = await borrowerAt(plain, OPENING);
    expect(await borrower.ask('listPasskeys')).toEqual({ passkeys: [], offered: false });
    expect(await borrower.problem('createPasskeySetup', {})).toBe('not-found');
    await plain.close();
  });
});

describe('signing with one', () => {
  it('borrows any sum, counts on, and says when it was used', async () => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const asked = await challengedQuote(borrower, LARGE);
    expect(asked.challenge.methods).toEqual(['host', 'webauthn']);
    expect(asked.challenge.passkey?.allowCredentials).toMatchObject([{ id: device.credentialId }]);
    await borrower.ask('createLoan', await loanByPasskey(asked, device));
    const { passkeys } = await borrower.ask('listPasskeys');
    expect(passkeys[0]?.lastUsedAt).not.toBeNull();
  });

  it('the PIN still signs what it suffices for, and no more', async () => {
    const borrower = await newcomer();
    await withPasskey(borrower);
    const { challenge } = await challengedQuote(borrower, 5_000_000);
    expect(challenge.methods).toEqual(['host', 'webauthn', 'app-pin']);
    const large = await challengedQuote(borrower, LARGE);
    const proof = await byPin(borrower, large.challenge);
    const body = { quoteId: large.quoteId, challengeId: large.challenge.id, proof };
    expect(await borrower.problem('createLoan', { key: newKey(), body })).toBe('proof-refused');
  });

  it.each<readonly [string, (device: PasskeyDevice) => Promise<readonly [PasskeyDevice, Lies]>]>([
    ['for another challenge', async (device) => [device, { challenge: 'B'.repeat(43) }]],
    ['for another relying party', async (device) => [device, { rpId: 'evil.test' }]],
    ['from another origin', async (device) => [device, { origin: 'https://evil.test' }]],
    [
      'inside a foreign page',
      async (device) => [device, { crossOrigin: true, topOrigin: 'https://evil.test' }],
    ],
    [
      'inside the wallet, said by a page that is not framed',
      async (device) => [device, { topOrigin: WALLET }],
    ],
    ['without the person verified', async (device) => [device, { verified: false }]],
    ['of a new passkey', async (device) => [device, { type: 'webauthn.create' }]],
    ['by another key', async (device) => [device, { by: (await newKeyPair()).privateKey }]],
    ['of another device', async () => [await PasskeyDevice.make(APP), {}]],
    ['of somebody else’s account', async (device) => [device, { userHandle: 'A'.repeat(43) }]],
    [
      'of another customer, whose passkey it is',
      async () => [(await withPasskey(await newcomer())).device, {}],
    ],
    [
      'of another customer, under this one’s name',
      async (device) => [(await withPasskey(await newcomer())).device, { id: device.credentialId }],
    ],
  ])(
    'proof-refused: a signature %s; nothing changes, and the true one is then taken',
    async (_name, forge) => {
      const borrower = await newcomer();
      const { device } = await withPasskey(borrower);
      const asked = await challengedQuote(borrower, LARGE);
      const before = await held(borrower);
      const [by, lies] = await forge(device);
      expect(await borrower.problem('createLoan', await loanByPasskey(asked, by, lies))).toBe(
        'proof-refused',
      );
      expect(await held(borrower)).toEqual(before);
      await borrower.ask('createLoan', await loanByPasskey(asked, device));
    },
  );

  it.each([
    ['going back', 3],
    ['standing still', 9],
  ])('proof-refused: its counter %s, as a copied key’s does', async (_name, counter) => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const first = await challengedQuote(borrower, LARGE);
    const { id } = await borrower.ask('createLoan', await loanByPasskey(first, device, { counter: 9 }));
    await borrower.ask('cancelApplication', { id });
    const second = await challengedQuote(borrower, LARGE);
    expect(await borrower.problem('createLoan', await loanByPasskey(second, device, { counter }))).toBe(
      'proof-refused',
    );
    await borrower.ask('createLoan', await loanByPasskey(second, device, { counter: 10 }));
  });

  it('quote-used, challenge-used, proof-refused: a replay, with its own quote, challenge, or another’s', async () => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const first = await challengedQuote(borrower, LARGE);
    const signed = await loanByPasskey(first, device);
    const { id } = await borrower.ask('createLoan', signed);
    expect(await borrower.problem('createLoan', { ...signed, key: newKey() })).toBe('quote-used');
    await borrower.ask('cancelApplication', { id });
    const second = await challengedQuote(borrower, LARGE);
    const replayed = { quoteId: second.quoteId, proof: signed.body.proof };
    const replay = (challengeId: string) =>
      borrower.problem('createLoan', { key: newKey(), body: { ...replayed, challengeId } });
    expect(await replay(second.challenge.id)).toBe('proof-refused');
    expect(await replay(first.challenge.id)).toBe('challenge-mismatch');
  });

  it('challenge-expired, proof-refused: one of a challenge that a newer one has voided, for that one or the newer', async () => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const old = await challengedQuote(borrower, LARGE);
    const signed = await loanByPasskey(old, device);
    const purpose = { kind: 'loan', quoteId: old.quoteId };
    const { id: challengeId, digest } = await borrower.ask('createChallenge', { body: { for: purpose } });
    expect(digest).toBe(old.challenge.digest);
    expect(await borrower.problem('createLoan', signed)).toBe('challenge-expired');
    const newer = { key: newKey(), body: { ...signed.body, challengeId } };
    expect(await borrower.problem('createLoan', newer)).toBe('proof-refused');
  });

  it.each([
    ['no letters of base64url', { clientDataJSON: '<script>' }],
    ['nothing', { signature: '' }],
    ['more than is read', { authenticatorData: 'A'.repeat(5_000) }],
  ])('invalid: %s', async (_name, garbage) => {
    const borrower = await newcomer();
    const { device } = await withPasskey(borrower);
    const asked = await challengedQuote(borrower, LARGE);
    const { key, body } = await loanByPasskey(asked, device);
    const { credential } = body.proof;
    const proof = {
      kind: 'webauthn',
      credential: { ...credential, response: { ...credential.response, ...garbage } },
    };
    expect(await borrower.problem('createLoan', { key, body: { ...body, proof } })).toBe('invalid');
  });
});

describe('removing one', () => {
  it('needs nothing but its owner; from then on it signs nothing', async () => {
    const borrower = await newcomer();
    const { device, passkeys } = await withPasskey(borrower);
    const asked = await challengedQuote(borrower, LARGE);
    const signed = await loanByPasskey(asked, device);
    const id = passkeys.passkeys[0]?.id ?? '';
    const stranger = await newcomer();
    expect(await stranger.problem('removePasskey', { id })).toBe('not-found');
    expect((await borrower.ask('removePasskey', { id })).passkeys).toEqual([]);
    expect(await borrower.problem('createLoan', signed)).toBe('proof-refused');
    expect(await borrower.problem('removePasskey', { id })).toBe('not-found');
    expect((await challengedQuote(borrower, 100_000)).challenge.methods).toEqual(['host', 'app-pin']);
  });
});
