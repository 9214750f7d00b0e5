/** Signing in by what the host says about who is here; the answer brings the home snapshot along (product.md F02). */
import type { QueryClient } from '@tanstack/react-query';
import type { Answer } from '../client/answer';
import { homeQuery } from '../client/home';
import { send } from '../client/send';
import { startSession } from '../client/session';
import { createSession, type Credential } from '../contract/session';
import type { SignIn } from './beginning';

/** A fresh credential of the host; null where it has none to give. */
export type FreshCredential = () => Promise<Credential | null>;

/** Takes a sign-in into use: the token into memory, the home snapshot to where home looks for it. */
export function signedIn(queries: QueryClient, { token, home }: SignIn): void {
  startSession(token, home.currency.code);
  queries.setQueryData(homeQuery.queryKey, home);
}

/** Signs in with a fresh credential; null where there is none. */
export async function signIn(fresh: FreshCredential): Promise<Answer<SignIn> | null> {
  const credential = await fresh();
  return credential && send(createSession, { body: { credential } });
}

/** Signs in anew without a word, by what the host says then; true when somebody is in. */
export async function signInAnew(queries: QueryClient, fresh: FreshCredential): Promise<boolean> {
  const answer = await signIn(fresh);
  if (answer?.kind !== 'reply') return false;
  signedIn(queries, answer.reply);
  return true;
}
