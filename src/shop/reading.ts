/** What a buyer's browser sent: a language, the fields of a form. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from './words';

export function languageOf(c: Context): Language {
  const asked = c.req.query('lang');
  if (asked === 'zh' || asked === 'en') {
    setCookie(c, 'lang', asked, { sameSite: 'Lax', httpOnly: true, path: '/' });
    return asked;
  }
  const kept = getCookie(c, 'lang');
  if (kept === 'zh' || kept === 'en') return kept;
  return /^\s*en\b/i.test(c.req.header('Accept-Language') ?? '') ? 'en' : 'zh';
}

/** At most 200 characters of it; empty when it is not there. */
export async function field(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

/** `100`, `99.5`, `0.01`; null for anything else. */
export function fenOf(text: string): number | null {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (match === null) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : null;
}
