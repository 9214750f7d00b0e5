/** A person of a wallet as a customer of ours: no table leads from one to the other, so any server finds the row alone. */
import type { WalletPerson } from '../../contract/sandbox';
import { subjectOf } from '../customer';
import { hash } from '../digest';

/** The customer's id: the same in every year and on every server, and from which the wallet's id cannot be read. */
export function customerIdOf({ wallet, app, subject }: WalletPerson): string {
  return `cus_${hash(JSON.stringify([wallet, app, subject]))}`;
}

/** The name under which the person signs in here. */
export const walletSubject = (person: WalletPerson): string => subjectOf(customerIdOf(person));
