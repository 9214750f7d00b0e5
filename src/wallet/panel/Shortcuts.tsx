/** The presenter's keys; never while somebody types or the wallet asks for a PIN. */
import { useEffect, useEffectEvent } from 'react';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import type { SandboxCustomer } from '../../contract/sandbox';
import { tellApp } from '../app-news';
import { peopleQuery } from '../lender';
import { useSigningRequest } from '../signing-request';
import { switchCustomer } from '../wallet-state';
import { useClock, useReset } from './presenter';

const OWN_KEYS = 'input, select, textarea, button, a, [role="dialog"]';

export function Shortcuts({ customer }: { customer: SandboxCustomer }) {
  const { data: people } = useQuery(peopleQuery);
  const clock = useClock(customer.id);
  const { reset } = useReset();
  const isBusy = useIsMutating() > 0;
  const isSigning = useSigningRequest((state) => state.request !== null);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isBusy || isSigning) return;
    if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
    const person = /^[1-9]$/.test(event.key) ? people?.customers[Number(event.key) - 1] : undefined;
    if (person) switchCustomer(person.id);
    else if (event.key === ' ')
      clock.mutate({ to: customer.nextDueDate === null ? 'next-event' : 'next-due' });
    else if (event.key === 'b' || event.key === 'B') tellApp('back');
    else if (event.key === 'r' || event.key === 'R') reset(customer.situation);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return null;
}
