/** Passkeys in their owner's hands: which there are, how to have one, how to be rid of it. docs/decisions/0017-passkeys.md. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { LENDER_ZONE, useDevice, useReader } from '../../../client/device';
import { passkeysQuery, useMakesPasskeys } from '../../../client/passkeys';
import type { Passkey } from '../../../contract/passkey';
import { dateText, momentDate } from '../../../ui/format';
import { LinkButton } from '../../../ui/LinkButton';
import { List } from '../../../ui/List';
import { ListRow } from '../../../ui/ListRow';
import { Section } from '../../../ui/Section';
import { AddPasskeySheet } from './AddPasskeySheet';
import { RemovePasskeySheet } from './RemovePasskeySheet';

export function Passkeys() {
  const { t } = useLingui();
  const online = useDevice((device) => device.online);
  const makes = useMakesPasskeys();
  const { data } = useQuery(passkeysQuery);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Passkey | null>(null);
  if (!data || (data.passkeys.length === 0 && !(data.offered && makes))) return null;
  return (
    <Section title={t`签约方式`}>
      <List label={t`通行密钥`}>
        {data.passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
        ))}
        {data.offered && makes && (
          <ListRow
            title={t`设置通行密钥`}
            detail={online ? t`用指纹、面容或锁屏密码签约，金额不限` : t`没有网络，联网后可以设置`}
            onClick={() => setAdding(true)}
            disabled={!online}
          />
        )}
      </List>
      {adding && <AddPasskeySheet onClose={() => setAdding(false)} />}
      <RemovePasskeySheet passkey={removing} onClose={() => setRemoving(null)} />
    </Section>
  );
}

function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { t } = useLingui();
  const { locale } = useReader();
  const on = (moment: string) => dateText(momentDate(moment, LENDER_ZONE), locale, 'long');
  const { createdAt, lastUsedAt, synced } = passkey;
  return (
    <ListRow
      title={t`通行密钥`}
      detail={lastUsedAt === null ? t`${on(createdAt)} 设置，还没用过` : t`${on(lastUsedAt)} 用过`}
      note={synced ? t`随你的账号同步到其他设备` : t`只在设置它的那台设备上`}
      trail={
        <LinkButton label={t`移除 ${on(createdAt)} 设置的通行密钥`} onClick={onRemove}>{t`移除`}</LinkButton>
      }
    />
  );
}
