/** A person's requests around money at random: each right but for one part, taken from somebody else, from before, or from nowhere. */
import fc from 'fast-check';
import type { EndpointName } from '../../../contract/endpoints';
import { deviation, operations } from './api-document';
import { at, text, type Answered, type Call, type TestApi } from './api-server';
import { newKey } from './borrowing';
import { oddities, spoilt } from './near-requests';

/** What may be wrong with a request; `nothing` is as likely as all the rest. */
export const WRONGS = [
  'other',
  'older',
  'older',
  'near',
  'garbage',
  'proof',
  'unsigned',
  'key',
  'key',
  'no-key',
  'spoilt',
] as const;
export type Wrong = (typeof WRONGS)[number] | 'nothing';

export interface Twist {
  readonly wrong: Wrong;
  /** Of the fields that a twist can hit, which. */
  readonly which: number;
  readonly oddity: unknown;
  readonly steps: readonly number[];
}

export const twist: fc.Arbitrary<Twist> = fc.record({
  wrong: fc.oneof(
    { weight: 3, arbitrary: fc.constant('nothing' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...WRONGS) },
  ),
  which: fc.nat(11),
  oddity: oddities,
  steps: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 4 }),
});

type Body = Readonly<Record<string, unknown>>;
type Kind = 'quotes' | 'challenges' | 'repayment-quotes' | 'cards' | 'loans' | 'keys';

/** How often an operation was answered with a code; `ok` when it did what was asked. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(operation: string, code: string): void {
    const key = `${operation} ${code}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(operation: string, code: string): number {
    return this.#counts.get(`${operation} ${code}`) ?? 0;
  }

  codes(operation: string): string[] {
    return [...this.#counts.keys()].flatMap((key) => {
      const [name, code] = key.split(' ');
      return name === operation && code !== undefined ? [code] : [];
    });
  }
}

const promised = new Map(operations.map((operation) => [operation.operationId, operation]));

/** One customer, what exists of theirs, and what they send. Every answer is held against the document. */
export class Person {
  readonly ids: Record<Kind, string[]> = {
    quotes: [],
    challenges: [],
    'repayment-quotes': [],
    cards: [],
    loans: [],
    keys: [],
  };
  readonly #server: TestApi;
  readonly #tally: Tally;
  readonly #token: string;
  readonly #subject: string;
  readonly id: string;
  /** Whose things are borrowed for a wrong request. */
  other: Person | null = null;

  private constructor(server: TestApi, tally: Tally, id: string, subject: string, token: string) {
    this.#server = server;
    this.#tally = tally;
    this.id = id;
    this.#subject = subject;
    this.#token = token;
  }

  static async begin(server: TestApi, tally: Tally, situation: string, other?: Person): Promise<Person> {
    const { id, subject } = await server.customer({
      situation,
      products: ['choice', 'flex', 'tenth', 'anytime'],
    });
    const person = new Person(server, tally, id, subject, await server.signIn(subject));
    if (other !== undefined) person.other = other;
    const { body } = await server.call('listCards', { token: person.#token });
    person.ids.cards.push(text(body, 'cards.0.id'));
    await person.look();
    return person;
  }

  /** Asks as this person, and counts how it was answered. @throws Error when the answer is not promised. */
  async send(name: EndpointName, call: Call): Promise<Answered> {
    const answer = await this.#server.call(name, { token: this.#token, ...call });
    const operation = promised.get(name);
    const why = operation === undefined ? 'unknown' : deviation(operation, answer.status, answer.body);
    if (why !== null) throw new Error(`${why}: ${JSON.stringify(call)}: ${JSON.stringify(answer.body)}`);
    if (answer.status >= 500) throw new Error(`${name} answered ${answer.status}: ${JSON.stringify(call)}`);
    this.#tally.add(name, answer.status < 300 ? 'ok' : text(answer.body, 'code'));
    return answer;
  }

  /** What is open now. */
  async look(): Promise<void> {
    const { body } = await this.#server.call('listLoans', { token: this.#token, query: { state: 'open' } });
    const items = at(body, 'items');
    this.ids.loans = Array.isArray(items) ? items.map((item) => text(item, 'id')) : [];
  }

  /** An id of a kind: the newest, or where the twist hits it, another. */
  pick(kind: Kind, { wrong, oddity }: Twist, isHit: boolean): unknown {
    const right = this.ids[kind].at(-1) ?? `${kind}_none`;
    if (!isHit) return right;
    switch (wrong) {
      case 'other':
        return this.other?.ids[kind].at(-1) ?? right;
      case 'older':
        return this.ids[kind][0] ?? right;
      case 'near':
        return `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`;
      case 'garbage':
        return oddity;
      default:
        return right;
    }
  }

  async #proof(challengeId: unknown, { wrong }: Twist): Promise<Body> {
    const found = await this.#server.call('getChallenge', {
      token: this.#token,
      id: encodeURIComponent(String(challengeId)),
    });
    const digest = found.status === 200 ? text(found.body, 'digest') : 'x'.repeat(43);
    const subject = wrong === 'proof' ? 'somebody-else' : this.#subject;
    const claims = { sub: subject, challengeId: String(challengeId), digest };
    const jws = wrong === 'unsigned' ? 'x'.repeat(60) : await this.#server.host.sign(claims);
    return { kind: 'host-jws', jws };
  }

  /** Signs and sends what moves money: a quote, its challenge, the host's evidence and a key. */
  async sign(name: 'createLoan' | 'createRepayment', twisted: Twist): Promise<Answered> {
    const [kind, field] =
      name === 'createLoan'
        ? (['quotes', 'quoteId'] as const)
        : (['repayment-quotes', 'repaymentQuoteId'] as const);
    const challengeId = this.pick('challenges', twisted, twisted.which % 2 === 0);
    const right = {
      [field]: this.pick(kind, twisted, twisted.which % 2 === 1),
      challengeId,
      proof: await this.#proof(challengeId, twisted),
    };
    const body = twisted.wrong === 'spoilt' ? spoilt(right, twisted.steps, twisted.oddity) : right;
    const key = twisted.wrong === 'key' ? (this.ids.keys.at(-1) ?? newKey()) : newKey();
    if (twisted.wrong === 'no-key') return this.send(name, { body });
    this.ids.keys.push(key);
    return this.send(name, { body, key });
  }

  /** Sends a request that makes something, and keeps its id. */
  async make(name: EndpointName, kind: Kind, body: unknown): Promise<Answered> {
    const answer = await this.send(name, { body });
    if (answer.status === 201) this.ids[kind].push(text(answer.body, 'id'));
    return answer;
  }

  async challenge(purpose: Body): Promise<Answered> {
    return this.make('createChallenge', 'challenges', { for: purpose });
  }
}
