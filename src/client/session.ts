/** Who is signed in: a short-lived token, in memory only, renewed from the host's fresh credential without a word. */
import { create } from 'zustand';

interface SessionState {
  readonly token: string | null;
  /** ISO 4217 code of all amounts, from the home snapshot. */
  readonly currency: string;
}

export const useSession = create<SessionState>()(() => ({ token: null, currency: 'CNY' }));

/** The bearer token now, for the transport only. */
export const sessionToken = (): string | null => useSession.getState().token;

/** Remembers a sign-in, for as long as this page lives. */
export function startSession(token: string, currency: string): void {
  useSession.setState({ token, currency });
}

/** The currency is known before the rest of the sign-in is read. */
export function countIn(currency: string): void {
  useSession.setState({ currency });
}

/** Forgets it. */
export function endSession(): void {
  useSession.setState({ token: null });
}

type SignInAgain = () => Promise<boolean>;

let signInAgain: SignInAgain = () => Promise.resolve(false);
let renewing: Promise<boolean> | null = null;

/** How to sign in again: asks the host for a fresh credential, starts a session, true when it did. */
export function setSignInAgain(how: SignInAgain): void {
  signInAgain = how;
}

/**
 * Renews once however many requests ask at the same time; true when there is a token to try with.
 * @param refused the token that the lender did not take; another one already here is tried instead.
 */
export function renewSession(refused: string | null): Promise<boolean> {
  const token = sessionToken();
  if (token !== null && token !== refused) return Promise.resolve(true);
  renewing ??= signInAgain()
    .catch(() => false)
    .finally(() => {
      renewing = null;
    });
  return renewing;
}
