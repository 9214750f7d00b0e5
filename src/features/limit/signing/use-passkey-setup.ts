/** The steps of setting a passkey up: begun, signed for, made by the device, added. A step that fails can be taken again. */
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../../client/answer';
import { makePasskey } from '../../../client/passkey-device';
import { addPasskey, beginPasskey, passkeysQuery } from '../../../client/passkeys';
import type { Signing } from '../../../client/signing';
import type { useSigning } from '../../../client/use-signing';
import type { PasskeySetup } from '../../../contract/passkey';
import type { Registration } from '../../../contract/webauthn';

export type SetupEnd = 'cancelled' | 'known' | 'unable' | 'host-failed' | Refusal | Unreachable;

interface SignedSetup {
  readonly setup: PasskeySetup;
  readonly signature: Extract<Signing, { kind: 'signed' }>;
  /** Made already: only the lender's answer is missing. */
  readonly credential: Registration | null;
}

export function usePasskeySetup(sign: ReturnType<typeof useSigning>['sign'], onDone: () => void) {
  const queries = useQueryClient();
  const [signed, setSigned] = useState<SignedSetup | null>(null);
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<SetupEnd | null>(null);

  const during = async (step: () => Promise<SetupEnd | null>) => {
    setBusy(true);
    setEnd(null);
    setEnd(await step());
    setBusy(false);
  };

  const begin = () =>
    during(async () => {
      const begun = await beginPasskey();
      if (begun.kind !== 'reply') return begun;
      const signature = await sign({ kind: 'passkey', passkeySetupId: begun.reply.id }, null);
      switch (signature.kind) {
        case 'signed':
          setSigned({ setup: begun.reply, signature, credential: null });
          return null;
        case 'cancelled':
          return null;
        case 'host-failed':
        case 'differs':
        case 'too-much-for-here':
          return 'host-failed';
        default:
          return signature;
      }
    });

  const make = () =>
    during(async () => {
      if (signed === null) return null;
      const { setup, signature } = signed;
      const made =
        signed.credential === null
          ? await makePasskey(setup.options)
          : { kind: 'made' as const, credential: signed.credential };
      if (made.kind !== 'made') return made.kind;
      const { credential } = made;
      const proved = { challengeId: signature.challenge.id, proof: signature.proof };
      const added = await addPasskey(setup.id, proved, credential);
      if (added.kind === 'reply') {
        queries.setQueryData(passkeysQuery.queryKey, added.reply);
        onDone();
        return null;
      }
      // Silence: the same may be sent again, and is added once. A refusal: from the beginning.
      setSigned(added.kind === 'unreachable' ? { ...signed, credential } : null);
      return added;
    });

  return { signed: signed !== null, busy, end, begin: () => void begin(), make: () => void make() };
}
