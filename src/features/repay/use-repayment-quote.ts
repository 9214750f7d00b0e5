/** A repayment quote asked for once, when the person presses the button, and checked before it is shown (F32 to F34, F81). */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { failureOf, type Refusal, type Unreachable } from '../../client/answer';
import { homeQuery } from '../../client/home';
import { loanQuery } from '../../client/loans';
import { pageNow } from '../../client/page-clock';
import { moneyMoved } from '../../client/query-client';
import { createRepaymentQuote } from '../../client/repayments';
import type { ReportAbout } from '../../client/reports';
import { checkLoan, checkRepaymentQuote } from '../../client/verification';
import type { Loan } from '../../contract/loan';
import type { RepaymentQuote, RepaymentRequest } from '../../contract/repayment';
import type { Amount } from '../../lending/money';
import type { Verdict } from '../../lending/verify';

/** What the phone knew when the button was pressed. */
export interface Expected {
  readonly total: Amount;
  readonly loans: readonly Loan[];
  readonly businessDate: string;
}

export interface HeldRepayment {
  readonly request: RepaymentRequest;
  readonly quote: RepaymentQuote;
  readonly expected: Expected;
  readonly verdict: Verdict;
  /** Whose figures the verdict is about. */
  readonly about: ReportAbout;
  /** On the page's own clock. */
  readonly endsAt: number;
}

export interface RepaymentQuoting {
  readonly held: HeldRepayment | null;
  readonly asking: boolean;
  readonly failure: Refusal | Unreachable | null;
  readonly ask: (request: RepaymentRequest, expected: Expected) => Promise<void>;
  /** The person turned back, or what was asked for has changed. */
  readonly drop: () => void;
}

export function useRepaymentQuote(): RepaymentQuoting {
  const queries = useQueryClient();
  const [held, setHeld] = useState<HeldRepayment | null>(null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<RepaymentQuoting['failure']>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const ask = useCallback(
    async (request: RepaymentRequest, expected: Expected) => {
      control.current?.abort();
      const mine = new AbortController();
      control.current = mine;
      setAsking(true);
      setFailure(null);
      const askedAt = pageNow();
      const answer = await createRepaymentQuote(request, mine.signal);
      const judged = answer.kind === 'reply' ? await judge(queries, answer.reply, request, expected) : answer;
      if (mine.signal.aborted) return;
      setAsking(false);
      if ('kind' in judged) {
        setFailure(judged);
        // Refused: something about the loans is no longer as it is shown here.
        if (judged.kind === 'problem') void moneyMoved(queries);
        return;
      }
      const { quote } = judged;
      const life = Date.parse(quote.expiresAt) - Date.parse(quote.createdAt);
      setHeld({ ...judged, request, expected, endsAt: askedAt + life });
    },
    [queries],
  );
  const drop = useCallback(() => {
    control.current?.abort();
    setAsking(false);
    setFailure(null);
    setHeld(null);
  }, []);
  return { held, asking, failure, ask, drop };
}

type Judged = Pick<HeldRepayment, 'quote' | 'verdict' | 'about'>;

/** A quote that disagrees with what the phone knew is held against fresh answers before anybody is contradicted. */
async function judge(
  queries: QueryClient,
  quote: RepaymentQuote,
  request: RepaymentRequest,
  { loans, businessDate }: Expected,
): Promise<Judged | Refusal | Unreachable> {
  const about = { kind: 'repayment-quote', id: quote.id } as const;
  const verdict = checkRepaymentQuote(quote, request, loans, businessDate);
  if (verdict.verdict === 'verified') return { quote, verdict, about };
  try {
    const [home, ...fresh] = await Promise.all([
      queries.fetchQuery({ ...homeQuery, staleTime: 0 }),
      ...loans.map(({ id }) => queries.fetchQuery({ ...loanQuery(id), staleTime: 0 })),
    ]);
    for (const loan of fresh) {
      const ofLoan = checkLoan(loan, home.businessDate);
      if (ofLoan.verdict !== 'verified') {
        return { quote, verdict: ofLoan, about: { kind: 'loan', id: loan.id } };
      }
    }
    return { quote, verdict: checkRepaymentQuote(quote, request, fresh, home.businessDate), about };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    return failure;
  }
}
