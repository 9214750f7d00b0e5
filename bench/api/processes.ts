/** One, two and four server processes on one database: what they answer together, and whether an update is ever lost. */
import { createLoan } from '../../src/contract/application';
import { Lender } from '../../scripts/conform/lender';
import { installed } from '../comparators';
import { type Finding, inTurn, median } from '../measure';
import { type Borrower, borrowers, faultsOf, forEach } from './borrowers';
import { type Asked, CONNECTIONS, type Load, loader } from './load';
import { askDatabase, startPostgres } from './postgres';
import { type Program, startSandbox } from './servers';

const COUNTS = [1, 2, 4] as const;
const HOMES = 2_000;
const ROUNDS = 3;
/** Customers whom all processes change at once, and how often each process does. */
const CONTENDED = 20;
const CHANGES = 10;

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
 * Every process changes every one of these customers, again and again, at the same moment as the others do.
 * @returns changes that were answered and left no trace in the version, and answers that were refusals.
 */
async function contend(database: string, servers: readonly Program[], people: readonly Borrower[]) {
  const before = await versionsOf(database, people);
  let refused = 0;
  const answered = await forEach(people, async ({ id }) => {
    let changes = 0;
    const change = async ({ url }: Program) => {
      for (let at = 0; at < CHANGES; at += 1) {
        const { status } = await new Lender(url).call('createTicket', { id });
        if (status === 201) changes += 1;
        else refused += 1;
      }
    };
    await Promise.all(servers.map(change));
    return changes;
  });
  const after = await versionsOf(database, people);
  const lost = people.reduce((sum, { id }, at) => {
    const risen = (after.get(id) ?? NaN) - (before.get(id) ?? NaN);
    return sum + Math.abs(risen - (answered[at] ?? NaN));
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
    const people = await borrowers(first.url, 200);
    const homes = Array.from({ length: HOMES }, (_, at) => people[at % people.length]?.home).filter(
      (each) => each !== undefined,
    );
    await together(load, servers, homes, 200);
    const read = await inTurn(ROUNDS, COUNTS, (count) => together(load, servers.slice(0, count), homes, 200));
    const signed: number[] = [];
    let at = 0;
    let errors = [...read.values()].flat().reduce((sum, each) => sum + each.errors, 0);
    for (const count of COUNTS) {
      const loans = people.slice(at, at + 40).map(({ loan }) => loan);
      at += 40;
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
          goal: `no update lost: four processes changed ${CONTENDED} customers ${CHANGES} times each at once, ${lost} changes left no trace (${refused} were refused and said so)`,
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
