/** Telling the lender which of its figures the app could not follow (product.md F81). */
import { useState } from 'react';
import type { BodyOf } from '../contract/endpoint';
import { reportDifference } from '../contract/report';
import type { Difference } from '../lending/difference';
import type { Verdict } from '../lending/verify';
import { send } from './send';

export type ReportAbout = BodyOf<typeof reportDifference>['about'];

export interface Reporting {
  readonly state: 'idle' | 'sending' | 'failed' | { readonly number: string };
  readonly report: () => void;
}

/** Longest text of a figure that the contract takes. */
const LONGEST = 200;

/** What there is to tell: each difference, or each term that is missing. */
export function differencesOf(verdict: Verdict): readonly Difference[] {
  switch (verdict.verdict) {
    case 'verified':
      return [];
    case 'contradicted':
      return verdict.differences;
    case 'not-verifiable':
      return verdict.missing.map((path) => ({ path, stated: undefined, computed: undefined }));
  }
}

export function useReport(verdict: Verdict, about: ReportAbout): Reporting {
  const [state, setState] = useState<Reporting['state']>('idle');
  const report = async () => {
    setState('sending');
    const answer = await send(reportDifference, {
      body: {
        about,
        differences: differencesOf(verdict).map(({ path, stated, computed }) => ({
          path: path.slice(0, LONGEST),
          stated: String(stated).slice(0, LONGEST),
          computed: String(computed).slice(0, LONGEST),
        })),
      },
    });
    setState(answer.kind === 'reply' ? { number: answer.reply.number } : 'failed');
  };
  return { state, report: () => void report() };
}
