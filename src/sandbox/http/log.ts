/** One line for each request and each fault: what happened, never with whom or with which figures. */

export interface LogLine {
  readonly level: 'info' | 'error';
  readonly event: string;
  readonly correlationId?: string;
  readonly operation?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** Of an error: its name, its message without long words and numbers, and where it came from. */
  readonly error?: string;
}

/** Tokens, ids, numbers of cards and amounts are long or digits, names are not English: the words around them are. */
const redacted = (text: string) =>
  text
    .replaceAll(/[A-Za-z0-9_\-+/=]{20,}/g, '…')
    .replaceAll(/[^\x20-\x7e]+/g, '…')
    .replaceAll(/\d{3,}/g, '#')
    .slice(0, 300);

export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${redacted(error.message)}`, ...frames.slice(0, 6).map((line) => line.trim())].join(
    ' | ',
  );
}
