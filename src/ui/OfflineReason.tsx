/** Why an action that moves money cannot be used now (product.md F80). */
import { Trans } from '@lingui/react/macro';

export function OfflineReason() {
  return <Trans>没有网络，联网后可以继续</Trans>;
}
