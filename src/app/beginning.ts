/** How far signing in had come when the main script took over. */
import type { ReplyOf } from '../contract/endpoint';
import type { createSession } from '../contract/session';
import type { EarlySession } from '../host/handover';

export type SignIn = ReplyOf<typeof createSession>;

export type Beginning =
  /** The lender answered: so far no more was read of it than the first paint shows. */
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | Exclude<EarlySession, { readonly kind: 'answer' }>;
