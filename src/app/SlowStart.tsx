/** Signing in takes long: a word instead of the bare mark. */
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Entering } from './Entering';

export function SlowStart() {
  return (
    <I18nProvider i18n={i18n}>
      <Entering slowAlready />
    </I18nProvider>
  );
}
