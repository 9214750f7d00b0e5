/** By file: its signature and every byte of it, on this device alone. */
import { useCallback, useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { checkCertificateFile, type FileVerdict } from '../client/certificate-check';
import { LENDER_ZONE, useDevice } from '../client/device';
import { Card } from '../ui/Card';
import { CertificateFacts } from '../ui/CertificateFacts';
import { classes } from '../ui/classes';
import { Icon } from '../ui/Icon';
import { ALERT, CHECK } from '../ui/icons';
import { UPLOAD } from '../ui/icons-more';
import { Note } from '../ui/Note';
import { Section } from '../ui/Section';
import text from '../ui/text.module.css';
import { fetchKeys } from './published-keys';
import css from './verify.module.css';

type Outcome = FileVerdict | { readonly kind: 'no-keys' | 'unreadable' };
interface Checked {
  readonly name: string;
  readonly outcome: Outcome;
}

/** A certificate is some tens of kilobytes; what is this much larger is none. */
const LARGEST = 10 * 1024 * 1024;

async function check(file: File): Promise<Outcome> {
  if (file.size > LARGEST) return { kind: 'no-certificate' };
  const keys = await fetchKeys();
  if (keys === null) return { kind: 'no-keys' };
  try {
    return await checkCertificateFile(new Uint8Array(await file.arrayBuffer()), keys);
  } catch {
    // Moved or withdrawn since it was chosen.
    return { kind: 'unreadable' };
  }
}

/** A file may be dropped anywhere on the page; whether one is held over it. */
function useDropped(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const ends = new AbortController();
    const hold = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    document.addEventListener('dragover', hold, ends);
    document.addEventListener('dragleave', () => setOver(false), ends);
    document.addEventListener('drop', drop, ends);
    return () => ends.abort();
  }, [onFile]);
  return over;
}

export function FileCheck() {
  const { t } = useLingui();
  const [checked, setChecked] = useState<Checked | null>(null);
  const take = useCallback((file: File) => {
    setChecked(null);
    void check(file).then((outcome) => setChecked({ name: file.name, outcome }));
  }, []);
  const over = useDropped(take);
  return (
    <Section title={t`检查证明文件`}>
      <Card>
        <div className={text.stack}>
          <label className={classes(css.drop, over && css.over)}>
            <Icon d={UPLOAD} />
            <span className={css.choose}>{t`选择 PDF 文件，或拖到这里`}</span>
            <span className={text.cap}>{t`在这台设备上检查，断网也可以`}</span>
            <input
              type="file"
              className="sr-only"
              accept="application/pdf,.pdf"
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) take(file);
                // The same file can be chosen again.
                target.value = '';
              }}
            />
          </label>
          <div role="status">{checked && <Result {...checked} />}</div>
        </div>
      </Card>
    </Section>
  );
}

function Result({ name, outcome }: Checked) {
  const { t } = useLingui();
  const locale = useDevice((device) => device.locale);
  if (outcome.kind === 'valid') {
    return (
      <div className={text.stack}>
        <Note tone="positive" icon={CHECK}>
          {t`${name} 有效：由贷款人签名，签名以后没有任何改动。`}
        </Note>
        <CertificateFacts certificate={outcome.certificate} locale={locale} zone={LENDER_ZONE} />
      </div>
    );
  }
  const words: Readonly<Record<Exclude<Outcome['kind'], 'valid'>, string>> = {
    changed: t`${name} 无效：签名以后被改动过，上面的内容不能相信。`,
    'no-certificate': t`${name} 里没有贷款人的签名：它不是这里开具的证明原件，或者签名已经被去掉。`,
    'unknown-key': t`${name} 无效：签名用的不是贷款人公布的钥匙。`,
    unsupported: t`这个浏览器不能检查签名，请换一个浏览器，或者用验证码核对。`,
    'no-keys': t`还没有取到贷款人公布的钥匙。请连上网络再选一次文件。`,
    unreadable: t`没有读到 ${name}，请再选一次。`,
  };
  return (
    <Note tone={outcome.kind === 'changed' ? 'overdue' : 'due'} icon={ALERT}>
      {words[outcome.kind]}
    </Note>
  );
}
