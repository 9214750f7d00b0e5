/** The one confirmation that the wallet's sheet is asking for, if any. */
import { create } from 'zustand';
import type { HostResults, ChallengeParams } from '../host/params-wire';
import { MethodFailure } from '../host/peer';
import { RPC_ERROR } from '../host/wire';

type Answer = HostResults['stepUp'] | 'denied';

export interface SigningRequest {
  readonly challenge: ChallengeParams;
  /** `denied`: the wallet will not let this person sign now. */
  readonly answer: (answer: Answer) => void;
}

export const useSigningRequest = create<{ readonly request: SigningRequest | null }>()(() => ({
  request: null,
}));

/**
 * Puts the sheet on screen and waits for the person; it goes away with the signal.
 * @throws MethodFailure denied, while another one is on screen, while nobody can see it, or when the wallet will not sign.
 */
export function requestSignature(
  challenge: ChallengeParams,
  signal: AbortSignal,
): Promise<HostResults['stepUp']> {
  if (useSigningRequest.getState().request)
    return Promise.reject(new MethodFailure(RPC_ERROR.denied, 'another confirmation is on screen'));
  if (document.visibilityState !== 'visible')
    return Promise.reject(new MethodFailure(RPC_ERROR.denied, 'nobody is looking'));
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener('abort', abandon);
      useSigningRequest.setState({ request: null });
    };
    const abandon = () => {
      end();
      reject(new MethodFailure(RPC_ERROR.cancelled, 'given up'));
    };
    signal.addEventListener('abort', abandon);
    useSigningRequest.setState({
      request: {
        challenge,
        answer: (answer) => {
          end();
          if (answer === 'denied') reject(new MethodFailure(RPC_ERROR.denied, 'too many wrong PINs'));
          else resolve(answer);
        },
      },
    });
  });
}
