/** No network: the figures are the last known ones, of that time; what moves money waits (product.md F80). */
import { Trans } from '@lingui/react/macro';
import { Icon } from './Icon';
import { CLOUD_OFF } from './icons-more';
import css from './OfflineBar.module.css';

/** @param asOf `14:31`, the lender's time of the figures; null before there are any. */
export function OfflineBar({ asOf }: { asOf: string | null }) {
  return (
    <p className={css.bar} role="status">
      <Icon d={CLOUD_OFF} size="s" />
      {asOf === null ? <Trans>没有网络</Trans> : <Trans>没有网络，显示的是截至 {asOf} 的数据</Trans>}
    </p>
  );
}
