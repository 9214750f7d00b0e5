/** The language in use, and its sentences as each part of the app is entered. docs/decisions/0002-sentences.md. */
import { i18n } from '@lingui/core';
import { type Catalogs, catalogs, sourceLocale } from 'virtual:catalogs';

/** Every language the app speaks, as BCP 47 tags; the first needs no catalogue. */
export const locales: readonly string[] = [sourceLocale, ...Object.keys(catalogs)];

const partsInUse = new Set<string>(['app']);

/** Catalogues of what follows the first screen. */
let later: Catalogs = {};

/** From the shell, before any part of the app is entered. */
export function addCatalogs(more: Catalogs): void {
  later = more;
}

/** The language of ours that serves a wanted one best: same tag, else same language, else the source's. */
export function nearestLocale(wanted: string): string {
  const language = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return (
    locales.find((locale) => locale.toLowerCase() === wanted.toLowerCase()) ??
    locales.find((locale) => language(locale) === language(wanted)) ??
    sourceLocale
  );
}

async function sentencesOf(part: string, locale: string) {
  const load = catalogs[locale]?.[part] ?? later[locale]?.[part];
  const loaded = await load?.();
  return loaded?.messages ?? {};
}

/**
 * Switches to one of {@link locales} once every part in use has arrived in it, so no screen is half translated.
 * @throws when a catalogue cannot be fetched; the language in use then stays.
 */
export async function activate(locale: string): Promise<void> {
  const parts = await Promise.all([...partsInUse].map((part) => sentencesOf(part, locale)));
  i18n.loadAndActivate({ locale, messages: Object.assign({}, ...parts) });
  document.documentElement.lang = locale;
}

/**
 * Adds a part's sentences (`borrow` for src/features/borrow) to the language in use; call it with the route's
 * own import: `lazy(() => Promise.all([import('…'), loadCatalog('borrow')]).then(([screen]) => screen))`.
 */
export async function loadCatalog(part: string, locale = i18n.locale): Promise<void> {
  partsInUse.add(part);
  i18n.load(locale, await sentencesOf(part, locale));
}
