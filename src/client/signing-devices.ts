/** Phones whose wallet keeps a secret for signing: which there are, and what adds and removes one. */
import { queryOptions } from '@tanstack/react-query';
import type { Proof } from '../contract/challenge';
import type { ReplyOf } from '../contract/endpoint';
import {
  createSigningDevice as addEndpoint,
  listSigningDevices,
  removeSigningDevice as removeEndpoint,
  type SigningDevices,
} from '../contract/signing-device';
import type { Answer } from './answer';
import { ask, send } from './send';

export const signingDevicesQuery = queryOptions({
  queryKey: ['signing-devices'],
  queryFn: ({ signal }) => ask(listSigningDevices, { signal }),
});

/** Its answer holds the secret, this once. */
export const addSigningDevice = (
  device: string,
  signed: { readonly challengeId: string; readonly proof: Proof },
): Promise<Answer<ReplyOf<typeof addEndpoint>>> => send(addEndpoint, { body: { device, ...signed } });

export const removeSigningDevice = (id: string): Promise<Answer<SigningDevices>> =>
  send(removeEndpoint, { params: { id } });
