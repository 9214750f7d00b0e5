/** Every endpoint that is decided on one customer, by name. */
import type { Handler } from './decision';
import { borrowHandlers } from './handlers/borrow';
import { loanHandlers } from './handlers/loans';
import { paperHandlers } from './handlers/papers';
import { personHandlers } from './handlers/person';
import { presenterHandlers } from './handlers/presenter';
import { reportHandlers } from './handlers/reports';
import { signingHandlers } from './handlers/signing';

export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...personHandlers,
  ...borrowHandlers,
  ...signingHandlers,
  ...loanHandlers,
  ...paperHandlers,
  ...reportHandlers,
  ...presenterHandlers,
};
