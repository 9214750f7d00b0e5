/** A reply as the contract has it, out of what arrived; all that the first screen needs of the client. */
import * as v from 'valibot';
import type { Endpoint, ReplyOf } from '../contract/endpoint';

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the lender replied; null when it does not fit the contract. */
export function readReply<const E extends Endpoint>(endpoint: E, text: string): ReplyOf<E> | null;
export function readReply(endpoint: Endpoint, text: string): unknown {
  const reply = v.safeParse(endpoint.reply, parseJson(text));
  return reply.success ? reply.output : null;
}
