/** The first sign-in: the boot script's, read; a fresh one where that came to nothing. */
import type { Answer } from '../client/answer';
import { readResponse, send } from '../client/send';
import { createSession } from '../contract/session';
import type { Host } from '../host/bridge';
import type { EarlySession } from '../host/handover';
import { type SignIn, signIn } from './sign-in';

async function early(session: Promise<EarlySession>): Promise<Answer<SignIn> | 'nobody' | null> {
  const came = await session;
  switch (came.kind) {
    case 'answer':
      return readResponse(createSession, came.response);
    case 'credential':
      return send(createSession, { body: { credential: came.credential } });
    case 'nobody':
      return 'nobody';
    case 'unreachable':
      return null;
  }
}

/**
 * Null: nobody says who is here. A credential is good for one try, so a second try takes a fresh one of the host; a
 * plain browser has none, and what the first try came to stands.
 */
export async function firstSignIn(
  host: Host,
  session: Promise<EarlySession> | undefined,
): Promise<Answer<SignIn> | null> {
  const first = session ? await early(session) : null;
  if (first !== null && first !== 'nobody' && first.kind === 'reply') return first;
  const second = await signIn(() => host.credential().catch(() => null));
  if (second) return second;
  if (first === 'nobody' || !session) return null;
  return first ?? { kind: 'unreachable', silence: 'network', correlationId: '' };
}
