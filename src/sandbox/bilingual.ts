/** Words that the lender answers in the language asked for. */
import type { Language } from '../contract/scalar';

export type Bilingual = Readonly<Record<Language, string>>;

export function bilingual(zh: string, en: string): Bilingual {
  return { 'zh-CN': zh, en };
}
