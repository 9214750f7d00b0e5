/** The ways to give a picture, or why none can be given now. */
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import type { LimitIncrease } from '../../contract/limit-increase';
import type { LimitFile } from '../../contract/manage-limit';
import { Dock } from '../../ui/Dock';
import { PictureButtons } from './PictureButtons';

export interface ChooseDockProps {
  file: LimitFile;
  latest: LimitIncrease | undefined;
  onChoose: (file: File) => void;
}

export function ChooseDock({ file: { standing, standingReason }, latest, onChoose }: ChooseDockProps) {
  const { t } = useLingui();
  const online = useDevice((device) => device.online);
  const reason = !online
    ? t`没有网络，联网后可以申请。`
    : latest?.state === 'under-review'
      ? t`正在评估上一份，有结果后再提交下一份。`
      : (standingReason ?? (standing === 'active' ? null : t`额度暂时不能用。`));
  return (
    <Dock caption={reason}>
      <PictureButtons onChoose={onChoose} disabled={reason !== null} />
    </Dock>
  );
}
