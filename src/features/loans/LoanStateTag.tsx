/** How a loan stands, in a word or two. */
import { useLingui } from '@lingui/react/macro';
import type { LoanSummary } from '../../contract/loan';
import { Tag } from '../../ui/Tag';

export function LoanStateTag({ loan: { state } }: { loan: Pick<LoanSummary, 'state'> }) {
  const { t } = useLingui();
  switch (state) {
    case 'settled':
      return <Tag tone="positive">{t`已结清`}</Tag>;
    case 'overdue':
      return <Tag tone="overdue">{t`有逾期`}</Tag>;
    case 'active':
      return <Tag tone="primary">{t`正常还款中`}</Tag>;
  }
}
