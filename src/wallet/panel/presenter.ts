/** What a presenter does to a customer; afterwards the panel and the mini-program look again. */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Faults, SandboxCustomer, Situation } from '../../contract/sandbox';
import { tellApp } from '../app-news';
import {
  customerQuery,
  eventsQuery,
  move,
  newCustomer,
  peopleQuery,
  replaceFaults,
  type ClockMove,
} from '../lender';
import { resetLook, switchCustomer } from '../wallet-state';

/** Puts a customer as just answered where everybody looks for it. */
function keep(queries: QueryClient, customer: SandboxCustomer): void {
  queries.setQueryData(customerQuery(customer.id).queryKey, customer);
  queries.setQueryData(peopleQuery.queryKey, (people) => {
    if (!people) return people;
    const known = people.customers.some(({ id }) => id === customer.id);
    const customers = known
      ? people.customers.map((each) => (each.id === customer.id ? customer : each))
      : [...people.customers, customer];
    return { customers };
  });
}

export function useClock(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['clock', id],
    mutationFn: (to: ClockMove) => move(id, to),
    onSuccess: (customer) => {
      keep(queries, customer);
      void queries.invalidateQueries({ queryKey: eventsQuery(id).queryKey });
      tellApp('changed');
    },
  });
}

export function useFaults(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['faults', id],
    mutationFn: (faults: Faults) => replaceFaults(id, faults),
    onSuccess: (customer) => keep(queries, customer),
  });
}

/** A fresh person, at once the one whose phone this is. */
export function useNewcomer() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (situation: Situation) => newCustomer(situation),
    onSuccess: (customer) => {
      keep(queries, customer);
      switchCustomer(customer.id);
    },
  });
}

/** The demo from its start: the same situation with a fresh person, the wallet's page, the usual look. */
export function useReset() {
  const newcomer = useNewcomer();
  return {
    ...newcomer,
    reset: (situation: Situation) => {
      resetLook();
      newcomer.mutate(situation);
    },
  };
}
