/** Adding a card: its number is typed once and sent once; the bank that it names is looked at before it is added. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal, Unreachable } from '../../client/answer';
import { addCard, cardsChanged, checkCard } from '../../client/cards';
import { useDevice } from '../../client/device';
import type { CardCheck } from '../../contract/card';
import { CARD_DIGITS, isCardNumber } from '../../contract/card-number';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { FailureNote } from '../../ui/Failure';
import { SHIELD } from '../../ui/icons';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import { readDigits, shownDigits } from './card-digits';

export function AddCardSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const [digits, setDigits] = useState('');
  const [pressed, setPressed] = useState(false);
  const [check, setCheck] = useState<CardCheck | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | Unreachable | null>(null);
  const wrong = pressed && !isCardNumber(digits);

  const recognise = async () => {
    setPressed(true);
    setFailure(null);
    if (!isCardNumber(digits) || busy) return;
    setBusy(true);
    const answer = await checkCard(digits);
    setBusy(false);
    if (answer.kind !== 'reply') return setFailure(answer);
    // Known by its tail from here on: the number is not needed any longer.
    setDigits('');
    setPressed(false);
    setCheck(answer.reply);
  };
  const add = async ({ id }: CardCheck) => {
    setBusy(true);
    setFailure(null);
    const answer = await addCard(id);
    setBusy(false);
    if (answer.kind !== 'reply') return setFailure(answer);
    cardsChanged(queries, answer.reply.cards);
    onClose();
  };
  const again = () => {
    setCheck(null);
    setFailure(null);
  };
  const offline = online ? null : t`没有网络，联网后可以添加。`;
  return (
    <Sheet
      open
      title={check ? t`是这张卡吗` : t`添加银行卡`}
      onClose={() => !busy && onClose()}
      closeLabel={t`关闭`}
      foot={
        <div className={text.stack}>
          {failure && <FailureNote failure={failure} />}
          {check ? (
            <>
              <Button
                busy={busy}
                busyLabel={t`正在添加`}
                disabled={!online}
                reason={offline}
                onClick={() => void add(check)}
              >
                {t`添加${check.bank} 尾号 ${check.tail}`}
              </Button>
              <Button kind="quiet" onClick={again}>{t`不是，重新输入`}</Button>
            </>
          ) : (
            <Button
              busy={busy}
              busyLabel={t`正在识别`}
              disabled={!online}
              reason={offline}
              onClick={() => void recognise()}
            >
              {t`下一步：看看是哪家银行`}
            </Button>
          )}
        </div>
      }
    >
      <div className={text.stack}>
        {check ? (
          <Facts
            facts={[
              { name: t`银行`, value: check.bank },
              { name: t`种类`, value: t`储蓄卡` },
              { name: t`尾号`, value: check.tail },
            ]}
          />
        ) : (
          <TextField
            label={t`卡号`}
            value={shownDigits(digits)}
            onChange={(typed) => {
              setDigits(readDigits(typed));
              setPressed(false);
            }}
            digits
            inputMode="numeric"
            autoComplete="cc-number"
            hint={t`本人的储蓄卡，${CARD_DIGITS.least} 到 ${CARD_DIGITS.most} 位数字`}
            error={wrong ? t`卡号不对，请对照银行卡检查每一位。` : undefined}
            onDone={() => void recognise()}
          />
        )}
        <Note icon={SHIELD}>
          {check
            ? t`添加后不会自动成为扣款卡，也不会动用里面的钱。`
            : t`卡号只发送一次，用来识别银行；我们只保留最后四位。`}
        </Note>
      </div>
    </Sheet>
  );
}
