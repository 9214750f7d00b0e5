/** A screen on its way: nothing at first, its outline after a moment, and a word when it takes long. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDevice } from '../client/device';
import { Screen } from '../ui/Screen';
import { Skeleton } from '../ui/Skeleton';

const SLOW_MS = 8_000;

/** @param slowAlready when the wait began before this was drawn. */
export function Entering({ slowAlready = false }: { slowAlready?: boolean }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  const [slow, setSlow] = useState(slowAlready);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Screen title={t`正在打开`} titleHidden unmarked chrome={chrome}>
      <div aria-busy="true">
        <Skeleton height={120} />
        <Skeleton lines={3} />
      </div>
      <p role="status">{slow && <Trans>比平时慢一些，可以先离开，不会影响任何借款。</Trans>}</p>
    </Screen>
  );
}
