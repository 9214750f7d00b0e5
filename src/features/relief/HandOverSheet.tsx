/** Asking for a person, at any step: what was said so far goes along; it gets a number and a date of answer (product.md F59, F60). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { complaintsQuery } from '../../client/complaints';
import { useDevice, useReader } from '../../client/device';
import { sendHandOver, type HandOver } from '../../client/negotiations';
import { useSentOnce } from '../../client/use-sent-once';
import { useTyped } from '../../client/use-typed';
import { type Complaint, COMPLAINT_WORDS } from '../../contract/complaint';
import type { Lender } from '../../contract/home';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { currencyExponent, moneyText } from '../../ui/money-format';
import { href } from '../../ui/nav';
import { Note } from '../../ui/Note';
import { SendOnce } from '../../ui/SendOnce';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import { readMonthly, type Answers } from './answers';
import { SITUATION_NAMES } from './words';

export interface HandOverSheetProps {
  loanId: string;
  lender: Lender;
  answers: Answers;
  onClose: () => void;
}

export function HandOverSheet({ loanId, lender, answers, onClose }: HandOverSheetProps) {
  const { t, i18n } = useLingui();
  const { currency, locale } = useReader();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const [words, setWords, forgetWords] = useTyped(`hand-over.${loanId}`, answers.words);
  const [received, setReceived] = useState<Complaint | null>(null);
  const {
    busy,
    uncertain,
    failure,
    send: deliver,
  } = useSentOnce(sendHandOver, (complaint) => {
    setReceived(complaint);
    forgetWords();
    void queries.invalidateQueries({ queryKey: complaintsQuery.queryKey });
  });
  const { situation, dayOfMonth } = answers;
  const monthly = readMonthly(answers.monthly, currencyExponent(currency));

  const send = () => {
    const told: HandOver = {
      loanId,
      ...(situation !== null && { situation }),
      ...(typeof monthly !== 'string' && { monthly }),
      ...(dayOfMonth !== null && { dayOfMonth }),
      ...(words.trim() !== '' && { words: words.trim() }),
    };
    return deliver(told);
  };

  if (received) {
    return (
      <Sheet
        open
        title={t`专员会来找你`}
        onClose={onClose}
        closeLabel={t`关闭`}
        foot={<Button href={href('help')}>{t`在帮助页看进度`}</Button>}
      >
        <div className={text.stack}>
          <Facts
            facts={[
              { name: t`编号`, value: received.id },
              { name: t`状态`, value: t`处理中` },
              { name: t`最晚答复`, value: dateText(received.answerBy, locale, 'long') },
            ]}
          />
          <Note>{t`只联系你本人，22:00 到次日 8:00 不打扰。借款没有变化，想还随时能还。`}</Note>
        </div>
      </Sheet>
    );
  }
  const { name, hotline } = lender;
  const told = [
    situation !== null && { name: t`遇到了什么情况`, value: i18n._(SITUATION_NAMES[situation]) },
    typeof monthly !== 'string' && {
      name: t`每月最多还多少`,
      value: moneyText(monthly, currency, locale),
    },
    dayOfMonth !== null && { name: t`每月哪天方便还`, value: t`每月 ${dayOfMonth} 日` },
  ];
  return (
    <Sheet
      open
      title={t`请人工专员帮忙`}
      onClose={() => !busy && onClose()}
      closeLabel={t`关闭`}
      foot={
        <SendOnce
          busy={busy}
          uncertain={uncertain}
          failure={failure}
          online={online}
          label={t`交给专员`}
          onSend={() => void send()}
        />
      }
    >
      <div className={text.stack}>
        {told.some(Boolean) && (
          <>
            <p className={text.body}>{t`这些会一起交给${name}的专员，不用再说一遍：`}</p>
            <Facts facts={told} />
          </>
        )}
        <TextField
          label={t`想多说几句吗（可以不写）`}
          value={words}
          onChange={setWords}
          lines={4}
          maxLength={COMPLAINT_WORDS.most}
          disabled={uncertain || busy}
          hint={t`请不要写卡号和密码。`}
        />
        <p className={text.cap}>{t`交出后马上有编号和最晚答复的日期。也可以直接打 ${hotline}。`}</p>
      </div>
    </Sheet>
  );
}
