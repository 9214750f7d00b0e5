/** Which reminders the person gets from the lender (product.md F57). */
import { queryOptions } from '@tanstack/react-query';
import type { BodyOf } from '../contract/endpoint';
import { getReminders, type Reminders, setReminders as setEndpoint } from '../contract/reminder';
import type { Answer } from './answer';
import { ask, send } from './send';

export const remindersQuery = queryOptions({
  queryKey: ['reminders'],
  queryFn: ({ signal }) => ask(getReminders, { signal }),
});

export type ChosenReminders = BodyOf<typeof setEndpoint>;

/** Repeating it changes nothing. */
export const setReminders = (body: ChosenReminders): Promise<Answer<Reminders>> =>
  send(setEndpoint, { body });
