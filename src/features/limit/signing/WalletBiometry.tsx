/** Signing by the wallet's biometrics: which phones do, how one begins to, how it ends. docs/decisions/0017-passkeys.md. */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../../client/answer';
import { LENDER_ZONE, useDevice, useReader } from '../../../client/device';
import { removeSigningDevice, signingDevicesQuery } from '../../../client/signing-devices';
import type { SigningDevice } from '../../../contract/signing-device';
import type { Biometry } from '../../../host/bridge';
import { useHost } from '../../../host/react';
import { FailureNote } from '../../../ui/Failure';
import { dateText, momentDate } from '../../../ui/format';
import { LinkButton } from '../../../ui/LinkButton';
import { List } from '../../../ui/List';
import { ListRow } from '../../../ui/ListRow';
import { moneyText } from '../../../ui/money-format';
import { Section } from '../../../ui/Section';
import { AddBiometrySheet } from './AddBiometrySheet';

/** The phone's name, where its wallet has biometrics to lend. */
function usePhone(biometry: Biometry | undefined): string | null {
  const [phone, setPhone] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void biometry?.phone().then((found) => {
      if (!left) setPhone(found);
    });
    return () => {
      left = true;
    };
  }, [biometry]);
  return phone;
}

export function WalletBiometry() {
  const { t } = useLingui();
  const { biometry } = useHost();
  const phone = usePhone(biometry);
  const { currency, locale } = useReader();
  const online = useDevice((device) => device.online);
  const queries = useQueryClient();
  const { data } = useQuery(signingDevicesQuery);
  const [adding, setAdding] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  if (!data || (data.devices.length === 0 && phone === null)) return null;
  const most = data.signsUpTo === null ? null : moneyText(data.signsUpTo, currency, locale);
  const remove = async ({ id }: SigningDevice) => {
    const answer = await removeSigningDevice(id);
    setFailure(answer.kind === 'reply' ? null : answer);
    await queries.invalidateQueries({ queryKey: signingDevicesQuery.queryKey });
  };
  return (
    <Section title={t`钱包生物识别`}>
      <List label={t`钱包生物识别`}>
        {data.devices.map((device) => (
          <DeviceRow key={device.id} device={device} onRemove={() => void remove(device)} />
        ))}
        {phone !== null && (
          <ListRow
            title={t`在这台手机上设置`}
            detail={
              !online
                ? t`没有网络，联网后可以设置`
                : most === null
                  ? t`用钱包的指纹或面容签约`
                  : t`用钱包的指纹或面容，签 ${most} 以内的借款和还款`
            }
            onClick={() => setAdding(true)}
            disabled={!online}
          />
        )}
      </List>
      {failure && <FailureNote failure={failure} />}
      {adding && biometry && phone !== null && (
        <AddBiometrySheet biometry={biometry} phone={phone} most={most} onClose={() => setAdding(false)} />
      )}
    </Section>
  );
}

function DeviceRow({ device, onRemove }: { device: SigningDevice; onRemove: () => void }) {
  const { t } = useLingui();
  const { locale } = useReader();
  const on = (moment: string) => dateText(momentDate(moment, LENDER_ZONE), locale, 'long');
  const { createdAt, lastUsedAt } = device;
  return (
    <ListRow
      title={t`手机`}
      detail={lastUsedAt === null ? t`${on(createdAt)} 设置，还没用过` : t`${on(lastUsedAt)} 用过`}
      trail={
        <LinkButton label={t`移除 ${on(createdAt)} 设置的手机`} onClick={onRemove}>{t`移除`}</LinkButton>
      }
    />
  );
}
