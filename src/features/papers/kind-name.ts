/** What kind of paper it is, in words. */
import { useLingui } from '@lingui/react/macro';
import type { Paper } from '../../contract/paper';

export function useKindName(): (kind: Paper['kind']) => string {
  const { t } = useLingui();
  return (kind) =>
    ({
      privacy: t`个人信息处理授权书`,
      'credit-bureau': t`征信授权书`,
      'credit-agreement': t`授信额度协议`,
      'loan-contract': t`借款合同`,
      'cost-statement': t`综合融资成本明示表`,
      'repayment-agreement': t`还款协议`,
    })[kind];
}
