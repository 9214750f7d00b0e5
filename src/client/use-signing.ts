/** Signing from a screen: `sign` runs it, `pin` and `passkey` are what their sheets need while they are asked for. */
import { useCallback, useRef, useState } from 'react';
import type { Challenge, Proof } from '../contract/challenge';
import type { Problem } from '../contract/problem';
import type { Refusal } from './answer';
import { checkPin, type ChallengePurpose } from './challenges';
import { keep, kept } from './page-storage';
import { sign, type Signing, type SigningHost } from './signing';
import type { Seen } from './shown-challenge';
import { usePasskeyEntry, type PasskeyEntry } from './use-passkey-entry';

/** The state of the app's own PIN sheet. Draw a PinSheet from it whenever it is not null. */
export interface PinEntry {
  readonly challenge: Challenge;
  readonly checking: boolean;
  /** Why the last PIN was not taken: `pin-wrong` with `triesLeft`; null before any. */
  readonly problem: Problem | null;
  /** Nobody answered the last one; it may be typed again. */
  readonly unanswered: boolean;
  /** @param pin six digits. */
  readonly onPin: (pin: string) => void;
  readonly onCancel: () => void;
}

/** Kept in this tab: true once the app PIN has signed something, false once its person has declined the easier way. */
export const PIN_SIGNED = 'pin-signed';

interface Asking {
  readonly challenge: Challenge;
  readonly resolve: (answer: Proof | Refusal | null) => void;
}

/** The refusals after which typing the PIN again makes sense. */
const MAY_RETYPE: ReadonlySet<string> = new Set(['pin-wrong', 'too-many-requests']);

/** @param host what signs besides our own sheets: `useHost()`. */
export function useSigning(host: SigningHost): {
  readonly sign: (purpose: ChallengePurpose, seen: Seen | null) => Promise<Signing>;
  readonly pin: PinEntry | null;
  readonly passkey: PasskeyEntry | null;
} {
  const asking = useRef<Asking | null>(null);
  const passkey = usePasskeyEntry();
  const { ask: askPasskey } = passkey;
  const [pin, setPin] = useState<PinEntry | null>(null);

  const end = useCallback((answer: Proof | Refusal | null) => {
    asking.current?.resolve(answer);
    asking.current = null;
    setPin(null);
  }, []);

  const onPin = useCallback(
    async (digits: string) => {
      const current = asking.current;
      if (!current) return;
      setPin((entry) => entry && { ...entry, checking: true, problem: null, unanswered: false });
      const answer = await checkPin(current.challenge.id, digits);
      if (asking.current !== current) return;
      if (answer.kind === 'reply') {
        if (kept(PIN_SIGNED) === null) keep(PIN_SIGNED, true);
        end({ kind: 'app-pin', token: answer.reply.token });
      } else if (answer.kind === 'unreachable') {
        setPin((entry) => entry && { ...entry, checking: false, unanswered: true });
      } else if (MAY_RETYPE.has(answer.problem.code)) {
        setPin((entry) => entry && { ...entry, checking: false, problem: answer.problem });
      } else {
        end(answer);
      }
    },
    [end],
  );

  const askPin = useCallback(
    (challenge: Challenge) =>
      new Promise<Proof | Refusal | null>((resolve) => {
        asking.current?.resolve(null);
        asking.current = { challenge, resolve };
        setPin({
          challenge,
          checking: false,
          problem: null,
          unanswered: false,
          onPin: (digits) => void onPin(digits),
          onCancel: () => end(null),
        });
      }),
    [end, onPin],
  );

  return {
    sign: useCallback(
      (purpose, seen) => sign(purpose, seen, host, { askPasskey, askPin }),
      [host, askPasskey, askPin],
    ),
    pin,
    passkey: passkey.entry,
  };
}
