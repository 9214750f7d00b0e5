/** Writing a complaint: what about, and in words; sent once however often it is pressed (product.md F60). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { complaintsQuery, sendComplaint } from '../../client/complaints';
import { useDevice, useReader } from '../../client/device';
import { useSentOnce } from '../../client/use-sent-once';
import { useTyped } from '../../client/use-typed';
import { type Complaint, COMPLAINT_WORDS, type WrittenKind } from '../../contract/complaint';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Facts } from '../../ui/Facts';
import { dateText } from '../../ui/format';
import { Note } from '../../ui/Note';
import { SelectRow } from '../../ui/SelectRow';
import { SendOnce } from '../../ui/SendOnce';
import { Sheet } from '../../ui/Sheet';
import text from '../../ui/text.module.css';
import { TextField } from '../../ui/TextField';
import { KIND_NAMES, KINDS } from './kinds';

export function ComplaintSheet({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { locale } = useReader();
  const queries = useQueryClient();
  const online = useDevice((device) => device.online);
  const [kind, setKind, forgetKind] = useTyped<WrittenKind | ''>('complaint.kind', '');
  const [words, setWords, forgetWords] = useTyped('complaint.words', '');
  const [pressed, setPressed] = useState(false);
  const [received, setReceived] = useState<Complaint | null>(null);
  const {
    busy,
    uncertain,
    failure,
    send: deliver,
  } = useSentOnce(sendComplaint, (complaint) => {
    setReceived(complaint);
    forgetKind();
    forgetWords();
    void queries.invalidateQueries({ queryKey: complaintsQuery.queryKey });
  });
  const { least, most } = COMPLAINT_WORDS;
  const written = words.trim();
  const isShort = written.length < least;

  const send = async () => {
    setPressed(true);
    if (kind === '' || isShort || busy) return;
    await deliver({ kind, words: written });
  };

  if (received) {
    return (
      <Sheet
        open
        title={t`已收到你的投诉`}
        onClose={onClose}
        closeLabel={t`关闭`}
        foot={<Button onClick={onClose}>{t`知道了`}</Button>}
      >
        <div className={text.stack}>
          <Facts
            facts={[
              { name: t`编号`, value: received.id },
              { name: t`状态`, value: t`处理中` },
              { name: t`最晚答复`, value: dateText(received.answerBy, locale, 'long') },
            ]}
          />
          <Note>{t`答复会写在帮助页，钱包消息也会告诉你。`}</Note>
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet
      open
      title={t`提交投诉`}
      onClose={() => !busy && onClose()}
      closeLabel={t`关闭`}
      foot={
        <SendOnce
          busy={busy}
          uncertain={uncertain}
          failure={failure}
          online={online}
          label={t`提交`}
          onSend={() => void send()}
        />
      }
    >
      <div className={text.stack}>
        <Card tone="page" flush>
          <SelectRow
            label={t`关于`}
            name="kind"
            value={kind}
            placeholder={t`请选择`}
            disabled={uncertain || busy}
            options={KINDS.map((each) => ({ value: each, label: i18n._(KIND_NAMES[each]) }))}
            error={pressed && kind === '' ? t`请选择关于什么` : undefined}
            onChange={(value) => setKind(KINDS.find((each) => each === value) ?? '')}
          />
        </Card>
        <TextField
          label={t`发生了什么`}
          value={words}
          onChange={setWords}
          lines={5}
          maxLength={most}
          disabled={uncertain || busy}
          hint={t`${least} 到 ${most} 字。请不要写卡号和密码。`}
          error={pressed && isShort ? t`请再多写几个字，至少 ${least} 个。` : undefined}
        />
      </div>
    </Sheet>
  );
}
