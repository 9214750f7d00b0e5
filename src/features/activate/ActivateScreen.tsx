/** Activation in one screen: the offer, who is asked, three consents to be read and ticked one by one (product.md F03). */
import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Refusal, Unreachable } from '../../client/answer';
import { useDevice } from '../../client/device';
import { homeQuery } from '../../client/home';
import { activate } from '../../client/invitation';
import type { Home, Offer } from '../../contract/home';
import type { ProblemCode } from '../../contract/problem';
import { useHost } from '../../host/react';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote } from '../../ui/Failure';
import { href } from '../../ui/nav';
import { USER } from '../../ui/icons-more';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { OfflineReason } from '../../ui/OfflineReason';
import { Screen } from '../../ui/Screen';
import { ConsentSheet } from './ConsentSheet';
import { Consents } from './Consents';
import { OfferHead } from './OfferHead';
import css from './activate.module.css';

/** Asking again changes nothing about these. */
const FOR_GOOD: ReadonlySet<ProblemCode> = new Set(['too-young', 'student-barred']);

export default function ActivateScreen() {
  const { data: home } = useQuery(homeQuery);
  return home?.offer ? <Activation home={home} offer={home.offer} /> : null;
}

function Activation({ home, offer }: { home: Home; offer: Offer }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const host = useHost();
  const { chrome, online } = useDevice();
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [reading, setReading] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const { consents, identity } = offer;
  // By hash: a text that changed meanwhile is not the one that was agreed to.
  const left = consents.filter(({ hash }) => !agreed.has(hash)).length;

  const agree = (hash: string, yes: boolean) =>
    setAgreed((before) => {
      const after = new Set(before);
      if (yes) after.add(hash);
      else after.delete(hash);
      return after;
    });

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await activate(consents);
    setBusy(false);
    if (answer.kind === 'reply') {
      host.haptic('success');
      queries.setQueryData(homeQuery.queryKey, answer.reply);
      void queries.invalidateQueries({ queryKey: ['products'] });
      return;
    }
    setFailure(answer);
    if (answer.kind === 'problem') void queries.invalidateQueries({ queryKey: homeQuery.queryKey });
  };

  const reason = online ? (
    <Plural value={left} other="还有 # 项未同意 · 暂不激活也没有任何影响" />
  ) : (
    <OfflineReason />
  );
  const refused = failure?.kind === 'problem' && FOR_GOOD.has(failure.problem.code);
  const dock = refused ? (
    <Dock note={<FailureNote failure={failure} />} caption={<Trans>不激活也没有任何影响</Trans>}>
      <Button kind="secondary" href={href('help')}>
        <Trans>找客服问问</Trans>
      </Button>
    </Dock>
  ) : (
    <Dock note={failure && <FailureNote failure={failure} />}>
      <Button
        disabled={left > 0 || !online}
        reason={reason}
        busy={busy}
        busyLabel={t`正在激活`}
        onClick={() => void submit()}
      >
        <Trans>激活额度</Trans>
      </Button>
    </Dock>
  );
  const open = consents.find(({ paperId }) => paperId === reading);
  return (
    <Screen title={t`随借`} chrome={chrome} dock={dock}>
      <OfferHead home={home} offer={offer} />
      <List label={t`身份`}>
        <ListRow
          lead={<IconTile d={USER} round />}
          title={
            <>
              {identity.name}{' '}
              <span className={css.card}>
                ·{' '}
                <Trans>
                  {identity.bank} 尾号 {identity.cardTail}
                </Trans>
              </span>
            </>
          }
          detail={<Trans>身份证 {identity.idNumber}，来自钱包实名信息，不用再填</Trans>}
        />
      </List>
      <Consents consents={consents} agreed={agreed} onAgree={agree} onRead={setReading} />
      <ConsentSheet
        consent={open ?? null}
        agreed={open !== undefined && agreed.has(open.hash)}
        onAgree={(hash) => {
          agree(hash, true);
          setReading(null);
        }}
        onClose={() => setReading(null)}
      />
    </Screen>
  );
}
