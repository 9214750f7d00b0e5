/** Faults of the signatures that passkeys make: what they are bound to, whose they are, how they go on. docs/decisions/0017-passkeys.md. */
import type { Fault } from '../fault';

const TESTS = ['sandbox/http/passkeys.test.ts'];

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
];
