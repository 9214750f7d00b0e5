/** The passkeys that sign for this person, and what adds and removes one. docs/decisions/0017-passkeys.md. */
import { useEffect, useState } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Proof } from '../contract/challenge';
import {
  addPasskey as addEndpoint,
  createPasskeySetup,
  listPasskeys,
  type Passkeys,
  type PasskeySetup,
  removePasskey as removeEndpoint,
} from '../contract/passkey';
import type { Registration } from '../contract/webauthn';
import type { Answer } from './answer';
import { keep, kept } from './page-storage';
import { passkeyAbility } from './passkey-device';
import { ask, send } from './send';
import { PIN_SIGNED } from './use-signing';

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => ask(listPasskeys, { signal }),
});

export const beginPasskey = (): Promise<Answer<PasskeySetup>> => send(createPasskeySetup, {});

/** Adds what the device made, signed for. Repeating it changes nothing. */
export const addPasskey = (
  passkeySetupId: string,
  signed: { readonly challengeId: string; readonly proof: Proof },
  credential: Registration,
): Promise<Answer<Passkeys>> => send(addEndpoint, { body: { passkeySetupId, ...signed, credential } });

export const removePasskey = (id: string): Promise<Answer<Passkeys>> =>
  send(removeEndpoint, { params: { id } });

/** Whether this device itself can make one; false until it is known. */
export function useMakesPasskeys(): boolean {
  const [makes, setMakes] = useState(false);
  useEffect(() => {
    let left = false;
    void passkeyAbility('create').then((ability) => {
      if (!left) setMakes(ability === 'own');
    });
    return () => {
      left = true;
    };
  }, []);
  return makes;
}

/** Whether to tell the person of passkeys now, and how to be told no more. */
export function usePasskeyOffer(): { readonly offered: boolean; readonly decline: () => void } {
  const [typed, setTyped] = useState(() => kept(PIN_SIGNED) === true);
  const makes = useMakesPasskeys();
  const { data } = useQuery({ ...passkeysQuery, enabled: typed && makes });
  return {
    offered: typed && makes && data?.offered === true && data.passkeys.length === 0,
    decline: () => {
      keep(PIN_SIGNED, false);
      setTyped(false);
    },
  };
}
