/** Less of the limit, or none for a while: both at once, both to be taken back (product.md 1.8). */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { pauseLimit, useLimitChange } from '../../client/limit';
import type { LimitFile } from '../../contract/manage-limit';
import { FailureNote } from '../../ui/Failure';
import { List } from '../../ui/List';
import { ListRow } from '../../ui/ListRow';
import { href } from '../../ui/nav';
import { Section } from '../../ui/Section';
import { Switch } from '../../ui/Switch';
import css from './limit.module.css';

export function Adjusting({ file, onChange }: { file: LimitFile; onChange: () => void }) {
  const { t } = useLingui();
  const { busy, failure, run } = useLimitChange();
  /** Shown while it is being sent; what the lender then says holds. */
  const [wanted, setWanted] = useState(file.paused);
  const online = useDevice((device) => device.online);
  return (
    <Section title={t`调整`}>
      <List>
        {file.standing === 'active' && file.standingReason === null && (
          <ListRow
            title={t`申请提额`}
            detail={t`用工资单、公积金等材料，在手机上识别`}
            href={href('raise')}
          />
        )}
        <ListRow
          title={t`调整额度`}
          detail={online ? t`降低后马上生效，可以再调回来` : t`没有网络，联网后可以调整`}
          onClick={onChange}
          disabled={!online}
        />
        <div className={css.switch}>
          <Switch
            label={t`暂停借款`}
            detail={t`马上生效，随时恢复。还款照常`}
            checked={busy ? wanted : file.paused}
            disabled={!online}
            onChange={(paused) => {
              if (busy) return;
              setWanted(paused);
              void run(() => pauseLimit(paused));
            }}
          />
        </div>
      </List>
      {failure && <FailureNote failure={failure} />}
    </Section>
  );
}
