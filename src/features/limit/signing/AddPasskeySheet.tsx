/** Setting a passkey up: what it is, a signature for it, then the device makes it. Turning back is possible at each step. */
import { useLingui } from '@lingui/react/macro';
import { useReader, useDevice } from '../../../client/device';
import { useSigning } from '../../../client/use-signing';
import { useHost } from '../../../host/react';
import { Button } from '../../../ui/Button';
import { ButtonPair } from '../../../ui/Dock';
import { FailureNote } from '../../../ui/Failure';
import { Note } from '../../../ui/Note';
import { PasskeySheet } from '../../../ui/PasskeySheet';
import { PinSheet } from '../../../ui/PinSheet';
import { Sheet } from '../../../ui/Sheet';
import text from '../../../ui/text.module.css';
import css from '../limit.module.css';
import { usePasskeySetup, type SetupEnd } from './use-passkey-setup';

export function AddPasskeySheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const reader = useReader();
  const online = useDevice((device) => device.online);
  const { sign, pin, passkey } = useSigning(useHost());
  const { signed, busy, end, begin, make } = usePasskeySetup(sign, onClose);
  const foot = (
    <>
      {end !== null && <Ended end={end} />}
      <ButtonPair>
        <Button kind="secondary" onClick={onClose} disabled={busy}>{t`暂不设置`}</Button>
        {signed ? (
          <Button busy={busy} busyLabel={t`请按设备提示验证`} disabled={!online} onClick={make}>
            {t`在这台设备上创建`}
          </Button>
        ) : (
          <Button busy={busy} busyLabel={t`正在核对身份`} disabled={!online} onClick={begin}>
            {t`核对身份，继续`}
          </Button>
        )}
      </ButtonPair>
    </>
  );
  return (
    <>
      <Sheet open title={t`设置通行密钥`} onClose={onClose} closeLabel={t`关闭`} foot={foot}>
        {signed ? (
          <p className={text.body}>
            {t`身份已核对。最后一步：设备会请你用指纹、面容或锁屏密码，创建通行密钥。`}
          </p>
        ) : (
          <ul className={css.points}>
            <li>{t`签约时用指纹、面容或锁屏密码，不用输支付密码。`}</li>
            <li>{t`支付密码不够签的金额，也可以签。`}</li>
            <li>{t`指纹和面容不离开设备，我们只保存一把公钥。`}</li>
            <li>{t`谁能解锁这台设备，谁就能用它签约。与人共用的设备，请不要设置。`}</li>
            <li>{t`不设置也不影响借款和还款；设置后随时可以移除。`}</li>
          </ul>
        )}
      </Sheet>
      {passkey && <PasskeySheet {...passkey} {...reader} />}
      {pin && <PinSheet {...pin} {...reader} />}
    </>
  );
}

function Ended({ end }: { end: SetupEnd }) {
  const { t } = useLingui();
  switch (end) {
    case 'cancelled':
      return <Note tone="due">{t`没有创建。可以再试一次，或者暂不设置。`}</Note>;
    case 'known':
      return <Note tone="due">{t`这台设备上已经有你的通行密钥，不用再设置。`}</Note>;
    case 'unable':
      return <Note tone="due">{t`这台设备或这个钱包不能创建通行密钥，照旧用支付密码即可。`}</Note>;
    case 'host-failed':
      return <Note tone="due">{t`钱包没有完成验证，没有设置。`}</Note>;
    default:
      return <FailureNote failure={end} />;
  }
}
