/** The aggregate: everything of one customer that commands decide on, small and serialisable. */
import type { Amount } from '../lending/money';
import type { Day } from '../lending/calendar';
import type { Rate } from '../lending/terms';
import type { Standing } from '../contract/limit';
import type { Faults, Situation } from '../contract/sandbox';
import type { Application } from './borrow/application';
import type { OpenChallenge } from './borrow/challenge';
import type { LoanQuote } from './borrow/quote';
import type { Bilingual } from './bilingual';
import type { SignedOrder } from './checkout/order';
import type { OpenComplaint } from './complaints/complaint';
import type { KeptCardCheck } from './people/card-check';
import type { OpenIncrease } from './limit/increase';
import type { Counted } from './limit/judging';
import type { StoredNegotiation } from './difficulty/negotiation';
import type { SigningDevice } from './devices/device';
import type { LimitState } from './limit/state';
import type { Passkey, PasskeySetup } from './passkeys/passkey';
import type { BankCard } from './people/cards';
import type { StoredPin } from './people/pin';
import type { Coupon } from './people/coupons';
import type { Ticket } from './people/ticket';
import type { PersonalProduct } from './products';
import type { ReminderState } from './reminders/reminder';
import type { PendingRepayment } from './repay/repayment';
import type { StoredRepaymentQuote } from './repay/quote';
import type { Json } from './store';
import type { RunningLoan } from './loan';

/** Rises with each change of shape; {@link upcast} brings older ones up. */
export const CUSTOMER_SCHEMA = 1;

export interface Profile {
  /** As the wallet gave them, already masked. */
  readonly name: Bilingual;
  readonly idNumber: string;
  readonly bornOn: Day;
  readonly student: boolean;
}

/** How the last automatic collection ended, and up to which moment collections have run. */
export interface Collections {
  readonly doneUntil: number;
  readonly last: {
    readonly at: number;
    readonly result: 'succeeded' | 'insufficient' | 'returned' | 'unknown';
    readonly amount: Amount;
  } | null;
}

export interface Customer {
  readonly schema: typeof CUSTOMER_SCHEMA;
  readonly id: string;
  /** Who the host says this is; see {@link customerOfSubject}. */
  readonly hostSubject: string;
  readonly situation: Situation;
  readonly profile: Profile;
  /** Business time less real time, milliseconds. */
  readonly offset: number;
  readonly standing: Standing;
  readonly tellMe: boolean;
  readonly offer: { readonly limit: Amount; readonly expiresOn: Day } | null;
  /** The whole limit once activated. */
  readonly limit: Amount | null;
  /** What holds it, ended it or may end it; nothing when absent. */
  readonly limitState?: LimitState;
  /** A higher limit that was asked for and has no answer yet; none when absent. */
  readonly increase?: OpenIncrease | null;
  /** Documents that have raised the limit; none when absent. */
  readonly counted?: readonly Counted[];
  /** The first one's lender is the one that home names. */
  readonly products: readonly PersonalProduct[];
  readonly cards: readonly BankCard[];
  /** Absent in what was kept before there were any. */
  readonly coupons?: readonly Coupon[];
  /** Removed since: loans and receipts still name them. None when absent. */
  readonly formerCards?: readonly BankCard[];
  /** Cards that were recognised and not yet added, newest last. None when absent. */
  readonly cardChecks?: readonly KeptCardCheck[];
  readonly pin: StoredPin | null;
  /** Keys on the person's own devices, oldest first. None when absent. */
  readonly passkeys?: readonly Passkey[];
  /** Being set up, newest last. None when absent. */
  readonly passkeySetups?: readonly PasskeySetup[];
  /** Phones that sign by their biometrics, oldest first. None when absent. */
  readonly signingDevices?: readonly SigningDevice[];
  /** Running loans, in the order in which they were made. */
  readonly loans: readonly RunningLoan[];
  /** How many loans were ever made: settled ones are rows. */
  readonly loansMade: number;
  /** Newest last. */
  readonly quotes: readonly LoanQuote[];
  readonly challenges: readonly OpenChallenge[];
  /** The latest application, in flight or over; older ones are rows. */
  readonly application: Application | null;
  /** Older ones, declined, at which a person still looks again as was asked; none when absent. */
  readonly inReview?: readonly Application[];
  /** What was offered in difficulty, newest last. None when absent. */
  readonly negotiations?: readonly StoredNegotiation[];
  readonly repaymentQuotes: readonly StoredRepaymentQuote[];
  /** Orders at merchants' that were signed for; none when absent. */
  readonly orders?: readonly SignedOrder[];
  /** In flight; ended ones are rows. */
  readonly repayments: readonly PendingRepayment[];
  readonly collections: Collections;
  /** Without an answer; answered ones are rows. None when absent. */
  readonly complaints?: readonly OpenComplaint[];
  /** Both kinds, none sent yet, when absent. */
  readonly reminders?: ReminderState;
  readonly faults: Faults;
  readonly readingSeconds: number;
  /** From signing to the money's arrival, loan or repayment; the lender's usual pace when absent. */
  readonly processingSeconds?: number;
  /** The last number given to a row. */
  readonly seq: number;
  /** Sessions of an earlier epoch have ended. */
  readonly sessionEpoch: number;
  /** What could be renewed of an earlier one cannot any longer; 0 when absent. */
  readonly launchEpoch?: number;
  readonly tickets: readonly Ticket[];
  /** Business time of the next thing that happens by itself; null when nothing does. */
  readonly nextEventAt: number | null;
}

/** One shape of rate, as a product states it. */
export interface DailyRate {
  readonly per: 'day';
  readonly value: Rate;
}

const SUBJECT_PREFIX = 'u-';

/** The name by which hosts know a customer of the sandbox. */
export function subjectOf(customerId: string): string {
  return SUBJECT_PREFIX + customerId;
}

/** The customer whom a host's subject names; null when it can be none of ours. */
export function customerOfSubject(hostSubject: string): string | null {
  return hostSubject.startsWith(SUBJECT_PREFIX) ? hostSubject.slice(SUBJECT_PREFIX.length) : null;
}

/** The aggregate as a store keeps it. */
export function toJson(customer: Customer): Json {
  const kept: unknown = customer;
  return kept as Json;
}

/**
 * The aggregate from what a store kept, whatever version wrote it.
 * @throws RangeError for a version that this program does not know: a newer one wrote it.
 */
export function upcast(json: Json): Customer {
  const kept: unknown = json;
  const schema = typeof kept === 'object' && kept !== null && 'schema' in kept ? kept.schema : null;
  if (schema !== CUSTOMER_SCHEMA) throw new RangeError(`a customer of an unknown schema: ${String(schema)}`);
  return kept as Customer;
}
