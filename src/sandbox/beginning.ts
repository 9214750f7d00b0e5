/** With what a customer begins: the settings of the contract, and the refusal of impossible ones. */
import type * as v from 'valibot';
import type { createCustomer } from '../contract/sandbox';

export type Beginning = v.InferOutput<(typeof createCustomer)['body']>;

/** Settings from which no customer can be made: what is wrong, as a JSON pointer. */
export class ImpossibleBeginning extends Error {
  readonly pointer: string;

  constructor(pointer: string, message: string) {
    super(message);
    this.name = 'ImpossibleBeginning';
    this.pointer = pointer;
  }
}
