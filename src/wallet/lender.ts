/** What the wallet and its presenter ask the sandbox: people, clocks, faults, events, and whether to show the entrance. */
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../client/send';
import type { BodyOf, ReplyOf } from '../contract/endpoint';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  listEvents,
  moveClock,
  setFaults,
  type Faults,
  type Situation,
} from '../contract/sandbox';
import { checkEntrance } from '../contract/session';
import { freshNonce } from '../host/wire';
import type { WalletBackend } from './wallet-backend';

/** How often the presenter's panel looks for news of a customer. */
const EVENTS_MS = 2_000;

export type SandboxEvent = ReplyOf<typeof listEvents>['events'][number];

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => ask(listCustomers, { signal }),
  staleTime: Infinity,
});

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => ask(getCustomer, { params: { id }, signal }),
  });

const EVENTS_KEPT = 300;

/** The customer's log, oldest first; each look asks only for what is new. */
export const eventsQuery = (id: string) =>
  queryOptions({
    queryKey: ['events', id],
    queryFn: async ({ signal, client, queryKey }): Promise<readonly SandboxEvent[]> => {
      const known = client.getQueryData<readonly SandboxEvent[]>(queryKey) ?? [];
      const last = known.at(-1);
      const query = last ? { after: String(last.id) } : {};
      const { events } = await ask(listEvents, { params: { id }, query, signal });
      return [...known, ...events].slice(-EVENTS_KEPT);
    },
    refetchInterval: EVENTS_MS,
  });

/** Whether the lender wants this person to see an entrance (product.md F01); asked with a fresh assertion each time. */
export const entranceQuery = (subject: string, backend: WalletBackend) =>
  queryOptions({
    queryKey: ['entrance', subject],
    queryFn: async () => {
      const jws = await backend.assertion(subject, freshNonce());
      return ask(checkEntrance, { body: { credential: { kind: 'host-assertion', jws } } });
    },
    refetchOnWindowFocus: false,
  });

export const newCustomer = (situation: Situation) => ask(createCustomer, { body: { situation } });

export type ClockMove = BodyOf<typeof moveClock>;

/** Everything due on the way happens on the way. */
export const move = (id: string, to: ClockMove) => ask(moveClock, { params: { id }, body: to });

/** Replaces all faults. */
export const replaceFaults = (id: string, faults: Faults) => ask(setFaults, { params: { id }, body: faults });
