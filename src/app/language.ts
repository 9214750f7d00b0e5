/** The language in use: what the host asks for, as near as the app has it, switched once its sentences are here. */
import type { QueryClient } from '@tanstack/react-query';
import { useDevice } from '../client/device';
import { sourceLocale } from 'virtual:catalogs';
import { activate, loadCatalog, nearestLocale } from './i18n';

/** Before the first screen: the sentences of the shell and of home. */
export async function startLanguage(wanted: string): Promise<void> {
  const locale = nearestLocale(wanted);
  try {
    await loadCatalog('home', locale);
    await activate(locale);
    useDevice.setState({ locale });
  } catch {
    // Without its catalogue the source language, which needs none, is better than nothing.
    await activate(sourceLocale);
  }
}

/** Later: the lender's words are asked for anew, in the new language. */
export async function switchLanguage(wanted: string, queries: QueryClient): Promise<void> {
  const locale = nearestLocale(wanted);
  if (locale === useDevice.getState().locale) return;
  await activate(locale);
  useDevice.setState({ locale });
  await queries.invalidateQueries();
}
