/** Plans asked for when the person presses the button, each checked before it is shown (F59, F81). */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Unreachable } from '../../client/answer';
import { createNegotiation } from '../../client/negotiations';
import { pageNow } from '../../client/page-clock';
import { checkNegotiatedPlan } from '../../client/verification';
import type { Loan } from '../../contract/loan';
import type { NegotiatedPlan, Negotiation, NegotiationRequest } from '../../contract/negotiation';
import type { Verdict } from '../../lending/verify';

export interface CheckedPlan {
  readonly plan: NegotiatedPlan;
  readonly verdict: Verdict;
}

export interface OfferedPlans {
  readonly negotiation: Negotiation;
  readonly request: NegotiationRequest;
  readonly plans: readonly CheckedPlan[];
  /** On the page's own clock. */
  readonly endsAt: number;
}

export interface Planning {
  readonly offered: OfferedPlans | null;
  readonly asking: boolean;
  readonly failure: Refusal | Unreachable | null;
  /** True once plans are here. */
  readonly ask: (request: NegotiationRequest) => Promise<boolean>;
  readonly drop: () => void;
}

/** @param loan checked, of the business date. */
export function usePlans(loan: Loan, businessDate: string): Planning {
  const [offered, setOffered] = useState<OfferedPlans | null>(null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Planning['failure']>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const ask = useCallback(
    async (request: NegotiationRequest) => {
      control.current?.abort();
      const mine = new AbortController();
      control.current = mine;
      setAsking(true);
      setFailure(null);
      const askedAt = pageNow();
      const answer = await createNegotiation(request, mine.signal);
      if (mine.signal.aborted) return false;
      setAsking(false);
      if (answer.kind !== 'reply') {
        setFailure(answer);
        return false;
      }
      const { plans } = answer.reply;
      const [first] = plans;
      const life = first ? Date.parse(first.expiresAt) - Date.parse(first.createdAt) : 0;
      setOffered({
        negotiation: answer.reply,
        request,
        plans: plans.map((plan) => ({
          plan,
          verdict: checkNegotiatedPlan(plan, request, loan, businessDate),
        })),
        endsAt: askedAt + life,
      });
      return true;
    },
    [loan, businessDate],
  );
  const drop = useCallback(() => {
    control.current?.abort();
    setAsking(false);
    setFailure(null);
    setOffered(null);
  }, []);
  return { offered, asking, failure, ask, drop };
}
