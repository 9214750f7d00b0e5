/**
 * Signing one quote: a challenge of the lender, evidence from the host, a passkey or the app PIN. Knows neither
 * host nor sheet; all are given to it (use-signing.ts).
 */
import type { Challenge, Proof } from '../contract/challenge';
import type { Refusal, Unreachable } from './answer';
import { type ChallengePurpose, createChallenge } from './challenges';
import { showsWhatIsSeen, type Seen } from './shown-challenge';

/** What a host says to a challenge. `silent`: it did not answer; nothing was signed as far as anyone knows. */
export type StepUpAnswer =
  | { readonly kind: 'proof'; readonly proof: Proof }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'silent' };

/** Draws the host's own sheet for exactly this challenge. */
export type StepUp = (challenge: Challenge) => Promise<StepUpAnswer>;

/** Asks for the app PIN until it is right, or the person or the lender has had enough. */
export type AskPin = (challenge: Challenge) => Promise<Proof | Refusal | null>;

/** Has the person sign with a passkey. `unsupported`: not here, or they would rather go another way. */
export type AskPasskey = (challenge: Challenge) => Promise<Proof | 'cancelled' | 'unsupported'>;

/** A wallet's way of signing behind the phone's biometrics, by a secret that it keeps. */
export interface DeviceSigner {
  readonly sign: (
    challenge: { readonly id: string; readonly digest: string; readonly devices: readonly string[] },
    reason: string,
  ) => Promise<
    { readonly kind: 'proof'; readonly proof: Proof } | { readonly kind: 'cancelled' | 'unsupported' }
  >;
}

/** What signs besides the app's own sheets. */
export interface SigningHost {
  readonly stepUp: StepUp;
  readonly biometry?: DeviceSigner | undefined;
}

/** Letters that a wallet shows beside its request, at most. */
const REASON = 128;

export type Signing =
  | { readonly kind: 'signed'; readonly challenge: Challenge; readonly proof: Proof }
  /** The person turned back: stay where they were, no error. */
  | { readonly kind: 'cancelled' }
  /** The host refused or did not answer; nothing moved. */
  | { readonly kind: 'host-failed' }
  /** What would be signed is not what stands on the screen; nothing moved. */
  | { readonly kind: 'differs' }
  /** For this sum the lender asks for more than can be given here; nothing moved. */
  | { readonly kind: 'too-much-for-here' }
  | Refusal
  | Unreachable;

/**
 * Goes through the lender's ways of signing in the lender's order, if the challenge is for what the person sees.
 * @param seen null where no money moves.
 */
export async function sign(
  purpose: ChallengePurpose,
  seen: Seen | null,
  { stepUp, biometry }: SigningHost,
  { askPasskey, askPin }: Readonly<{ askPasskey: AskPasskey; askPin: AskPin }>,
): Promise<Signing> {
  const answer = await createChallenge(purpose);
  if (answer.kind !== 'reply') return answer;
  const challenge = answer.reply;
  if (!showsWhatIsSeen(challenge, purpose, seen)) return { kind: 'differs' };
  for (const method of challenge.methods) {
    if (method === 'app-pin') {
      const pin = await askPin(challenge);
      if (pin === null) return { kind: 'cancelled' };
      return pin.kind === 'problem' ? pin : { kind: 'signed', challenge, proof: pin };
    }
    if (method === 'device-mac') {
      const { id, digest, devices = [], display } = challenge;
      const said = await biometry?.sign({ id, digest, devices }, display.title.slice(0, REASON));
      // Who turned back from it may still want to sign: the next sheet says for what, and can be left.
      if (said?.kind === 'proof') return { kind: 'signed', challenge, proof: said.proof };
      continue;
    }
    if (method === 'webauthn') {
      const said = await askPasskey(challenge);
      if (said === 'unsupported') continue;
      return said === 'cancelled' ? { kind: 'cancelled' } : { kind: 'signed', challenge, proof: said };
    }
    const said = await stepUp(challenge);
    if (said.kind === 'proof') return { kind: 'signed', challenge, proof: said.proof };
    if (said.kind === 'cancelled') return said;
    if (said.kind !== 'unsupported') return { kind: 'host-failed' };
  }
  return { kind: 'too-much-for-here' };
}
