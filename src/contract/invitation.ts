/** Being invited: asking to be told of it, and accepting the offer (product.md F01, F03). */
import * as v from 'valibot';
import { endpoint } from './endpoint';
import { home } from './home';
import { digest, id } from './scalar';

export const setTellMe = endpoint({
  name: 'setTellMe',
  method: 'PUT',
  path: '/v1/invitation-notice',
  summary: 'Ask to be told when invited, or no longer (product.md F01)',
  auth: 'session',
  body: v.strictObject({ tellMe: v.boolean() }),
  status: 200,
  reply: home,
  problems: [],
});

export const activate = endpoint({
  name: 'activate',
  method: 'POST',
  path: '/v1/activation',
  summary: 'Accept the offer with the three consents as read (product.md F03). Repeating it changes nothing',
  auth: 'session',
  body: v.strictObject({
    consents: v.pipe(v.array(v.strictObject({ paperId: id, hash: digest })), v.minLength(1), v.maxLength(10)),
  }),
  status: 200,
  reply: home,
  problems: ['not-invited', 'consents-incomplete', 'consent-changed', 'too-young', 'student-barred'],
});
