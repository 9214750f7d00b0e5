/** A command is done once: its answer is kept under the client's key, in the transaction that did the work. */
import type { Row, Store } from '../store';
import { digestOf } from '../digest';
import type { Answer } from './perform';
import { Refusal } from './refusal';

export interface Once {
  readonly key: string;
  /** Of the operation and everything sent with it. */
  readonly digest: string;
}

interface Kept {
  readonly digest: string;
  readonly answer: Answer;
}

export const onceOf = (key: string, operation: string, params: unknown, body: unknown): Once => ({
  key,
  digest: digestOf({ operation, params, body }),
});

/**
 * The answer that the same request got before; null when this is the first.
 * @throws Refusal idempotency-key-reused when the key came with another request.
 */
export async function recall(store: Store, customerId: string, once: Once): Promise<Answer | null> {
  const row = await store.row(customerId, 'idempotency', once.key);
  if (!row) return null;
  const body: unknown = row.body;
  const kept = body as Kept;
  if (kept.digest !== once.digest) throw new Refusal('idempotency-key-reused');
  return kept.answer;
}

/** Every definite answer is kept, a refusal too: the key dies with it. @param seq the version that will be saved. */
export function remember(once: Once, answer: Answer, seq: number): Row {
  const kept: unknown = { digest: once.digest, answer } satisfies Kept;
  return { kind: 'idempotency', key: once.key, seq, tags: {}, body: kept as Row['body'] };
}
