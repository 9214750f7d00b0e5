/** The page on which all of it happens: its title, the way back, the dock. */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../../client/device';
import { useNav } from '../../ui/nav';
import { Screen } from '../../ui/Screen';

export function RaiseFrame({ dock, children }: { dock?: ReactNode; children: ReactNode }) {
  const { t } = useLingui();
  const nav = useNav();
  const chrome = useDevice((device) => device.chrome);
  return (
    <Screen title={t`提额`} chrome={chrome} back={{ label: t`返回`, onBack: nav.back }} dock={dock}>
      {children}
    </Screen>
  );
}
