/** The quote does not add up, or cannot be checked: why it cannot be signed, and what can be done (F81). */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { differencesOf, useReport } from '../../client/reports';
import type { Verdict } from '../../lending/verify';
import { Contradiction as Panel } from '../../ui/Contradiction';

export interface ContradictionProps {
  verdict: Verdict;
  quoteId: string;
  /** Another way on: asking anew. */
  renewal: ReactNode;
}

export function Contradiction({ verdict, quoteId, renewal }: ContradictionProps) {
  const { t } = useLingui();
  const { state, report } = useReport(verdict, { kind: 'quote', id: quoteId });
  return (
    <Panel
      differences={differencesOf(verdict)}
      reporting={state}
      onReport={report}
      action={renewal}
      {...useReader()}
    >
      {verdict.verdict === 'contradicted'
        ? t`这份报价的数字和它自己的条款对不上，所以不能签约。没有借款，也没有费用。`
        : t`这份报价没有写全条款，没法核对，所以不能签约。没有借款，也没有费用。`}
    </Panel>
  );
}
