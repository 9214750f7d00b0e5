/** Taking one's data along, and closing the limit (product.md F08). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Refusal, Unreachable } from '../../client/answer';
import { useDevice } from '../../client/device';
import { myDataFile } from '../../client/my-data';
import type { LimitFile } from '../../contract/manage-limit';
import { useHost } from '../../host/react';
import { Button } from '../../ui/Button';
import { FailureNote } from '../../ui/Failure';
import { CHECK, INFO } from '../../ui/icons';
import { DOWNLOAD } from '../../ui/icons-more';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { Note } from '../../ui/Note';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';

type Saving = 'idle' | 'busy' | 'unsupported' | { readonly saved: string } | Refusal | Unreachable;

export function Leaving({ file, onClose }: { file: LimitFile; onClose: () => void }) {
  const { t } = useLingui();
  const online = useDevice((device) => device.online);
  return (
    <Section title={t`我的数据和关闭`}>
      <div className={text.stack}>
        <DownloadData />
        {file.closable && (
          <List>
            <ListRow
              title={t`关闭额度`}
              detail={online ? t`没有欠款和处理中的款项时，可以关闭` : t`没有网络，联网后可以关闭`}
              onClick={onClose}
              disabled={!online}
            />
          </List>
        )}
      </div>
    </Section>
  );
}

function DownloadData() {
  const { t } = useLingui();
  const host = useHost();
  const online = useDevice((device) => device.online);
  const [state, setState] = useState<Saving>('idle');
  const save = async () => {
    setState('busy');
    const made = await myDataFile();
    if (made.kind !== 'file') return setState(made);
    const handed = await host.saveFile({ name: made.name, blob: made.blob });
    setState(handed === 'done' ? { saved: made.name } : handed === 'cancelled' ? 'idle' : 'unsupported');
  };
  return (
    <>
      <Button
        kind="outline"
        icon={DOWNLOAD}
        busy={state === 'busy'}
        busyLabel={t`正在准备`}
        disabled={!online}
        reason={t`没有网络，联网后可以下载`}
        onClick={() => void save()}
      >
        {t`下载我的数据`}
      </Button>
      <p
        className={text.cap}
      >{t`我们保存的关于你的一切：资料、授权、额度记录、借款、还款、收支和文件目录。`}</p>
      <div role="status">
        {typeof state === 'object' && 'saved' in state && (
          <Note tone="positive" icon={CHECK}>{t`已保存为 ${state.saved}`}</Note>
        )}
        {state === 'unsupported' && (
          <Note tone="due" icon={INFO}>{t`这里不能保存文件，请在浏览器里打开随借再下载。`}</Note>
        )}
      </div>
      {typeof state === 'object' && 'kind' in state && <FailureNote failure={state} />}
    </>
  );
}
