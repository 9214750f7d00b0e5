/** The contract word for word, before it is signed (product.md F15). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { quoteContractQuery } from '../../client/quotes';
import { useDiffers } from '../../client/use-differs';
import type { Quote } from '../../contract/quote';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/ErrorState';
import { PaperText } from '../../ui/PaperText';
import { Sheet } from '../../ui/Sheet';
import { Skeleton } from '../../ui/Skeleton';
import { WrongPaper } from '../../ui/WrongPaper';

export interface ContractSheetProps {
  open: boolean;
  quote: Quote;
  /** The words are not those whose hash the quote names: it must not be signed. */
  onDiffers: () => void;
  onClose: () => void;
}

export function ContractSheet({ open, quote, onDiffers, onClose }: ContractSheetProps) {
  const { t } = useLingui();
  const contract = useQuery({ ...quoteContractQuery(quote.id), enabled: open });
  const text = contract.data;
  const differs = useDiffers(text, quote.contract.hash, onDiffers);
  return (
    <Sheet
      open={open}
      title={text?.title ?? t`借款合同`}
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
          title={t`合同没有取到`}
          money={t`没有签约，也没有借款。`}
          retry={{ label: t`再试一次`, onRetry: () => void contract.refetch() }}
        />
      )}
    </Sheet>
  );
}
