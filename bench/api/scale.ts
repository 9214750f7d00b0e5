/** Few customers and very many in the same PostgreSQL: what a request costs must not follow how many there are. */
import { installed } from '../comparators';
import { type Finding, inTurn, median } from '../measure';
import { faultsOf, knownBorrowers, type Borrower } from './borrowers';
import { type Answered, loader, quantile } from './load';
import { populate } from './populate';
import { askDatabase, startPostgres } from './postgres';
import { startSandbox } from './servers';
import { createLoan } from '../../src/contract/application';

/** Requests of a round. */
const HOMES = 2_000;
const LOANS = 100;
const ROUNDS = 3;

interface Size {
  readonly count: number;
  readonly url: string;
  readonly people: readonly Borrower[];
  /** Of the database on the disk, MB. */
  readonly megabytes: number;
}

interface Round {
  readonly home: Answered;
  readonly loan: Answered;
}

const figures = (rounds: readonly Round[], what: keyof Round) => {
  const times = rounds.flatMap((one) => one[what].times);
  return {
    rate: median(rounds.map((one) => one[what].rate)),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
};

/** @param counts of customers, from few to many. */
export async function benchScale(counts: readonly number[]): Promise<Finding> {
  const load = loader(await installed('load'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const postgres = await startPostgres();
    stops.push(postgres.stop);
    const sizes: Size[] = [];
    for (const count of counts) {
      const database = await postgres.database(`with_${count}`);
      const { url, stop } = await startSandbox(database);
      stops.push(stop);
      const ids = await populate(url, database, count, LOANS * (ROUNDS + 1));
      const people = await knownBorrowers(url, ids);
      const [size] = await askDatabase(database, 'select pg_database_size(current_database()) as bytes');
      sizes.push({ count, url, people, megabytes: Number(size?.bytes) / 1e6 });
    }
    const done = new Map<Size, number>();
    const round = async (size: Size): Promise<Round> => {
      const { url, people } = size;
      const homes = Array.from({ length: HOMES }, (_, at) => people[at % people.length]?.home);
      const from = done.get(size) ?? 0;
      done.set(size, from + LOANS);
      const loans = people.slice(from, from + LOANS).map(({ loan }) => loan);
      return {
        home: await load(
          url,
          homes.filter((each) => each !== undefined),
          200,
        ),
        loan: await load(url, loans, createLoan.status),
      };
    };
    // Unmeasured: programs that have just started are slower.
    for (const size of sizes) await round(size);
    const results = await inTurn(ROUNDS, sizes, round);
    const wrong = (await Promise.all(sizes.map(({ url, people }) => faultsOf(url, people)))).flat();
    const rounds = sizes.map((size) => results.get(size) ?? []);
    const errors = rounds.flat().reduce((sum, { home, loan }) => sum + home.errors + loan.errors, 0);
    const grown = (what: keyof Round) => {
      const all = rounds.map((each) => figures(each, what).p99);
      return (all.at(-1) ?? NaN) / (all[0] ?? NaN);
    };
    const [homes, loans] = [grown('home'), grown('loan')];
    return {
      title: 'Scale: customers in one PostgreSQL, one server process',
      head: [
        'customers',
        'homes/s',
        'p50, ms',
        'p99, ms',
        'loans/s',
        'p50, ms',
        'p99, ms',
        'on the disk, MB',
      ],
      rows: sizes.map(({ count, megabytes }, at) => {
        const [home, loan] = [figures(rounds[at] ?? [], 'home'), figures(rounds[at] ?? [], 'loan')];
        return [
          count.toLocaleString('en-US'),
          home.rate.toFixed(0),
          home.p50.toFixed(1),
          home.p99.toFixed(1),
          loan.rate.toFixed(0),
          loan.p50.toFixed(1),
          loan.p99.toFixed(1),
          megabytes.toFixed(0),
        ];
      }),
      goals: [
        {
          goal: `p99 of the most within 1.5 times that of the fewest: homes ${homes.toFixed(2)}, loans ${loans.toFixed(2)}`,
          met: homes <= 1.5 && loans <= 1.5,
        },
        {
          goal: `no error (${errors}), and the books of all who asked balance (${wrong.length} faults)`,
          met: errors + wrong.length === 0,
        },
      ],
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
