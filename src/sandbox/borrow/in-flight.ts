/** Whether an application still reserves its principal of the limit and keeps others out. product.md 1.8, F18. */
import type { ApplicationState } from '../../contract/home';
import type { Application } from './application';

const OVER: ReadonlySet<ApplicationState> = new Set<ApplicationState>([
  'arrived',
  'declined',
  'requote',
  'cancelled',
]);

export function isOver(state: ApplicationState): boolean {
  return OVER.has(state);
}

/** A returned pay-out is in flight too: it waits for another card. */
export function isInFlight({ state }: Pick<Application, 'state'>): boolean {
  return !isOver(state);
}
