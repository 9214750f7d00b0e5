/** The page's language: the reader's own where the page has it, else Chinese; switched by hand. */
import { i18n } from '@lingui/core';
import { useDevice } from '../client/device';
import { sourceLocale } from 'virtual:catalogs';
import { catalogs } from 'virtual:catalogs-later';

export const LANGUAGES: readonly string[] = [sourceLocale, ...Object.keys(catalogs)];

const languageOf = (tag: string) => tag.toLowerCase().split('-')[0];

/** @param wanted BCP 47 tags, the dearest first. */
export function nearestLanguage(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const found = LANGUAGES.find((each) => languageOf(each) === languageOf(tag));
    if (found !== undefined) return found;
  }
  return sourceLocale;
}

/** Without its catalogue a language cannot be spoken: the source's, which needs none, is better than nothing. */
export async function speak(locale: string): Promise<void> {
  const loaded = await catalogs[locale]?.verify?.().catch(() => null);
  const spoken = loaded ? locale : sourceLocale;
  i18n.loadAndActivate({ locale: spoken, messages: loaded?.messages ?? {} });
  document.documentElement.lang = spoken;
  useDevice.setState({ locale: spoken });
}
