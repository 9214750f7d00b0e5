/** A file of the person's own, made on demand and handed to whatever keeps files here: the wallet, else the browser. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from './Button';
import { type Failing, FailureNote } from './Failure';
import { CHECK, INFO } from './icons';
import { DOWNLOAD } from './icons-more';
import { Note } from './Note';

export interface MadeFile {
  readonly kind: 'file';
  readonly name: string;
  readonly blob: Blob;
}

/** What is asked of the host; `unsupported`: nobody keeps files here. */
export interface FileKeeper {
  readonly saveFile: (file: {
    readonly name: string;
    readonly blob: Blob;
  }) => Promise<'done' | 'cancelled' | 'unsupported'>;
}

export interface SaveFileProps {
  label: string;
  make: () => Promise<MadeFile | Failing>;
  host: FileKeeper;
  online: boolean;
  kind?: 'primary' | 'outline';
}

type Saving = 'idle' | 'busy' | 'unsupported' | { readonly saved: string } | Failing;

export function SaveFile({ label, make, host, online, kind = 'outline' }: SaveFileProps) {
  const { t } = useLingui();
  const [state, setState] = useState<Saving>('idle');
  const save = async () => {
    setState('busy');
    const made = await make();
    if (made.kind !== 'file') return setState(made);
    const handed = await host.saveFile({ name: made.name, blob: made.blob });
    setState(handed === 'done' ? { saved: made.name } : handed === 'cancelled' ? 'idle' : 'unsupported');
  };
  return (
    <>
      <Button
        kind={kind}
        icon={DOWNLOAD}
        busy={state === 'busy'}
        busyLabel={t`正在准备`}
        disabled={!online}
        reason={t`没有网络，联网后可以下载`}
        onClick={() => void save()}
      >
        {label}
      </Button>
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
