/** What the signature for a phone signs. */
import type { Customer } from '../customer';
import { digestOf } from '../digest';

/** The same for each try: the challenge is what is used once. */
export const deviceDigest = ({ id }: Customer, device: string): string =>
  digestOf({ kind: 'device', customer: id, device });
