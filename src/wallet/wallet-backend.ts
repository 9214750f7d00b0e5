/** The wallet's trusted side, where its key is: says who is here, and signs what the PIN has confirmed. */
import type { ProofReply, ProofRequest } from '../host/signing-wire';

export interface WalletBackend {
  /** A signed assertion of who is here, for the page that made the nonce. @throws Error when nobody answers. */
  readonly assertion: (customer: string, nonce: string) => Promise<string>;
  /** @throws Error when nobody answers; nothing was signed then. */
  readonly proof: (
    customer: string,
    challenge: ProofRequest['challenge'],
    pin: string,
  ) => Promise<ProofReply>;
}
