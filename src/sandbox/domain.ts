/** The lending domain as the HTTP side takes it. */
import { catchUp } from './catch-up';
import { HANDLERS } from './handlers';
import type { Domain } from './http/domain';
import { createCustomer, PERSONAS } from './situations';

export const domain: Domain = { handlers: HANDLERS, catchUp, begin: createCustomer, personas: PERSONAS };
