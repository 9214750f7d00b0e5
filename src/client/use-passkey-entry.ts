/** Signing a challenge with a passkey, from a screen: what the sheet needs while the person is asked. */
import { useCallback, useRef, useState } from 'react';
import type { Challenge } from '../contract/challenge';
import type { AskPasskey } from './signing';
import { passkeyAbility, signWithPasskey } from './passkey-device';

/** The state of the passkey's sheet. Draw a PasskeySheet from it whenever it is not null. */
export interface PasskeyEntry {
  readonly challenge: Challenge;
  /** The device is asking the person. */
  readonly waiting: boolean;
  /** How the last try ended; null before any. `unable`: not with this device. */
  readonly failed: 'cancelled' | 'unable' | null;
  readonly onPasskey: () => void;
  /** To the app PIN instead, where it suffices for this sum. */
  readonly onPin: (() => void) | null;
  readonly onCancel: () => void;
}

type Answer = Awaited<ReturnType<AskPasskey>>;

export function usePasskeyEntry(): { readonly ask: AskPasskey; readonly entry: PasskeyEntry | null } {
  const asking = useRef<((answer: Answer) => void) | null>(null);
  const [entry, setEntry] = useState<PasskeyEntry | null>(null);

  const end = useCallback((answer: Answer) => {
    asking.current?.(answer);
    asking.current = null;
    setEntry(null);
  }, []);

  const ask = useCallback(
    async (challenge: Challenge): Promise<Answer> => {
      const { passkey, methods } = challenge;
      const ability = await passkeyAbility('get');
      const byPin = methods.includes('app-pin');
      // Another device is asked only where the PIN would not do.
      if (passkey === undefined || ability === 'none' || (ability === 'asks' && byPin)) return 'unsupported';
      return new Promise<Answer>((resolve) => {
        asking.current?.('cancelled');
        asking.current = resolve;
        const onPasskey = async () => {
          setEntry((now) => now && { ...now, waiting: true, failed: null });
          const signed = await signWithPasskey(passkey);
          if (asking.current !== resolve) return;
          if (signed.kind === 'made') return end({ kind: 'webauthn', credential: signed.credential });
          const failed = signed.kind === 'cancelled' ? 'cancelled' : 'unable';
          setEntry((now) => now && { ...now, waiting: false, failed });
        };
        setEntry({
          challenge,
          waiting: false,
          failed: null,
          onPasskey: () => void onPasskey(),
          onPin: byPin ? () => end('unsupported') : null,
          onCancel: () => end('cancelled'),
        });
      });
    },
    [end],
  );
  return { ask, entry };
}
