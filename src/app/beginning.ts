/** How far signing in had come when the main script took over. */
import type { ReplyOf } from '../contract/endpoint';
import type { createSession } from '../contract/session';
import type { EarlySession } from '../host/handover';

export type SignIn = ReplyOf<typeof createSession>;

export type Beginning =
  | { readonly kind: 'signed-in'; readonly signIn: SignIn }
  /** The lender answered something else: not yet understood. */
  | { readonly kind: 'answer'; readonly status: number; readonly text: string }
  | Exclude<EarlySession, { readonly kind: 'answer' }>;
