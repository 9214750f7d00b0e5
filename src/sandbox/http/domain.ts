/** What the HTTP side needs of the lending domain: deciders by endpoint, the catch-up, and how customers begin. */
import type * as v from 'valibot';
import type { createCustomer } from '../../contract/sandbox';
import type { EndpointName } from '../../contract/endpoints';
import type { Customer } from '../customer';
import type { Change, Context, Handler } from '../decision';

/** Settings of a new customer, as the contract has them. */
export type Beginning = v.InferOutput<(typeof createCustomer)['body']>;

/** A customer who is always there, for demos. */
export interface Persona {
  readonly key: string;
  readonly beginning: Beginning;
}

export interface Domain {
  readonly handlers: Readonly<Partial<Record<EndpointName, Handler>>>;
  /** Everything due up to `ctx.business`, in order, once; null when nothing is. */
  readonly catchUp: (customer: Customer, ctx: Context) => Change | null;
  readonly begin: (beginning: Beginning, ctx: Context) => Change;
  readonly personas: readonly Persona[];
}
