/** One card: what it is for, and what can be done with it, each confirmed here before anything changes. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { type CardsAnswer, cardsChanged, cardsQuery, removeCard, setDefaultCard } from '../../client/cards';
import { useDevice } from '../../client/device';
import type { OwnedCard } from '../../contract/card';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { FailureNote } from '../../ui/Failure';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';

export interface CardSheetProps {
  card: OwnedCard;
  onClose: () => void;
}

export function CardSheet({ card, onClose }: CardSheetProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const [busy, setBusy] = useState<'default' | 'remove' | null>(null);
  const [removing, setRemoving] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const { id, bank, tail, isDefault, debits } = card;
  const elsewhere =
    queries
      .getQueryData(cardsQuery.queryKey)
      ?.reduce((sum, each) => (each.id === id ? sum : sum + each.debits), 0) ?? 0;
  const held = useHeldWords(card.held);

  const run = async (what: 'default' | 'remove', command: (id: string) => Promise<CardsAnswer>) => {
    setBusy(what);
    setFailure(null);
    const answer = await command(id);
    setBusy(null);
    if (answer.kind === 'reply') {
      cardsChanged(queries, answer.reply.cards);
      onClose();
    } else {
      setFailure(answer);
      // Whatever became of it, what the lender has is what counts.
      void queries.invalidateQueries({ queryKey: cardsQuery.queryKey });
    }
  };
  const offline = online ? null : t`没有网络，现在不能更改。`;
  return (
    <Sheet
      open
      title={t`${bank} 尾号 ${tail}`}
      onClose={() => busy === null && onClose()}
      closeLabel={t`关闭`}
      foot={
        <div className={text.stack}>
          {failure && <FailureNote failure={failure} />}
          {removing ? (
            <Button
              kind="secondary"
              busy={busy === 'remove'}
              busyLabel={t`正在移除`}
              disabled={!online}
              reason={offline}
              onClick={() => void run('remove', removeCard)}
            >
              {t`确认移除尾号 ${tail}`}
            </Button>
          ) : (
            <>
              {(!isDefault || elsewhere > 0) && (
                <Button
                  busy={busy === 'default'}
                  busyLabel={t`正在更改`}
                  disabled={!online}
                  reason={offline}
                  onClick={() => void run('default', setDefaultCard)}
                >
                  {t`以后从尾号 ${tail} 自动扣款`}
                </Button>
              )}
              {held === null && (
                <Button kind="quiet" onClick={() => setRemoving(true)}>
                  {t`移除这张卡`}
                </Button>
              )}
            </>
          )}
        </div>
      }
    >
      <div className={text.stack}>
        <Facts
          facts={[
            { name: t`种类`, value: t`储蓄卡` },
            { name: t`自动扣款`, value: isDefault ? t`是` : t`否` },
            { name: t`从这张卡扣款的借款`, value: t`${debits} 笔` },
          ]}
        />
        {removing ? (
          <Note tone="due">{t`移除后不能再用它收款和还款。过去的记录都还在，以后可以重新添加。`}</Note>
        ) : (
          <>
            {(!isDefault || elsewhere > 0) && elsewhere > 0 && (
              <Note>{t`改为这张卡后，另外 ${elsewhere} 笔借款也从它自动扣款，还款日和金额都不变。`}</Note>
            )}
            {held !== null && <Note>{held}</Note>}
          </>
        )}
      </div>
    </Sheet>
  );
}

/** Why the card stays; null when it can be removed. */
function useHeldWords(held: OwnedCard['held']): string | null {
  const { t } = useLingui();
  switch (held) {
    case 'default':
      return t`这是自动扣款卡，不能移除。要移除它，先把另一张设为自动扣款卡。`;
    case 'debits':
      return t`还有借款从这张卡扣款，不能移除。先把另一张设为自动扣款卡，或还清这些借款。`;
    case 'payment':
      return t`有一笔钱正经过这张卡，现在不能移除。等放款或还款有结果后再试。`;
    case null:
      return null;
  }
}
