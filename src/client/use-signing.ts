/** Signing from a screen: `sign` runs it, `pin` is what the PIN sheet needs while it is asked for. */
import { useCallback, useRef, useState } from 'react';
import type { Challenge, Proof } from '../contract/challenge';
import type { Problem } from '../contract/problem';
import type { Refusal } from './answer';
import { checkPin, type ChallengePurpose } from './challenges';
import { sign, type Signing, type StepUp } from './signing';

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

interface Asking {
  readonly challenge: Challenge;
  readonly resolve: (answer: Proof | Refusal | null) => void;
}

/** The refusals after which typing the PIN again makes sense. */
const MAY_RETYPE: ReadonlySet<string> = new Set(['pin-wrong', 'too-many-requests']);

/** @param stepUp the host's own way of signing: `useHost().stepUp`. */
export function useSigning(stepUp: StepUp): {
  readonly sign: (purpose: ChallengePurpose) => Promise<Signing>;
  readonly pin: PinEntry | null;
} {
  const asking = useRef<Asking | null>(null);
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
    sign: useCallback((purpose) => sign(purpose, stepUp, askPin), [stepUp, askPin]),
    pin,
  };
}
