/** One-time launch tickets of a plain browser: kept as a hash, used once. */
import { hash } from '../digest';

export interface Ticket {
  readonly hash: string;
  /** Real time. */
  readonly expiresAt: number;
}

/** The tickets left once this one is used; null when it is unknown or over. */
export function redeem(tickets: readonly Ticket[], ticket: string, real: number): readonly Ticket[] | null {
  const wanted = hash(ticket);
  const found = tickets.find((each) => each.hash === wanted && each.expiresAt > real);
  return found === undefined ? null : tickets.filter((each) => each !== found);
}
