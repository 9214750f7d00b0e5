/** The repayment agreement word for word, before it is signed (product.md F15). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { planContractQuery } from '../../client/negotiations';
import { useDiffers } from '../../client/use-differs';
import type { NegotiatedPlan } from '../../contract/negotiation';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/ErrorState';
import { PaperText } from '../../ui/PaperText';
import { Sheet } from '../../ui/Sheet';
import { Skeleton } from '../../ui/Skeleton';
import { WrongPaper } from '../../ui/WrongPaper';

export interface AgreementContractProps {
  plan: NegotiatedPlan;
  /** The words are not those whose hash the plan names: it must not be signed. */
  onDiffers: () => void;
  onClose: () => void;
}

export function AgreementContract({ plan, onDiffers, onClose }: AgreementContractProps) {
  const { t } = useLingui();
  const contract = useQuery(planContractQuery(plan.id));
  const text = contract.data;
  const differs = useDiffers(text, plan.contract.hash, onDiffers);
  return (
    <Sheet
      open
      title={text?.title ?? t`还款协议`}
      onClose={onClose}
      closeLabel={t`关闭`}
      foot={<Button kind="secondary" onClick={onClose}>{t`返回明示表`}</Button>}
    >
      {differs && <WrongPaper onRetry={() => void contract.refetch()} />}
      {text && !differs && (
        <PaperText sections={text.sections} hashLabel={t`文件校验值（SHA-256）`} hash={text.hash} />
      )}
      {contract.isPending && <Skeleton lines={8} />}
      {contract.isError && (
        <ErrorState
          title={t`协议没有取到`}
          money={t`没有签约，借款没有变化。`}
          retry={{ label: t`再试一次`, onRetry: () => void contract.refetch() }}
        />
      )}
    </Sheet>
  );
}
