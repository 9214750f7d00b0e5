/** Having the wallet's biometrics sign: what that is, a signature for it, then the wallet keeps the secret. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../../client/answer';
import { useDevice, useReader } from '../../../client/device';
import { addSigningDevice, removeSigningDevice, signingDevicesQuery } from '../../../client/signing-devices';
import { useSigning } from '../../../client/use-signing';
import type { Biometry } from '../../../host/bridge';
import { useHost } from '../../../host/react';
import { Button } from '../../../ui/Button';
import { ButtonPair } from '../../../ui/Dock';
import { FailureNote } from '../../../ui/Failure';
import { Note } from '../../../ui/Note';
import { PasskeySheet } from '../../../ui/PasskeySheet';
import { PinSheet } from '../../../ui/PinSheet';
import { Sheet } from '../../../ui/Sheet';
import css from '../limit.module.css';

export interface AddBiometrySheetProps {
  biometry: Biometry;
  /** By which the phone knows itself. */
  phone: string;
  /** The most that can be borrowed with it, in words; null for any sum. */
  most: string | null;
  onClose: () => void;
}

export function AddBiometrySheet({ biometry, phone, most, onClose }: AddBiometrySheetProps) {
  const { t } = useLingui();
  const reader = useReader();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const { sign, pin, passkey } = useSigning(useHost());
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<Refusal | Unreachable | 'not-kept' | 'host-failed' | null>(null);

  const add = async (): Promise<typeof end> => {
    const signed = await sign({ kind: 'device', device: phone }, null);
    if (signed.kind === 'cancelled') return null;
    if (signed.kind !== 'signed') return 'problem' in signed || 'silence' in signed ? signed : 'host-failed';
    const { challenge, proof } = signed;
    const added = await addSigningDevice(phone, { challengeId: challenge.id, proof });
    if (added.kind !== 'reply') return added;
    const { device, secret } = added.reply;
    const kept = await biometry.keep({ id: device.id, secret }, challenge.display.title);
    // A secret that nobody keeps signs nothing: it is not to stand in the list.
    if (!kept) await removeSigningDevice(device.id);
    await queries.invalidateQueries({ queryKey: signingDevicesQuery.queryKey });
    if (!kept) return 'not-kept';
    onClose();
    return null;
  };
  const begin = async () => {
    setBusy(true);
    setEnd(null);
    setEnd(await add());
    setBusy(false);
  };

  const foot = (
    <>
      {end === 'not-kept' && <Note tone="due">{t`钱包没有保存，没有设置。照旧用支付密码即可。`}</Note>}
      {end === 'host-failed' && <Note tone="due">{t`钱包没有完成验证，没有设置。`}</Note>}
      {end !== null && typeof end === 'object' && <FailureNote failure={end} />}
      <ButtonPair>
        <Button kind="secondary" onClick={onClose} disabled={busy}>{t`暂不设置`}</Button>
        <Button busy={busy} busyLabel={t`正在设置`} disabled={!online} onClick={() => void begin()}>
          {t`核对身份，继续`}
        </Button>
      </ButtonPair>
    </>
  );
  return (
    <>
      <Sheet open title={t`用钱包生物识别签约`} onClose={onClose} closeLabel={t`关闭`} foot={foot}>
        <ul className={css.points}>
          {most !== null && <li>{t`${most} 以内的借款和还款，可以用钱包的指纹或面容签约。`}</li>}
          <li>{t`钱包把一把密钥锁在这台手机的生物识别后面，指纹和面容不会给我们。`}</li>
          <li>{t`谁的指纹或面容录在这台手机上，谁就能用它签约。`}</li>
          <li>{t`没通过时，随时可以改用支付密码；设置后随时可以移除。`}</li>
        </ul>
      </Sheet>
      {passkey && <PasskeySheet {...passkey} {...reader} />}
      {pin && <PinSheet {...pin} {...reader} />}
    </>
  );
}
