/** One fault changed among a customer's faults: the API takes them all anew. */
import type { Faults } from '../../contract/sandbox';

/** @param value undefined switches it off. */
export function withFault<K extends keyof Faults>(
  faults: Faults,
  name: K,
  value: Faults[K] | undefined,
): Faults {
  const { [name]: _before, ...others } = faults;
  return value === undefined ? (others as Faults) : { ...faults, [name]: value };
}

/** The figure of each answer that a lender one fen wrong gets wrong; dots between the steps. */
export const WRONG_PATH = {
  quote: 'plan.totalInterest',
  loan: 'outstanding',
  'repayment-quote': 'total',
} as const;
