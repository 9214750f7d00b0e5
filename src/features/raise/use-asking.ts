/** Sends a request for a higher limit exactly once: silence is asked about with the same key. */
import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { isSettled, type NewIncrease, sendIncrease } from '../../client/increases';
import { opaqueId } from '../../client/opaque-id';
import { moneyMoved } from '../../client/query-client';
import type { LimitIncrease } from '../../contract/limit-increase';

export interface Asking {
  readonly busy: boolean;
  /** It is not known whether the lender has it: the same must be sent again. */
  readonly uncertain: boolean;
  readonly failure: Refusal | Unreachable | null;
  readonly send: (request: NewIncrease) => Promise<void>;
}

export function useAsking(onSent: (increase: LimitIncrease) => void): Asking {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [uncertain, setUncertain] = useState(false);
  const [failure, setFailure] = useState<Asking['failure']>(null);
  /** Belongs to these very figures until it is certain how their sending ended. */
  const key = useRef<string | null>(null);
  const send = async (request: NewIncrease) => {
    setBusy(true);
    setFailure(null);
    key.current ??= opaqueId();
    const answer = await sendIncrease(request, key.current);
    setBusy(false);
    setUncertain(!isSettled(answer));
    if (isSettled(answer)) key.current = null;
    if (answer.kind !== 'reply') return setFailure(answer);
    void moneyMoved(queries);
    onSent(answer.reply);
  };
  return { busy, uncertain, failure, send };
}
