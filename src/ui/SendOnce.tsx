/** The button that sends what was written, once however often it is pressed, and what went wrong above it. */
import { useLingui } from '@lingui/react/macro';
import { Button } from './Button';
import { type Failing, FailureNote } from './Failure';
import { Note } from './Note';
import text from './text.module.css';

export interface SendOnceProps {
  label: string;
  busy: boolean;
  /** It is not known whether it was received. */
  uncertain: boolean;
  failure: Failing | null;
  online: boolean;
  onSend: () => void;
}

export function SendOnce({ label, busy, uncertain, failure, online, onSend }: SendOnceProps) {
  const { t } = useLingui();
  return (
    <div className={text.stack}>
      {failure &&
        (uncertain ? (
          <div role="alert">
            <Note tone="due">{t`不确定有没有收到。再发一次同样的内容，不会重复登记。`}</Note>
          </div>
        ) : (
          <FailureNote failure={failure} />
        ))}
      <Button
        busy={busy}
        busyLabel={t`正在提交`}
        disabled={!online}
        reason={online ? null : t`没有网络，已写的内容还在。`}
        onClick={onSend}
      >
        {uncertain ? t`再发一次` : label}
      </Button>
    </div>
  );
}
