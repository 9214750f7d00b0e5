/** Taking one's data along, and closing the limit (product.md F08). */
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { myDataFile } from '../../client/my-data';
import type { LimitFile } from '../../contract/manage-limit';
import { useHost } from '../../host/react';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { SaveFile } from '../../ui/SaveFile';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';

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
  return (
    <>
      <SaveFile label={t`下载我的数据`} make={myDataFile} host={host} online={online} />
      <p
        className={text.cap}
      >{t`我们保存的关于你的一切：资料、授权、额度记录、借款、还款、收支和文件目录。`}</p>
    </>
  );
}
