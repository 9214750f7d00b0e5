/** Handlers of phones that sign by their biometrics. docs/decisions/0017-passkeys.md. */
import { createSigningDevice, listSigningDevices, removeSigningDevice } from '../../contract/signing-device';
import { withProof } from '../borrow/challenge';
import { draftOf, refuse, reply } from '../change';
import { addDevice, devicesView, deviceView, removeDevice } from '../devices/device';
import { deviceDigest } from '../devices/digest';
import { handler, idOf, NOT_FOUND } from './handling';

export const deviceHandlers = {
  listSigningDevices: handler(listSigningDevices, (customer) => reply(devicesView(customer))),

  createSigningDevice: handler(createSigningDevice, (customer, { body, hostClaims }, ctx) => {
    const { device, challengeId, proof } = body;
    const purpose = { kind: 'device', device } as const;
    return withProof(
      customer,
      { challengeId, proof, hostClaims, purpose, digest: deviceDigest(customer, device) },
      ctx,
      (draft) => {
        const added = addDevice(draft, device, ctx);
        if (added === null) return refuse('devices-too-many');
        return reply({ device: deviceView(added), secret: added.secret }, draft);
      },
    );
  }),

  removeSigningDevice: handler(removeSigningDevice, (customer, input, ctx) => {
    const draft = draftOf(customer);
    return removeDevice(draft, idOf(input), ctx) ? reply(devicesView(draft.customer), draft) : NOT_FOUND;
  }),
};
