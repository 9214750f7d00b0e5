/** The first sign-in brought to an end: the boot script's, or a fresh one where that came to nothing. */
import type { Answer } from '../client/answer';
import { readAnswer, send } from '../client/send';
import { createSession } from '../contract/session';
import type { Host } from '../host/bridge';
import type { Beginning, SignIn } from './beginning';
import { signIn } from './sign-in';

function early(begun: Beginning): Promise<Answer<SignIn>> | Answer<SignIn> | null {
  switch (begun.kind) {
    case 'answer':
      return readAnswer(createSession, begun.status, begun.text);
    case 'credential':
      return send(createSession, { body: { credential: begun.credential } });
    case 'unreachable':
      return { kind: 'unreachable', silence: 'network', correlationId: '' };
    case 'nobody':
      return null;
  }
}

/**
 * Null: nobody says who is here. A credential is good for one try, so a second try takes a fresh one of the host; a
 * plain browser has none, and what the first try came to stands.
 */
export async function firstSignIn(host: Host, begun: Beginning): Promise<Answer<SignIn> | null> {
  const first = await early(begun);
  if (first?.kind === 'reply') return first;
  return (await signIn(() => host.credential().catch(() => null))) ?? first;
}
