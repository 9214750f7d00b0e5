/** Kinds of movement in words. */
import { useLingui } from '@lingui/react/macro';
import type { MovementRecord } from '../../contract/record';

export function useRecordKinds(): Readonly<Record<MovementRecord['kind'], string>> {
  const { t } = useLingui();
  return {
    disbursement: t`借款到账`,
    repayment: t`主动还款`,
    'auto-debit': t`自动扣款`,
    'auto-debit-failed': t`扣款未成功`,
    refund: t`退款`,
    'merchant-refund': t`商家退款抵还`,
  };
}
