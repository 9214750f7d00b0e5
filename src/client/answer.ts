/** How an exchange with the lender ends: three ways, as data. Bugs are the only thing that throws. */
import type { Problem } from '../contract/problem';

/**
 * Why nobody answered. Only `offline` proves that nothing was sent: the device had no network before the request
 * left. After any other the outcome of a command is unknown.
 */
export type Silence = 'offline' | 'network' | 'timeout' | 'garbled' | 'server' | 'abandoned';

/** The lender said no, from a closed list of codes. */
export interface Refusal {
  readonly kind: 'problem';
  readonly problem: Problem;
}

/** Nobody answered, or nobody in a way that can be read. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly silence: Silence;
  readonly correlationId: string;
}

export type Answer<R> =
  { readonly kind: 'reply'; readonly reply: R; readonly correlationId: string } | Refusal | Unreachable;

/** A refusal where only an exception can travel: inside a query. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.code} (${problem.correlationId})`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Silence where only an exception can travel: inside a query. */
export class UnreachableError extends Error {
  readonly silence: Silence;
  readonly correlationId: string;

  constructor({ silence, correlationId }: Unreachable) {
    super(`${silence} (${correlationId})`);
    this.name = 'UnreachableError';
    this.silence = silence;
    this.correlationId = correlationId;
  }
}

/** What a query failed with, as data again; null for a bug, which belongs to the crash screen. */
export function failureOf(error: unknown): Refusal | Unreachable | null {
  if (error instanceof ProblemError) return { kind: 'problem', problem: error.problem };
  if (error instanceof UnreachableError) {
    return { kind: 'unreachable', silence: error.silence, correlationId: error.correlationId };
  }
  return null;
}
