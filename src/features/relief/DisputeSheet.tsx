/** Disputing what would be reported of a loan: a complaint with the loan named; nothing is reported until it is answered (product.md F35, F60). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { complaintsQuery, sendComplaint } from '../../client/complaints';
import { useDevice, useReader } from '../../client/device';
import { arrearsQuery } from '../../client/negotiations';
import { useSentOnce } from '../../client/use-sent-once';
import { useTyped } from '../../client/use-typed';
import type { Arrears } from '../../contract/arrears';
import { type Complaint, COMPLAINT_WORDS } from '../../contract/complaint';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { Note } from '../../ui/Note';
import { SendOnce } from '../../ui/SendOnce';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';

export function DisputeSheet({ arrears, onClose }: { arrears: Arrears; onClose: () => void }) {
  const { t } = useLingui();
  const { locale } = useReader();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const [words, setWords, forgetWords] = useTyped(`dispute.${arrears.loanId}`, '');
  const [pressed, setPressed] = useState(false);
  const [received, setReceived] = useState<Complaint | null>(null);
  const {
    busy,
    uncertain,
    failure,
    send: deliver,
  } = useSentOnce(sendComplaint, (complaint) => {
    setReceived(complaint);
    forgetWords();
    void queries.invalidateQueries({ queryKey: complaintsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: arrearsQuery.queryKey });
  });
  const { least, most } = COMPLAINT_WORDS;
  const written = words.trim();
  const isShort = written.length < least;

  const send = async () => {
    setPressed(true);
    if (isShort || busy) return;
    await deliver({ kind: 'credit-report', loanId: arrears.loanId, words: written });
  };

  if (received) {
    return (
      <Sheet
        open
        title={t`已收到你的异议`}
        onClose={onClose}
        closeLabel={t`关闭`}
        foot={<Button onClick={onClose}>{t`知道了`}</Button>}
      >
        <div className={text.stack}>
          <Facts
            facts={[
              { name: t`编号`, value: received.id },
              { name: t`关于`, value: arrears.productName },
              { name: t`最晚答复`, value: dateText(received.answerBy, locale, 'long') },
            ]}
          />
          <Note>{t`答复之前不会报送这笔逾期。答复会写在帮助页。罚息照算，还上就停。`}</Note>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      open
      title={t`对报送提出异议`}
      onClose={() => !busy && onClose()}
      closeLabel={t`关闭`}
      foot={
        <SendOnce
          busy={busy}
          uncertain={uncertain}
          failure={failure}
          online={online}
          label={t`提交异议`}
          onSend={() => void send()}
        />
      }
    >
      <div className={text.stack}>
        <p className={text.body}>{t`关于${arrears.productName}。觉得哪里不对，写下来就行，不需要证明。`}</p>
        <TextField
          label={t`哪里不对`}
          value={words}
          onChange={setWords}
          lines={4}
          maxLength={most}
          disabled={uncertain || busy}
          hint={t`${least} 到 ${most} 字。请不要写卡号和密码。`}
          error={pressed && isShort ? t`请再多写几个字，至少 ${least} 个。` : undefined}
        />
      </div>
    </Sheet>
  );
}
