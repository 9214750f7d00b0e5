/** Six digits on the wallet's sheet, from the first key to the wallet's answer. */
import { useState } from 'react';
import { WALLET_PIN } from '../../host/signing-wire';
import type { SigningRequest } from '../signing-request';
import { useWalletContext } from '../wallet-context';

export const PIN_LENGTH = WALLET_PIN.demo.length;

export interface PinEntry {
  readonly typed: number;
  readonly checking: boolean;
  /** What the person is told about the last try. */
  readonly message: string | null;
  /** Nothing can be signed any more: only closing is left. */
  readonly over: boolean;
  readonly press: (digit: string) => void;
  readonly erase: () => void;
  readonly close: () => void;
}

/** @param subject the wallet's own id of the person. */
export function usePinEntry({ challenge, answer }: SigningRequest, subject: string): PinEntry {
  const { words, backend } = useWalletContext();
  const [pin, setPin] = useState('');
  const [checking, setChecking] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [end, setEnd] = useState<'denied' | 'cancelled' | null>(null);

  const check = async (whole: string) => {
    setChecking(true);
    const reply = await backend.proof(subject, challenge, whole).catch(() => null);
    setChecking(false);
    setPin('');
    switch (reply?.outcome) {
      case 'proof':
        return answer({ outcome: 'proof', jws: reply.jws });
      case 'wrong-pin':
        return setMessage(words.pin.wrong(reply.triesLeft));
      case 'locked':
        setEnd('denied');
        return setMessage(words.pin.locked(Math.ceil(reply.retryAfter / 60)));
      case 'expired':
        setEnd('cancelled');
        return setMessage(words.pin.expired);
      default:
        return setMessage(words.pin.unreachable);
    }
  };

  return {
    typed: pin.length,
    checking,
    message,
    over: end !== null,
    press: (digit) => {
      if (checking || end !== null || pin.length === PIN_LENGTH) return;
      const next = pin + digit;
      setPin(next);
      setMessage(null);
      if (next.length === PIN_LENGTH) void check(next);
    },
    erase: () => {
      if (!checking) setPin(pin.slice(0, -1));
    },
    close: () => answer(end === 'denied' ? 'denied' : { outcome: 'cancelled' }),
  };
}
