/** Back to the merchant's shop, always with the lender's signed word on how the order stands. */
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../../client/answer';
import { cancelCheckout, checkoutQuery, resultAddress } from '../../../client/checkout';
import { useHost } from '../../../host/react';

export interface Leaving {
  readonly busy: boolean;
  readonly failure: Refusal | Unreachable | null;
  /** As the order stands. */
  readonly back: () => void;
  /** Closes the order first: it will not be paid in instalments. */
  readonly decline: () => void;
}

export function useLeaving(checkoutId: string): Leaving {
  const host = useHost();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Leaving['failure']>(null);

  const leave = async (closing: boolean): Promise<Leaving['failure']> => {
    if (closing) {
      const closed = await cancelCheckout(checkoutId);
      if (closed.kind !== 'reply') return closed;
      queries.setQueryData(checkoutQuery(checkoutId).queryKey, closed.reply);
    }
    const answer = await resultAddress(checkoutId);
    if (answer.kind !== 'reply') return answer;
    const { returnUrl } = answer.reply;
    // A browser tab came from the shop and goes back to it; a wallet opens the shop outside the mini-program.
    if (host.kind === 'browser') location.assign(returnUrl);
    else await host.openExternal(returnUrl);
    return null;
  };
  const go = (closing: boolean) => {
    setBusy(true);
    setFailure(null);
    void leave(closing)
      .then(setFailure)
      .finally(() => setBusy(false));
  };
  return { busy, failure, back: () => go(false), decline: () => go(true) };
}
