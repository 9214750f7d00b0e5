/** Removing a passkey: what it does is said before, and keeping it is as easy. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../../client/answer';
import { useDevice } from '../../../client/device';
import { passkeysQuery, removePasskey } from '../../../client/passkeys';
import type { Passkey } from '../../../contract/passkey';
import { Button } from '../../../ui/Button';
import { ButtonPair } from '../../../ui/Dock';
import { FailureNote } from '../../../ui/Failure';
import { Sheet } from '../../../ui/Sheet';
import css from '../limit.module.css';

export interface RemovePasskeySheetProps {
  /** The one to remove; null closes the sheet. */
  passkey: Passkey | null;
  onClose: () => void;
}

export function RemovePasskeySheet({ passkey, onClose }: RemovePasskeySheetProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const leave = () => {
    setFailure(null);
    onClose();
  };
  const remove = async ({ id }: Passkey) => {
    setBusy(true);
    setFailure(null);
    const answer = await removePasskey(id);
    await queries.invalidateQueries({ queryKey: passkeysQuery.queryKey });
    setBusy(false);
    // One that is gone already was removed by an answer that got lost.
    if (answer.kind === 'reply' || (answer.kind === 'problem' && answer.problem.code === 'not-found'))
      leave();
    else setFailure(answer);
  };
  return (
    <Sheet
      open={passkey !== null}
      title={t`移除通行密钥`}
      onClose={leave}
      closeLabel={t`关闭`}
      foot={
        <>
          {failure && <FailureNote failure={failure} />}
          <ButtonPair>
            <Button kind="secondary" onClick={leave}>{t`不移除`}</Button>
            <Button
              busy={busy}
              busyLabel={t`正在移除`}
              disabled={!online}
              onClick={() => passkey && void remove(passkey)}
            >
              {t`移除`}
            </Button>
          </ButtonPair>
        </>
      }
    >
      <ul className={css.points}>
        <li>{t`移除后，它马上不能再签约；已经签的借款和还款不变。`}</li>
        <li>{t`以后照旧用支付密码签约，也可以重新设置。`}</li>
        <li>{t`设备的密码管理里可能还留着它，可以自己删掉。`}</li>
      </ul>
    </Sheet>
  );
}
