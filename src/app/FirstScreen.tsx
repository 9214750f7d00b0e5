/** The limit, painted before the rest of the app is here: home's own frame and head, which the shell then completes. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { useLingui } from '@lingui/react/macro';
import { useDevice } from '../client/device';
import type { LimitGlance } from '../contract/glance';
import { LimitHead } from '../features/home/LimitHead';
import css from '../features/home/limit.module.css';
import { Screen } from '../ui/Screen';

export function FirstScreen({ home }: { home: LimitGlance }) {
  return (
    <I18nProvider i18n={i18n}>
      <Head home={home} />
    </I18nProvider>
  );
}

function Head({ home }: { home: LimitGlance }) {
  const { t } = useLingui();
  const chrome = useDevice((device) => device.chrome);
  return (
    <Screen title={t`随借`} chrome={chrome}>
      <div className={css.stack}>
        <LimitHead home={home} />
      </div>
    </Screen>
  );
}

/** Whoever has nothing to borrow with, or owes already, meets another home first: the shell's. */
export const opensWithLimit = ({ limit, bill }: LimitGlance): boolean =>
  limit !== null && !(bill && bill.overdueDays > 0);
