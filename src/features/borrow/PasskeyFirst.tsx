/** The way on for a sum that the app PIN does not suffice for, where this device can make a passkey. */
import { useLingui } from '@lingui/react/macro';
import { useMakesPasskeys } from '../../client/passkeys';
import { Button } from '../../ui/Button';
import { href } from '../../ui/nav';

export default function PasskeyFirst() {
  const { t } = useLingui();
  return useMakesPasskeys() ? (
    <Button kind="secondary" href={href('limit')}>{t`先设置通行密钥`}</Button>
  ) : null;
}
