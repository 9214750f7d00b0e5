/** Somebody who is late, and what they ask for and sign, for the tests of it. */
import type { Challenge } from '../../contract/challenge';
import type { Home } from '../../contract/home';
import type { Loan } from '../../contract/loan';
import type { NegotiatedPlan, Negotiation } from '../../contract/negotiation';
import { amount } from '../../lending/money';
import { bodyOf, type LoggedEvent } from '../change';
import { Driver } from './driver';

/** The worked example, three days late; the card stays empty. */
export function overdue(): Driver {
  const driver = new Driver({
    situation: 'overdue',
    startAt: '2026-04-18T02:00:00.000Z',
    readingSeconds: 0,
  });
  driver.get('setFaults', { id: driver.customer.id, body: { debit: 'insufficient' } });
  return driver;
}

export const loanId = ({ customer }: Driver) => customer.loans[0]?.id ?? '';
export const loanNow = (driver: Driver) => driver.get<Loan>('getLoan', { id: loanId(driver) });
export const today = (driver: Driver) => driver.get<Home>('getHome').businessDate;
export const asked = (driver: Driver, monthly = 72_000, dayOfMonth = 15) => ({
  loanId: loanId(driver),
  situation: 'illness' as const,
  monthly: amount(monthly),
  dayOfMonth,
});
export const offer = (driver: Driver, monthly = 72_000, dayOfMonth = 15) =>
  driver.get<Negotiation>('createNegotiation', { body: asked(driver, monthly, dayOfMonth) });

export function ready(driver: Driver, { id }: NegotiatedPlan) {
  driver.get('confirmNegotiatedPlanStatement', { id, body: { readSeconds: 0 } });
  const challenge = driver.get<Challenge>('createChallenge', {
    body: { for: { kind: 'agreement', planId: id } },
  });
  return {
    body: { planId: id, challengeId: challenge.id, proof: { kind: 'host-jws', jws: 'x'.repeat(40) } },
    hostClaims: driver.hostClaims(challenge),
  };
}

export function signed(driver: Driver, kind: NegotiatedPlan['kind'] = 'soonest'): NegotiatedPlan {
  const plan = offer(driver).plans.find((each) => each.kind === kind);
  if (plan === undefined) throw new Error(`no plan of ${kind}`);
  return driver.get<NegotiatedPlan>('createAgreement', ready(driver, plan));
}

export const told = ({ rows }: Driver) =>
  rows.filter(({ kind }) => kind === 'event').map((row) => bodyOf<LoggedEvent>(row));
