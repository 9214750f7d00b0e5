/** The loan's figures do not follow from its own terms: both are shown, nothing is paid on them, the lender can be told (F81). */
import { useLingui } from '@lingui/react/macro';
import { useReader } from '../../client/device';
import { differencesOf, useReport } from '../../client/reports';
import type { Verdict } from '../../lending/verify';
import { Button } from '../../ui/Button';
import { Contradiction } from '../../ui/Contradiction';

export interface LoanContradictionProps {
  verdict: Verdict;
  loanId: string;
  onRetry: () => void;
}

export function LoanContradiction({ verdict, loanId, onRetry }: LoanContradictionProps) {
  const { t } = useLingui();
  const reader = useReader();
  const { state, report } = useReport(verdict, { kind: 'loan', id: loanId });
  return (
    <Contradiction
      differences={differencesOf(verdict)}
      reporting={state}
      onReport={report}
      action={<Button kind="quiet" onClick={onRetry}>{t`重新核对`}</Button>}
      {...reader}
    >
      {verdict.verdict === 'contradicted'
        ? t`这笔借款的数字和它自己的条款对不上，所以先不能在这里还款。没有扣款。`
        : t`这笔借款没有写全条款，没法核对，所以先不能在这里还款。没有扣款。`}
    </Contradiction>
  );
}
