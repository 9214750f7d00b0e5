/** One, two and four server processes on one database: what they answer together, and whether an update is ever lost. */
import { randomUUID } from 'node:crypto';
import { createLoan } from '../../src/contract/application';
import { createComplaint } from '../../src/contract/complaint';
import { Lender } from '../../scripts/conform/lender';
import { installed } from '../comparators';
import { type Finding, inTurn, median } from '../measure';
import { type Borrower, borrowers, faultsOf, forEach } from './borrowers';
import { type Asked, CONNECTIONS, type Load, loader } from './load';
import { askDatabase, startPostgres } from './postgres';
import { type Program, startSandbox } from './servers';

const COUNTS = [1, 2, 4] as const;
const HOMES = 2_000;
const LOANS = 80;
const ROUNDS = 3;
/** Customers whom all processes change at once; the lender takes five complaints, so one of each process. */
const CONTENDED = 100;

/** The requests shared among so many processes, all at once. @returns answers a second, and errors. */
async function together(load: Load, servers: readonly Program[], requests: readonly Asked[], status: number) {
  const share = Math.floor(requests.length / servers.length / CONNECTIONS) * CONNECTIONS;
  const parts = await Promise.all(
    servers.map(({ url }, at) => load(url, requests.slice(at * share, (at + 1) * share), status)),
  );
  return {
    rate: parts.reduce((sum, { rate }) => sum + rate, 0),
    errors: parts.reduce((sum, { errors }) => sum + errors, 0),
  };
}

async function versionsOf(database: string, people: readonly Borrower[]): Promise<Map<string, number>> {
  const rows = await askDatabase(database, 'select id, version from customer where id = any($1)', [
    people.map(({ id }) => id),
  ]);
  return new Map(rows.map(({ id, version }) => [String(id), Number(version)]));
}

/**
 * Every process takes complaints of every one of these customers, at the same moment as the others do.
 * @returns changes that were answered and are not there, in the version or in what the customer reads, and refusals.
 */
async function contend(database: string, servers: readonly Program[], people: readonly Borrower[]) {
  const before = await versionsOf(database, people);
  let refused = 0;
  const found = await forEach(people, async ({ id, home }) => {
    const token = home.headers.Authorization?.replace('Bearer ', '') ?? '';
    let answered = 0;
    const change = async ({ url }: Program) => {
      const body = { kind: 'service', words: 'Nobody answered the telephone for an hour.' };
      const key = `bench-${randomUUID()}`;
      const { status } = await new Lender(url).call('createComplaint', { token, key, body });
      if (status === createComplaint.status) answered += 1;
      else refused += 1;
    };
    await Promise.all(servers.map(change));
    const { items } = await new Lender(servers[0]?.url ?? '').reply('listComplaints', { token });
    return { id, answered, listed: items.length };
  });
  const after = await versionsOf(database, people);
  const lost = found.reduce((sum, { id, answered, listed }) => {
    const risen = (after.get(id) ?? NaN) - (before.get(id) ?? NaN);
    return sum + Math.max(Math.abs(risen - answered), Math.abs(listed - answered));
  }, 0);
  return { lost, refused };
}

/** The same signed request to every process at once: one application must come of it. */
async function signEverywhere(servers: readonly Program[], people: readonly Borrower[]): Promise<number> {
  const statuses = await forEach(people, ({ loan }) =>
    Promise.all(
      servers.map(async ({ url }) => {
        const { status } = await fetch(url + loan.path, {
          method: loan.method,
          headers: loan.headers,
          ...(loan.body === undefined ? {} : { body: loan.body }),
        });
        return status;
      }),
    ),
  );
  return statuses.flat().filter((status) => status !== createLoan.status).length;
}

export async function benchProcesses(): Promise<Finding> {
  const load = loader(await installed('load'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const postgres = await startPostgres();
    stops.push(postgres.stop);
    const database = await postgres.database('processes');
    const servers: Program[] = [];
    while (servers.length < Math.max(...COUNTS)) {
      const server = await startSandbox(database);
      stops.push(server.stop);
      servers.push(server);
    }
    const [first] = servers;
    if (!first) throw new Error('no server');
    const people = await borrowers(first.url, COUNTS.length * LOANS + CONTENDED);
    const homes = Array.from({ length: HOMES }, (_, at) => people[at % people.length]?.home).filter(
      (each) => each !== undefined,
    );
    await together(load, servers, homes, 200);
    const read = await inTurn(ROUNDS, COUNTS, (count) => together(load, servers.slice(0, count), homes, 200));
    const signed: number[] = [];
    let at = 0;
    let errors = [...read.values()].flat().reduce((sum, each) => sum + each.errors, 0);
    for (const count of COUNTS) {
      const loans = people.slice(at, at + LOANS).map(({ loan }) => loan);
      at += LOANS;
      const answer = await together(load, servers.slice(0, count), loans, createLoan.status);
      signed.push(answer.rate);
      errors += answer.errors;
    }
    const contended = people.slice(at, at + CONTENDED);
    // First, while nothing of theirs is due: then nobody but these changes them.
    const { lost, refused } = await contend(database, servers, contended);
    errors += await signEverywhere(servers, contended);
    const wrong = await faultsOf(first.url, people.slice(0, at + CONTENDED));
    return {
      title: 'Server processes on one database',
      head: ['processes', 'homes/s', 'loans/s'],
      rows: COUNTS.map((count, nth) => [
        String(count),
        median((read.get(count) ?? []).map(({ rate }) => rate)).toFixed(0),
        (signed[nth] ?? NaN).toFixed(0),
      ]),
      notes: [
        'Processes, database and load share the cores of this machine: where there are two, more processes than one have nothing to run on.',
      ],
      goals: [
        {
          goal: `no update lost: four processes changed ${CONTENDED} customers, all at once; ${lost} changes are not there (${refused} were refused and said so)`,
          met: lost === 0,
        },
        {
          goal: `one signed request to all four at once makes one application; books balance (${errors} errors, ${wrong.length} faults)`,
          met: errors + wrong.length === 0,
        },
      ],
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
