/** Home of a person who is not invited: says so, asks for nothing, warns of fraud, and can tell them when it changes. */
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { homeQuery } from '../../client/home';
import { setTellMe } from '../../client/invitation';
import type { Home } from '../../contract/home';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { EYE_OFF } from '../../ui/icons-first';
import { BELL, EDIT, PHONE_OFF } from '../../ui/icons-more';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { Screen } from '../../ui/Screen';
import { Tag } from '../../ui/Tag';
import css from './home.module.css';

export default function NotInvited({ home }: { home: Home }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  return (
    <Screen title={t`随借`} chrome={chrome} dock={<TellMe asked={home.tellMe} />}>
      <div className={css.invitation}>
        <Tag>
          <Trans>邀请制</Trans>
        </Tag>
        <h2>
          <Trans>你还没有收到邀请</Trans>
        </h2>
        <p>
          <Trans>
            随借分批开放，名单由{home.lender.name}评估后确定。暂未受邀不代表信用有问题，也不会写入征信。
          </Trans>
        </p>
      </div>
      <List>
        <ListRow
          lead={<IconTile d={EDIT} />}
          title={<Trans>不用填表，也不用排队</Trans>}
          detail={<Trans>没有申请入口，填资料不会加快邀请。</Trans>}
        />
        <ListRow
          lead={<IconTile d={EYE_OFF} />}
          title={<Trans>没有查询你的征信</Trans>}
          detail={<Trans>只有你受邀并亲自授权后，才会查询。</Trans>}
        />
        <ListRow
          lead={<IconTile d={PHONE_OFF} />}
          title={<Trans>邀请只在钱包消息里</Trans>}
          detail={<Trans>来电、短信或链接说能帮你激活，都是诈骗。</Trans>}
        />
      </List>
    </Screen>
  );
}

function TellMe({ asked }: { asked: boolean }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const ask = async (tellMe: boolean) => {
    setBusy(true);
    setFailed(false);
    const answer = await setTellMe(tellMe);
    setBusy(false);
    if (answer.kind === 'reply') queries.setQueryData(homeQuery.queryKey, answer.reply);
    else setFailed(true);
  };

  const caption = failed ? (
    <Trans>没有连上，请再试一次</Trans>
  ) : asked ? (
    <Trans>受邀时会发一条钱包消息</Trans>
  ) : (
    <Trans>只发一条钱包消息，随时可在此关闭</Trans>
  );
  return (
    <Dock bare caption={<span role="status">{caption}</span>}>
      <Button
        kind={asked ? 'outline' : 'primary'}
        icon={BELL}
        busy={busy}
        busyLabel={t`正在保存`}
        onClick={() => void ask(!asked)}
      >
        {asked ? <Trans>不用通知我了</Trans> : <Trans>受邀时通知我</Trans>}
      </Button>
    </Dock>
  );
}
