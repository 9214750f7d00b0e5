/** Faults of the signatures of passkeys and phones: what they are bound to, whose they are, how they go on. docs/decisions/0017-passkeys.md. */
import type { Fault } from '../fault';

const TESTS = ['sandbox/http/passkeys.test.ts'];
const MACS = ['sandbox/devices/device.test.ts'];

export const PASSKEYS: readonly Fault[] = [
  {
    rule: 'F18',
    file: 'sandbox/passkeys/passkey.ts',
    find: 'digestOf({ challenge: id, digest })',
    replace: 'digestOf({ challenge: digest })',
    why: 'a signature for one challenge answers a newer one of the same quote',
    tests: TESTS,
  },
  {
    rule: 'F18',
    file: 'sandbox/passkeys/passkey.ts',
    find: '{ ...each, ...key, lastUsedAt: ctx.business }',
    replace: '{ ...each, lastUsedAt: ctx.business }',
    why: 'the counter stays where it was, so a copied key is not noticed',
    tests: TESTS,
  },
  {
    rule: 'F18',
    file: 'sandbox/passkeys/passkey.ts',
    find: '({ credentialId }) => credentialId === key.credentialId',
    replace: '({ credentialId }) => credentialId === setup.id',
    why: 'one key is added twice',
    tests: TESTS,
  },
  {
    rule: 'F18',
    file: 'sandbox/passkeys/verify.ts',
    find: "typeof said.topOrigin === 'string' && topOrigins.includes(said.topOrigin)",
    replace: "typeof said.topOrigin === 'string'",
    why: 'a passkey can be set up inside anybody’s page',
    tests: ['sandbox/passkeys/verify.test.ts'],
  },
  {
    rule: 'F18',
    file: 'sandbox/borrow/challenge.ts',
    find: '(userHandle !== undefined && userHandle !== userHandleOf(customer))',
    replace: "userHandle === ''",
    why: 'a signature made for another account is taken',
    tests: TESTS,
  },
  {
    rule: 'F18',
    file: 'sandbox/devices/device.ts',
    find: 'utf8ToBytes(`${id}.${digest}`)',
    replace: 'utf8ToBytes(id.slice(0, 0) + digest)',
    why: 'a MAC for one challenge answers a newer one of the same quote',
    tests: MACS,
  },
  {
    rule: 'F18',
    file: 'sandbox/devices/device.ts',
    find: 'if (triesLeft > 0) change(',
    replace: 'if (triesLeft >= 0) change(',
    why: 'five wrong MACs do not strike a phone off',
    tests: MACS,
  },
  {
    rule: 'F18',
    file: 'sandbox/borrow/challenge.ts',
    find: "refuse('proof-refused', { triesLeft }, draft)",
    replace: "refuse('proof-refused', { triesLeft })",
    why: 'wrong MACs are not counted',
    tests: MACS,
  },
  {
    rule: 'F18',
    file: 'sandbox/borrow/challenge.ts',
    find: "purpose.kind !== 'passkey' && purpose.kind !== 'device'",
    replace: "purpose.kind !== 'passkey'",
    why: 'the weakest way of signing adds another phone',
    tests: MACS,
  },
];
