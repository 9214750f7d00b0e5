/** Who the suite signs in as: customers that it makes in a sandbox, or the people whose credentials it was given. */
import { randomUUID } from 'node:crypto';
import type { Home } from '../../src/contract/home';
import type { BodyOf, ReplyOf } from '../../src/contract/endpoint';
import type { ENDPOINTS, EndpointName } from '../../src/contract/endpoints';
import type { ProblemCode } from '../../src/contract/problem';
import type { createCustomer, moveClock } from '../../src/contract/sandbox';
import type { Credential } from '../../src/contract/session';
import type { Faults } from '../../src/contract/sandbox';
import type { Call, Lender } from './lender';
import { must } from './suite';

export const newKey = () => `conform-${randomUUID()}`;

/** Somebody signed in. */
export class Person {
  readonly lender: Lender;
  readonly token: string;
  readonly home: Home;

  constructor(lender: Lender, token: string, home: Home) {
    this.lender = lender;
    this.token = token;
    this.home = home;
  }

  reply<N extends EndpointName>(name: N, call: Call = {}): Promise<ReplyOf<(typeof ENDPOINTS)[N]>> {
    return this.lender.reply(name, { token: this.token, ...call });
  }

  problem(name: EndpointName, call: Call, ...codes: readonly ProblemCode[]) {
    return this.lender.problem(name, { token: this.token, ...call }, ...codes);
  }

  /** The card on which money usually arrives. */
  async card() {
    const { cards } = await this.reply('listCards');
    const [card] = cards;
    must(card !== undefined, 'no card');
    return card;
  }
}

export async function signIn(lender: Lender, credential: Credential): Promise<Person> {
  const { token, home } = await lender.reply('createSession', { body: { credential } });
  return new Person(lender, token, home);
}

/** A sandbox's customer: its clock, faults and PIN are the suite's to use. */
export class Customer extends Person {
  readonly id: string;
  readonly pin: string;

  constructor(person: Person, id: string, pin: string) {
    super(person.lender, person.token, person.home);
    this.id = id;
    this.pin = pin;
  }

  clock(body: BodyOf<typeof moveClock>) {
    return this.lender.reply('moveClock', { id: this.id, body });
  }

  faults(body: Faults) {
    return this.lender.reply('setFaults', { id: this.id, body });
  }

  /** A challenge answered with the app PIN: what signs a loan or a repayment. */
  async sign(purpose: ReplyOf<typeof ENDPOINTS.createChallenge>['for']) {
    const challenge = await this.reply('createChallenge', { body: { for: purpose } });
    const { token } = await this.reply('checkPin', { id: challenge.id, body: { pin: this.pin } });
    return { challengeId: challenge.id, proof: { kind: 'app-pin', token } };
  }
}

/** Whether the sandbox's endpoints are behind this address. */
export async function isSandbox(lender: Lender): Promise<boolean> {
  const { status, body } = await lender.call('getCustomer', { id: 'conform-nobody' });
  return (
    status === 404 && typeof body === 'object' && body !== null && 'code' in body && body.code === 'not-found'
  );
}

export async function newTicket(lender: Lender, id: string) {
  const { ticket, pin } = await lender.reply('createTicket', { id });
  const credential: Credential = { kind: 'ticket', ticket };
  return { credential, pin };
}

export async function newCustomer(
  lender: Lender,
  body: BodyOf<typeof createCustomer> = { situation: 'active' },
): Promise<Customer> {
  const { id } = await lender.reply('createCustomer', { body });
  const { credential, pin } = await newTicket(lender, id);
  return new Customer(await signIn(lender, credential), id, pin);
}
