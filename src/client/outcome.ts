/**
 * How a command that moves money is brought to a definite end (product.md F18): a few tries with one key while the
 * person is here and the network is too, then only looking, never sending by itself.
 */
import { focusManager } from '@tanstack/react-query';
import type { Answer, Refusal, Unreachable } from './answer';
import { inView } from './in-view';
import { pause } from './pause';

/** Definite, all three. `not-done`: it is certain that nothing happened and nothing will. */
export type Outcome<R> =
  | { readonly kind: 'reply'; readonly reply: R }
  | Refusal
  | { readonly kind: 'not-done'; readonly correlationId: string };

/** What looking can show; null: still not known. */
export type Look<R> = () => Promise<Outcome<R> | null>;

export interface Settling<R> {
  /** Sends it: the same body and the same idempotency key each time. */
  readonly attempt: () => Promise<Answer<R>>;
  /** Reads how it ended, changing nothing. */
  readonly look: Look<R>;
  /** The outcome is unknown: say so, lock the action, keep watching. */
  readonly onUnknown: (correlationId: string) => void;
  /** Whether another try may be sent without asking: in view and with a network. */
  readonly present: () => boolean;
  /** The person left the screen: stops watching. The command itself cannot be taken back. */
  readonly signal: AbortSignal;
  /** Whether an earlier run may already have sent it. */
  readonly sentBefore?: boolean;
  /** Injected by tests. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Waits before the second, third and fourth try with the same key. */
const TRY_WAITS_MS = [1_000, 2_000, 4_000];
/** Waits before looking, the last one again and again. */
const LOOK_WAITS_MS = [2_000, 3_000, 5_000, 8_000, 13_000, 20_000];

/**
 * Whether an answer ends the matter. A 5xx may have come after the work was done, a 429 or a lost session before:
 * none of them says how it ended.
 */
function definite<R>(answer: Answer<R>, mayBeSent: boolean): Outcome<R> | null {
  if (answer.kind === 'reply') return answer;
  if (answer.kind === 'unreachable') {
    if (answer.silence !== 'offline' || mayBeSent) return null;
    return { kind: 'not-done', correlationId: answer.correlationId };
  }
  const { status } = answer.problem;
  if (status >= 500) return null;
  if ((status === 429 || status === 401) && mayBeSent) return null;
  return answer;
}

const correlationOf = (answer: Refusal | Unreachable) =>
  answer.kind === 'problem' ? answer.problem.correlationId : answer.correlationId;

/** Brings a command to its end; null only when the signal fired first. */
export async function settleCommand<R>(settling: Settling<R>): Promise<Outcome<R> | null> {
  const { attempt, look, onUnknown, present, signal, sentBefore = false, wait = pause } = settling;
  let mayBeSent = sentBefore;
  for (let tried = 0; ; tried++) {
    const answer = await attempt();
    const end = definite(answer, mayBeSent);
    if (end) return end;
    mayBeSent = true;
    if (answer.kind !== 'reply') onUnknown(correlationOf(answer));
    const before = TRY_WAITS_MS[tried];
    if (before === undefined || !present()) break;
    await wait(before, signal);
    if (signal.aborted) return null;
    // Between tries the network or the person may have gone: from here on nothing is sent unattended.
    if (!present()) break;
  }
  return watchCommand({ look, signal, wait });
}

/** Only looks, patiently and while somebody is there to see it, until the end is known; null when the signal fired first. */
export async function watchCommand<R>(watching: {
  readonly look: Look<R>;
  readonly signal: AbortSignal;
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}): Promise<Outcome<R> | null> {
  const { look, signal, wait = pause } = watching;
  for (let looked = 0; ; looked++) {
    await wait(LOOK_WAITS_MS[Math.min(looked, LOOK_WAITS_MS.length - 1)] ?? 0, signal);
    await inView(signal);
    if (signal.aborted) return null;
    const end = await look();
    if (end) return end;
  }
}

/** In view and with a network: the person is watching. */
export const personPresent = (): boolean => focusManager.isFocused() && navigator.onLine !== false;
