/** Kinds of movement in words. */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { MovementRecord } from '../../contract/record';

export type RecordKinds = Readonly<Record<MovementRecord['kind'], string>>;

/** The same object until the language changes. */
export function useRecordKinds(): RecordKinds {
  const { t } = useLingui();
  return useMemo(
    () => ({
      disbursement: t`借款到账`,
      repayment: t`主动还款`,
      'auto-debit': t`自动扣款`,
      'auto-debit-failed': t`扣款未成功`,
      refund: t`退款`,
      'merchant-refund': t`商家退款抵还`,
    }),
    [t],
  );
}
