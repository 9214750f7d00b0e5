/** What a lender would set: how long things live, how an application runs, how often a PIN may be wrong. */
import type { ApplicationState } from '../contract/home';
import type { PlanKind } from '../contract/negotiation';
import type { Faults } from '../contract/sandbox';
import { HOUR, MINUTE } from './business-time';

const SECOND = 1_000;

/** Real time for which a quote holds price and terms (product.md F13). */
export const QUOTE_LIFE = 15 * MINUTE;
/** A repayment quote ends with the business day, and at the latest after this much real time. */
export const REPAYMENT_QUOTE_LIFE = 15 * MINUTE;
/** A challenge ends with what it signs, and at the latest after this much real time. */
export const CHALLENGE_LIFE = 10 * MINUTE;
/** Seconds for which the cost statement must be in view; the rule in force names no number. */
export const READING_SECONDS = 10;
/** The promise from signing to money or a reason, business time. */
export const PROMISE = 15 * MINUTE;
/** Launch tickets of plain browsers, real time. */
export const TICKET_LIFE = 10 * MINUTE;

/** A card that was recognised can be added for so long, real time. */
export const CARD_CHECK_LIFE = 15 * MINUTE;
/** Cards of one person. */
export const CARDS_MOST = 5;

/** A complaint is answered within so many days, and by the sandbox after this long; so many may wait at once. */
export const COMPLAINT_ANSWER_DAYS = 15;
export const COMPLAINT_TAKES = 48 * HOUR;
export const COMPLAINTS_OPEN = 5;

/**
 * Negotiated plans (product.md 1.14, F59), as a lender would set them: the longest, which kinds are offered, the share of
 * the loan's own rate that a lowered one keeps, how much penalty is forgiven at most, and after how many days a signed
 * plan may be negotiated again.
 */
export const NEGOTIATED = {
  mostMonths: 36,
  kinds: ['soonest', 'lightest', 'reduced-rate', 'falling', 'later'],
  /** Of a plan that begins lower: so many instalments collect no principal. */
  interestOnly: 3,
  loweredRate: { numerator: 4, denominator: 5 },
  mostWaived: 50_000,
  coolingDays: 30,
} as const satisfies {
  readonly kinds: readonly PlanKind[];
  readonly [setting: string]: unknown;
};
/** Offered plans hold for so long, real time, and at the latest until the business day ends. */
export const NEGOTIATION_LIFE = 30 * MINUTE;
/** A person in difficulty who asks for a person is answered within so many days, and by the sandbox after this long. */
export const HAND_OVER_ANSWER_DAYS = 3;
export const HAND_OVER_TAKES = 20 * HOUR;

/** Days from telling a person that a loan is overdue to the first on which it may be reported (product.md F35). */
export const REPORT_AFTER_DAYS = 5;
/** The hour of the lender's day at which it reports. */
export const REPORT_HOUR = 10;

/** How many of each are kept in the aggregate: the newest. */
export const NEGOTIATIONS_KEPT = 3;
export const QUOTES_OPEN = 3;
export const QUOTES_KEPT = 6;
export const CHALLENGES_KEPT = 6;
export const REPAYMENT_QUOTES_KEPT = 6;
export const TICKETS_KEPT = 5;
export const CARD_CHECKS_KEPT = 3;

/** The PIN of every sandbox customer: shown in the demo, stored as a hash only. */
export const DEMO_PIN = '135790';
export const PIN_TRIES = 5;
/** Real time for which a PIN is locked after the last wrong try. */
export const PIN_COOL_DOWN = 10 * MINUTE;
/** Deliberately cheap (128 KiB, some milliseconds): the PIN is public and tests make thousands of customers. */
export const PIN_SCRYPT = { N: 128, r: 8, p: 1, dkLen: 32 } as const;

/** Real time for setting up a passkey; of such beginnings the newest are kept. Passkeys of one person. */
export const PASSKEY_SETUP_LIFE = 10 * MINUTE;
export const PASSKEY_SETUPS_KEPT = 3;
export const PASSKEYS_MOST = 5;

/** Phones of one person that sign by their biometrics; wrong MACs after which one is struck off. */
export const SIGNING_DEVICES_MOST = 5;
export const DEVICE_TRIES = 5;

/**
 * The most that can be borrowed by each way of signing, fen; null for any sum. A host's proof and a passkey's are made by
 * a key that the page never sees; the app PIN is six digits that pass through it; a device's MAC is made in the page, by
 * a secret that no server counts the tries at. What lowers a debt may be signed by each.
 */
export const LOAN_SIGNED_BY = {
  host: null,
  webauthn: null,
  'device-mac': 500_000,
  'app-pin': 5_000_000,
} as const;

/** A step of an application and how long after signing it comes, business time. */
export interface CourseStep {
  readonly state: ApplicationState;
  readonly after: number;
}
export type Course = 'normal' | NonNullable<Faults['application']>;

const APPROVED: CourseStep = { state: 'approved', after: 1_500 };
const PAYING_OUT: CourseStep = { state: 'paying-out', after: 2_500 };
/** From signing to the money's arrival, where nothing goes wrong. */
export const ARRIVAL_TAKES = 4 * SECOND;

/** How an application runs on the business clock, from signing to its ending. */
export const COURSES: Readonly<Record<Course, readonly CourseStep[]>> = {
  normal: [APPROVED, PAYING_OUT, { state: 'arrived', after: ARRIVAL_TAKES }],
  slow: [
    { state: 'approved', after: 5 * MINUTE },
    { state: 'paying-out', after: 6 * MINUTE },
    { state: 'arrived', after: 9 * MINUTE },
  ],
  stuck: [APPROVED, PAYING_OUT, { state: 'arrived', after: 14 * MINUTE + 30 * SECOND }],
  decline: [{ state: 'declined', after: 2 * SECOND }],
  'manual-review': [
    { state: 'in-review', after: 1_500 },
    { state: 'approved', after: 4 * HOUR },
    { state: 'paying-out', after: 4 * HOUR + SECOND },
    { state: 'arrived', after: 4 * HOUR + 2_500 },
  ],
  'bank-return': [APPROVED, PAYING_OUT, { state: 'returned', after: 4 * SECOND }],
};
/** From choosing another card after a return to money on it. */
export const SECOND_PAYOUT = 1_500;
/** A declined person may apply again after so many days. */
export const RETRY_DAYS = 30;
/** A requested review is answered after this long, and the answer is promised within so many days. */
export const REVIEW_TAKES = 24 * HOUR;
export const REVIEW_PROMISED_DAYS = 3;

/** A request for a higher limit is answered after this long, by whether its figures were read or typed; promised within days. */
export const INCREASE_TAKES = { read: 10 * MINUTE, typed: 24 * HOUR } as const;
export const INCREASE_PROMISED_DAYS = 3;

/** How long an offer can be accepted, days; how long a limit can be used, months. */
export const OFFER_DAYS = 30;
export const LIMIT_MONTHS = 36;

/** From confirming a repayment to the bank's answer; and when the outcome is unknown for a while. */
export const REPAYMENT_TAKES = 1_500;
export const UNKNOWN_TAKES = 2 * HOUR;
