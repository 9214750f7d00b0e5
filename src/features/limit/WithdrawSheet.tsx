/** Withdrawing an authorisation: what it does is said before, and keeping it is as easy (product.md F06). */
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { useLimitChange, withdrawConsent } from '../../client/limit';
import type { Authorisation, LimitFile } from '../../contract/manage-limit';
import { Button } from '../../ui/Button';
import { ButtonPair } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { href } from '../../ui/nav';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import css from './limit.module.css';

export interface WithdrawSheetProps {
  file: LimitFile;
  /** The one to withdraw; null closes the sheet. */
  authorisation: Authorisation | null;
  onClose: () => void;
  onCloseLimit: () => void;
}

export function WithdrawSheet({ file, authorisation, onClose, onCloseLimit }: WithdrawSheetProps) {
  const { t } = useLingui();
  const { busy, failure, run, forget } = useLimitChange();
  const online = useDevice((device) => device.online);
  const way = authorisation?.withdrawal ?? 'now';
  const isHeld = way === 'after-loans' && file.inTheWay.length > 0;
  const leave = () => {
    forget();
    onClose();
  };
  const withdraw = async () => {
    if (authorisation && (await run(() => withdrawConsent(authorisation.kind)))) leave();
  };
  const keep = <Button kind="secondary" onClick={leave}>{t`不撤回`}</Button>;
  const foot = (
    <>
      {failure && <FailureNote failure={failure} />}
      <ButtonPair>
        {keep}
        {way === 'by-closing' ? (
          <Button onClick={onCloseLimit}>{t`看怎么关闭额度`}</Button>
        ) : isHeld ? (
          <Button href={href('loans')} onClick={leave}>{t`看我的借款`}</Button>
        ) : (
          <Button busy={busy} busyLabel={t`正在撤回`} disabled={!online} onClick={() => void withdraw()}>
            {t`撤回这项授权`}
          </Button>
        )}
      </ButtonPair>
    </>
  );
  return (
    <Sheet
      open={authorisation !== null}
      title={t`撤回授权`}
      subtitle={authorisation?.title}
      onClose={leave}
      closeLabel={t`关闭`}
      foot={foot}
    >
      {way === 'by-closing' ? (
        <p
          className={text.body}
        >{t`这份协议就是额度本身，和额度一起结束。不想再用，可以关闭额度；只想停一停，可以先暂停。`}</p>
      ) : isHeld ? (
        <p
          className={text.body}
        >{t`还有借款或处理中的款项时，这一项用来如实报送还款情况，不能撤回。都结束后，马上就能在这里撤回。`}</p>
      ) : (
        <ul className={css.points}>
          <li>{t`额度靠这项授权，撤回后马上冻结，不能借新款。`}</li>
          <li>{t`已有的借款、还款日和自动扣款都不变。`}</li>
          <li>{t`撤回不影响信用，也不收费。`}</li>
          <li>{t`随时可以在这里重新同意，额度马上恢复。`}</li>
        </ul>
      )}
    </Sheet>
  );
}
