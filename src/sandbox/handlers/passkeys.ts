/** Handlers of passkeys. docs/decisions/0017-passkeys.md. */
import { addPasskey, createPasskeySetup, listPasskeys, removePasskey } from '../../contract/passkey';
import { withProof } from '../borrow/challenge';
import { draftOf, refuse, reply } from '../change';
import {
  addKey,
  openSetup,
  passkeysView,
  removeKey,
  setupOf,
  setupOver,
  setupView,
} from '../passkeys/passkey';
import { handler, idOf, NOT_FOUND } from './handling';

export const passkeyHandlers = {
  listPasskeys: handler(listPasskeys, (customer, _input, ctx) => reply(passkeysView(customer, ctx))),

  createPasskeySetup: handler(createPasskeySetup, (customer, _input, ctx) => {
    const draft = draftOf(customer);
    const setup = openSetup(draft, ctx);
    if (typeof setup === 'string') return refuse(setup);
    return reply(setupView(draft.customer, setup, ctx.rpId ?? '', ctx), draft);
  }),

  addPasskey: handler(addPasskey, (customer, { body, hostClaims }, ctx) => {
    const { passkeySetupId, challengeId, proof, credential } = body;
    const setup = setupOf(customer, passkeySetupId);
    if (setup === null) return NOT_FOUND;
    const over = setupOver(setup, ctx);
    // The answer was lost and it is sent again.
    if (over === 'challenge-used') return reply(passkeysView(customer, ctx));
    if (over !== null) return refuse(over);
    const purpose = { kind: 'passkey', passkeySetupId } as const;
    return withProof(
      customer,
      { challengeId, proof, hostClaims, purpose, digest: setup.digest },
      ctx,
      (draft) => ({
        kind: 'verify-passkey',
        check: { kind: 'registration', challenge: setup.challenge, credential },
        then: (key) => {
          if (key === null) return refuse('proof-refused');
          const refused = addKey(draft, setup, key, credential, ctx);
          return refused === null ? reply(passkeysView(draft.customer, ctx), draft) : refuse(refused);
        },
      }),
    );
  }),

  removePasskey: handler(removePasskey, (customer, input, ctx) => {
    const draft = draftOf(customer);
    return removeKey(draft, idOf(input), ctx) ? reply(passkeysView(draft.customer, ctx), draft) : NOT_FOUND;
  }),
};
