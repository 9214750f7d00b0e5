/** Asking a wallet's own server: with a limit of time, an answer of bounded length, and another `fetch` in tests. */
import { Refusal } from '../http/refusal';

export type Fetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST';
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly signal: AbortSignal;
    readonly redirect: 'error';
  },
) => Promise<{ readonly ok: boolean; readonly text: () => Promise<string> }>;

const PATIENCE = 3_000;
const LONGEST = 16_384;

/** Nothing is said about the credential; whoever brought it may come again in a few seconds. */
export const unreachable = () => new Refusal('service-unavailable', { retryAfter: 3 });

/**
 * @param form sent as a form by POST; without it, GET.
 * @returns the text of the answer.
 * @throws Refusal service-unavailable without an answer in three seconds, or with one that is no answer.
 */
export async function ask(fetch: Fetch, url: string, form?: URLSearchParams): Promise<string> {
  try {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      headers: form ? { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' } : {},
      ...(form && { body: form.toString() }),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    });
    const text = response.ok ? await response.text() : '';
    if (text !== '' && text.length <= LONGEST) return text;
  } catch {
    // Without its cause: the address holds the lender's secret.
  }
  throw unreachable();
}

/** A JSON object by its fields. @throws Refusal service-unavailable for any other text. */
export function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    // Said below.
  }
  throw unreachable();
}
