/** One consent, word for word, with its hash; agreeing here ticks this one and no other. */
import { useQuery } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { failureOf } from '../../client/answer';
import { isTheText } from '../../client/paper-words';
import { paperQuery } from '../../client/papers';
import type { Offer } from '../../contract/home';
import { Button } from '../../ui/Button';
import { FailureState } from '../../ui/Failure';
import { PaperText } from '../../ui/PaperText';
import { Sheet } from '../../ui/Sheet';
import { Skeleton } from '../../ui/Skeleton';
import { WrongPaper } from '../../ui/WrongPaper';

type Consent = Offer['consents'][number];

export interface ConsentSheetProps {
  /** The one being read; null closes the sheet. */
  consent: Consent | null;
  agreed: boolean;
  onAgree: (hash: string) => void;
  onClose: () => void;
}

export function ConsentSheet({ consent, agreed, onAgree, onClose }: ConsentSheetProps) {
  const { t } = useLingui();
  const open = consent !== null;
  const { data, error, refetch, isFetching } = useQuery({
    ...paperQuery(consent?.paperId ?? ''),
    enabled: open,
  });
  const failure = error && failureOf(error);
  // Only the text that the offer names can be agreed to.
  const isTheOne = data !== undefined && isTheText(data.text, consent?.hash);
  const foot = agreed ? (
    <Button kind="secondary" onClick={onClose}>
      <Trans>知道了</Trans>
    </Button>
  ) : (
    <Button disabled={!isTheOne} onClick={() => consent && onAgree(consent.hash)}>
      <Trans>已阅读，同意这一项</Trans>
    </Button>
  );
  return (
    <Sheet open={open} title={consent?.title ?? ''} onClose={onClose} closeLabel={t`关闭`} foot={foot}>
      {data && !isTheOne && <WrongPaper onRetry={() => void refetch()} />}
      {data && isTheOne && (
        <PaperText sections={data.text.sections} hashLabel={t`文本指纹`} hash={data.text.hash} />
      )}
      {!data && failure && (
        <FailureState failure={failure} busy={isFetching} onRetry={() => void refetch()} />
      )}
      {!data && !failure && <Skeleton lines={8} />}
    </Sheet>
  );
}
