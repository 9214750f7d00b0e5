/** Reminders before and on a due day (product.md F57): messages of the lender, none of them at night. */
import * as v from 'valibot';
import { endpoint } from './endpoint';

const choice = { before: v.boolean(), onDay: v.boolean() } as const;

export const reminders = v.object({
  /** Three days before a due date. */
  before: v.boolean(),
  /** On the due date, while it is unpaid. */
  onDay: v.boolean(),
  /** Hours of the lender's zone in which none is sent; one that falls into them is sent when they end. */
  quiet: v.object({ from: v.literal('22:00'), to: v.literal('08:00') }),
});
export type Reminders = v.InferOutput<typeof reminders>;

export const getReminders = endpoint({
  name: 'getReminders',
  method: 'GET',
  path: '/v1/reminders',
  summary: 'Which reminders this person gets',
  auth: 'session',
  status: 200,
  reply: reminders,
  problems: [],
});

export const setReminders = endpoint({
  name: 'setReminders',
  method: 'PUT',
  path: '/v1/reminders',
  summary: 'Turn reminders on or off. Results of payments are told in any case',
  auth: 'session',
  body: v.strictObject(choice),
  status: 200,
  reply: reminders,
  problems: [],
});
