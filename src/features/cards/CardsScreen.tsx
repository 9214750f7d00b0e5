/** The person's bank cards: which one pays automatically, adding one, changing that, removing one (product.md F55). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../client/answer';
import { cardsQuery } from '../../client/cards';
import { useDevice } from '../../client/device';
import type { OwnedCard } from '../../contract/card';
import { Button } from '../../ui/Button';
import { Dock } from '../../ui/Dock';
import { FailureNote, FailureState } from '../../ui/Failure';
import { CARD } from '../../ui/icons';
import { List } from '../../ui/List';
import { IconTile, ListRow } from '../../ui/ListRow';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';
import { Skeleton } from '../../ui/Skeleton';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { AddCardSheet } from './AddCardSheet';
import { CardSheet } from './CardSheet';

export default function CardsScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  const online = useDevice((device) => device.online);
  const query = useQuery({ ...cardsQuery, refetchOnMount: 'always' });
  const [adding, setAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const failure = query.error && failureOf(query.error);
  const cards = query.data;
  const open = cards?.find(({ id }) => id === openId);
  return (
    <Screen
      title={t`银行卡`}
      chrome={chrome}
      back={{ label: t`返回`, onBack: nav.back }}
      dock={
        cards && (
          <Dock>
            <Button
              onClick={() => setAdding(true)}
              disabled={!online}
              reason={online ? null : t`没有网络，联网后可以添加。`}
            >
              {t`添加银行卡`}
            </Button>
          </Dock>
        )
      }
    >
      {!cards && !failure && <Skeleton lines={3} />}
      {!cards && failure && (
        <FailureState failure={failure} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {cards && (
        <div className={text.stack}>
          <p className={text.cap}>{t`到期的还款从自动扣款卡扣。借到的钱可以到任何一张卡。`}</p>
          <List label={t`我的银行卡`}>
            {cards.map((card) => (
              <CardRow key={card.id} card={card} onOpen={() => setOpenId(card.id)} />
            ))}
          </List>
          {failure && <FailureNote failure={failure} />}
        </div>
      )}
      {adding && <AddCardSheet onClose={() => setAdding(false)} />}
      {open && <CardSheet key={open.id} card={open} onClose={() => setOpenId(null)} />}
    </Screen>
  );
}

function CardRow({ card, onOpen }: { card: OwnedCard; onOpen: () => void }) {
  const { t } = useLingui();
  const { bank, tail, isDefault, debits } = card;
  return (
    <ListRow
      lead={<IconTile d={CARD} />}
      title={bank}
      value={isDefault ? <Tag tone="primary">{t`自动扣款`}</Tag> : undefined}
      detail={t`储蓄卡 尾号 ${tail}`}
      valueNote={debits > 0 ? t`${debits} 笔借款` : undefined}
      onClick={onOpen}
    />
  );
}
