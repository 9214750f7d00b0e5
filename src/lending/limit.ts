/** What a person can still borrow. product.md 1.8. */
import { NOTHING, minus, plus, type Amount } from './money';

export interface LimitUse {
  /** The limit granted, or the lower one that the person chose. */
  readonly total: Amount;
  /** Principal not yet repaid, all loans. */
  readonly outstanding: Amount;
  /** Principal of applications not yet paid out. */
  readonly inFlight: Amount;
  /** False while the limit is frozen, paused, under review, expired or closed. */
  readonly active: boolean;
}

/** max(0, limit - outstanding principal - applications in flight), and nothing unless the limit is active. */
export function available({ total, outstanding, inFlight, active }: LimitUse): Amount {
  const used = plus(outstanding, inFlight);
  return active && total > used ? minus(total, used) : NOTHING;
}
