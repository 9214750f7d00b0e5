/** The limit in its owner's hands: what it is, why, on which authorisations, and how to have less of it or none. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { useDevice } from '../../client/device';
import { limitQuery } from '../../client/limit';
import type { LimitFile } from '../../contract/manage-limit';
import { FailureState } from '../../ui/Failure';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import text from '../../ui/text.module.css';
import { Adjusting } from './Adjusting';
import { Authorisations } from './Authorisations';
import { CloseSheet } from './CloseSheet';
import { GiveSheet } from './GiveSheet';
import { Leaving } from './Leaving';
import { LimitHistory } from './LimitHistory';
import { LimitNow } from './LimitNow';
import { LowerSheet } from './LowerSheet';
import { Passkeys } from './signing/Passkeys';
import { WalletBiometry } from './signing/WalletBiometry';
import { WhyLimit } from './WhyLimit';
import { WithdrawSheet } from './WithdrawSheet';

/** Which sheet is open; those about an authorisation name its kind. */
export type Opened =
  { readonly sheet: 'lower' | 'close' } | { readonly sheet: 'withdraw' | 'give'; readonly consent: string };

export default function LimitScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const query = useQuery(limitQuery);
  const failure = query.error && failureOf(query.error);
  return (
    <Screen title={t`额度管理`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }}>
      {query.data ? (
        <Managed file={query.data} />
      ) : failure ? (
        <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Screen>
  );
}

function Managed({ file }: { file: LimitFile }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const of = (sheet: 'withdraw' | 'give') =>
    opened?.sheet === sheet
      ? (file.authorisations.find(({ kind }) => kind === opened.consent) ?? null)
      : null;
  return (
    <>
      <div className={text.stack}>
        <LimitNow file={file} />
        {file.adjustable && <Adjusting file={file} onChange={() => setOpened({ sheet: 'lower' })} />}
        <WhyLimit file={file} />
        <Authorisations file={file} onOpen={setOpened} />
        <Passkeys />
        <WalletBiometry />
        <LimitHistory file={file} />
        <Leaving file={file} onClose={() => setOpened({ sheet: 'close' })} />
      </div>
      <LowerSheet file={file} open={opened?.sheet === 'lower'} onClose={close} />
      <CloseSheet file={file} open={opened?.sheet === 'close'} onClose={close} />
      <WithdrawSheet
        file={file}
        authorisation={of('withdraw')}
        onClose={close}
        onCloseLimit={() => setOpened({ sheet: 'close' })}
      />
      <GiveSheet authorisation={of('give')} onClose={close} />
    </>
  );
}
