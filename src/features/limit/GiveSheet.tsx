/** Giving a withdrawn authorisation again: its words first, then yes or no (product.md F06). */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { useDevice } from '../../client/device';
import { giveConsent, useLimitChange } from '../../client/limit';
import { isTheText } from '../../client/paper-words';
import { paperQuery } from '../../client/papers';
import type { Authorisation } from '../../contract/manage-limit';
import { Button } from '../../ui/Button';
import { ButtonPair } from '../../ui/Dock';
import { FailureNote, FailureState } from '../../ui/Failure';
import { PaperText } from '../../ui/PaperText';
import { Sheet } from '../../ui/Sheet';
import { Skeleton } from '../../ui/Skeleton';
import { WrongPaper } from '../../ui/WrongPaper';

export interface GiveSheetProps {
  /** The one to give again; null closes the sheet. */
  authorisation: Authorisation | null;
  onClose: () => void;
}

export function GiveSheet({ authorisation, onClose }: GiveSheetProps) {
  const { t } = useLingui();
  const online = useDevice((device) => device.online);
  const { busy, failure, run, forget } = useLimitChange();
  const query = useQuery({ ...paperQuery(authorisation?.paperId ?? ''), enabled: authorisation !== null });
  const { data, error, refetch, isFetching } = query;
  const unread = error && failureOf(error);
  // Only the words that the lender names now can be agreed to.
  const isTheOne = data !== undefined && isTheText(data.text, authorisation?.hash);
  const leave = () => {
    forget();
    onClose();
  };
  const give = async () => {
    if (authorisation && (await run(() => giveConsent(authorisation.kind, authorisation)))) leave();
  };
  const foot = (
    <>
      {failure && <FailureNote failure={failure} />}
      <ButtonPair>
        <Button kind="secondary" onClick={leave}>{t`不同意`}</Button>
        <Button
          disabled={!isTheOne || !online}
          busy={busy}
          busyLabel={t`正在保存`}
          onClick={() => void give()}
        >
          {t`已阅读，重新同意`}
        </Button>
      </ButtonPair>
    </>
  );
  return (
    <Sheet
      open={authorisation !== null}
      title={authorisation?.title ?? ''}
      onClose={leave}
      closeLabel={t`关闭`}
      foot={foot}
    >
      {data && !isTheOne && <WrongPaper onRetry={() => void refetch()} />}
      {data && isTheOne && (
        <PaperText sections={data.text.sections} hashLabel={t`文本指纹`} hash={data.text.hash} />
      )}
      {!data && unread && <FailureState failure={unread} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !unread && <Skeleton lines={8} />}
    </Sheet>
  );
}
