/** Loans with the verdict on their figures for the lender's business date (product.md 1.11): never judged by yesterday's answer. */
import { useEffect, useRef, useState } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { Home } from '../contract/home';
import type { Loan } from '../contract/loan';
import type { Verdict } from '../lending/verify';
import { failureOf, type Refusal, type Unreachable } from './answer';
import { homeQuery } from './home';
import { loanQuery } from './loans';
import { checkLoan } from './verification';

export interface CheckedLoan {
  readonly loan: Loan;
  /** Null while loan and home are of different days and are asked for again: its figures hold, for its own day. */
  readonly verdict: Verdict | null;
}

export interface CheckedLoans {
  readonly home: Home | undefined;
  /** In the order of the ids; null until every one of them has been answered once. */
  readonly loans: readonly CheckedLoan[] | null;
  /** Why something that was never answered could not be had. */
  readonly failure: Refusal | Unreachable | null;
  readonly fetching: boolean;
  readonly retry: () => void;
}

interface Judged {
  readonly on: string;
  readonly verdict: Verdict;
}

/** A loan's figures are recomputed once for each answer and day, however often a screen is drawn. */
const judged = new WeakMap<Loan, Judged>();

function verdictOn(loan: Loan, on: string): Verdict {
  const known = judged.get(loan);
  if (known?.on === on) return known.verdict;
  const verdict = checkLoan(loan, on);
  judged.set(loan, { on, verdict });
  return verdict;
}

/** Figures that contradict one another do so on any day. */
function unlessSound(loan: Loan): Verdict | null {
  const verdict = verdictOn(loan, loan.asOf);
  return verdict.verdict === 'verified' ? null : verdict;
}

export function useCheckedLoans(ids: readonly string[]): CheckedLoans {
  const home = useQuery(homeQuery);
  const answers = useQueries({ queries: ids.map((id) => loanQuery(id)) });
  const queries = [home, ...answers];
  const loans = answers.flatMap(({ data }) => (data ? [data] : []));
  const day = home.data?.businessDate;
  const isOfAnotherDay = day !== undefined && loans.some(({ asOf }) => asOf !== day);
  const days = [day, ...loans.map(({ id, asOf }) => `${id} ${asOf}`)].join();

  // The lender's day may have changed between two answers: only fresh ones can contradict each other.
  const [confirmedDays, setConfirmedDays] = useState('');
  const refetch = () => Promise.all(queries.map((query) => query.refetch()));
  const latestRefetch = useRef(refetch);
  useEffect(() => {
    latestRefetch.current = refetch;
  });
  useEffect(() => {
    if (!isOfAnotherDay || confirmedDays === days) return;
    let gone = false;
    void latestRefetch.current().then((results) => {
      if (!gone && results.every(({ isSuccess }) => isSuccess)) setConfirmedDays(days);
    });
    return () => {
      gone = true;
    };
  }, [isOfAnotherDay, confirmedDays, days]);

  const missing = queries.find((query) => query.data === undefined && query.isError);
  const isComplete = day !== undefined && loans.length === ids.length;
  const canJudge = !isOfAnotherDay || confirmedDays === days;
  return {
    home: home.data,
    loans: isComplete
      ? loans.map((loan) => ({ loan, verdict: canJudge ? verdictOn(loan, day) : unlessSound(loan) }))
      : null,
    failure: missing ? failureOf(missing.error) : null,
    fetching: queries.some(({ isFetching }) => isFetching),
    retry: () => void refetch(),
  };
}
