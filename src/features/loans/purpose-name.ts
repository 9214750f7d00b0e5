/** What a payment was for, in words. */
import { useLingui } from '@lingui/react/macro';
import type { RepaymentPurpose } from '../../lending/terms';

export function usePurposeName(): (purpose: RepaymentPurpose) => string {
  const { t } = useLingui();
  return (purpose) => {
    switch (purpose) {
      case 'due':
        return t`到期还款`;
      case 'settle':
        return t`提前还清`;
      case 'part-shorter':
        return t`提前还一部分，缩短期限`;
      case 'part-lower':
        return t`提前还一部分，减少每期`;
      case 'part-keep':
        return t`提前还一部分`;
      case 'next':
        return t`提前还下一期`;
      case 'refund':
        return t`商家退款`;
    }
  };
}
