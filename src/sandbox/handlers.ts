/** Every endpoint that is decided on one customer, by name. */
import type { Handler } from './decision';
import { borrowHandlers } from './handlers/borrow';
import { checkoutHandlers } from './handlers/checkout';
import { cardHandlers } from './handlers/cards';
import { increaseHandlers } from './handlers/increases';
import { limitHandlers } from './handlers/limit';
import { certificateHandlers } from './handlers/certificates';
import { deviceHandlers } from './handlers/devices';
import { complaintHandlers } from './handlers/complaints';
import { loanHandlers } from './handlers/loans';
import { myDataHandlers } from './handlers/my-data';
import { negotiationHandlers } from './handlers/negotiations';
import { passkeyHandlers } from './handlers/passkeys';
import { paperHandlers } from './handlers/papers';
import { personHandlers } from './handlers/person';
import { presenterHandlers } from './handlers/presenter';
import { reminderHandlers } from './handlers/reminders';
import { reportHandlers } from './handlers/reports';
import { statementHandlers } from './handlers/statements';
import { signingHandlers } from './handlers/signing';

export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...personHandlers,
  ...cardHandlers,
  ...borrowHandlers,
  ...checkoutHandlers,
  ...signingHandlers,
  ...passkeyHandlers,
  ...deviceHandlers,
  ...limitHandlers,
  ...increaseHandlers,
  ...myDataHandlers,
  ...loanHandlers,
  ...negotiationHandlers,
  ...paperHandlers,
  ...certificateHandlers,
  ...statementHandlers,
  ...reminderHandlers,
  ...complaintHandlers,
  ...reportHandlers,
  ...presenterHandlers,
};
