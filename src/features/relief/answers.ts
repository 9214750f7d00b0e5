/** What a person has said so far; on this page only, never stored: it is nobody's business but theirs and the lender's. */
import type { Situation } from '../../contract/difficulty';
import { LEAST_MONTHLY } from '../../contract/difficulty';
import type { NegotiationRequest } from '../../contract/negotiation';
import { amount, type Amount } from '../../lending/money';
import { readAmountText, type AmountProblem } from '../../ui/amount-text';

export interface Answers {
  readonly situation: Situation | null;
  /** In their own words; goes to a person only. */
  readonly words: string;
  /** As typed. */
  readonly monthly: string;
  /** Payday; null until it is chosen. */
  readonly dayOfMonth: number | null;
}

export const NO_ANSWERS: Answers = { situation: null, words: '', monthly: '', dayOfMonth: null };

/** @param exponent decimals of the currency. */
export function readMonthly(text: string, exponent: number): Amount | AmountProblem | 'too-small' {
  const read = readAmountText(text, exponent);
  return typeof read !== 'string' && read < LEAST_MONTHLY ? 'too-small' : read;
}

/** What is asked of the lender; null while something is missing. */
export function requestFrom(loanId: string, answers: Answers, exponent: number): NegotiationRequest | null {
  const { situation, dayOfMonth } = answers;
  const monthly = readMonthly(answers.monthly, exponent);
  if (situation === null || dayOfMonth === null || typeof monthly === 'string') return null;
  return { loanId, situation, monthly: amount(monthly), dayOfMonth };
}
