/**
 * The lending API under load beside two that only pretend: reading home, and signing a loan, which ours writes to the
 * disk with its movements and its remembered answer before it says so.
 */
import { type Finding, inTurn, median } from '../measure';
import { faultsOf } from './borrowers';
import { type Contender, CONTENDERS, type ContenderName, startContenders } from './contenders';
import { type Answered, type Asked, CONNECTIONS, type Load, quantile } from './load';

/** Requests of a round: homes and loans. */
const HOMES = 2_000;
const LOANS = 200;
/** Loans before the first round, unmeasured: a program that has just started is slower. */
const WARM = 100;

interface Round {
  readonly home: Answered;
  readonly loan: Answered;
  readonly memory: number;
}

/** As many as asked for, from the beginning again where there are fewer. */
const repeated = (requests: readonly Asked[], count: number): Asked[] =>
  Array.from({ length: count }, (_, at) => requests[at % requests.length]).filter(
    (each) => each !== undefined,
  );

async function round(load: Load, contender: Contender, loans: readonly Asked[]): Promise<Round> {
  const { url, homes, loanStatus } = contender;
  const home = await load(url, repeated(homes, HOMES), 200);
  const loan = await load(url, loans, loanStatus);
  return { home, loan, memory: await contender.memory() };
}

/** The same requests again: how many are answered otherwise than before, or anew. */
async function askedAgain(
  { url, loans, loanStatus, people }: Contender,
  load: Load,
): Promise<readonly string[]> {
  const sample = loans.slice(0, CONNECTIONS * 5);
  const { errors } = await load(url, sample, loanStatus);
  return [...(errors > 0 ? [`${errors} repeated requests failed`] : []), ...(await faultsOf(url, people))];
}

type Figures = ReadonlyMap<ContenderName, readonly Round[]>;

function figuresOf(of: Figures, name: ContenderName) {
  const rounds = of.get(name) ?? [];
  const kind = (what: 'home' | 'loan') => {
    const times = rounds.flatMap((one) => one[what].times);
    return {
      rate: median(rounds.map((one) => one[what].rate)),
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
    };
  };
  return { home: kind('home'), loan: kind('loan'), memory: median(rounds.map(({ memory }) => memory)) };
}

function goalsOf(of: Figures, wrong: readonly string[]) {
  const [ours, json, prism] = (['Suijie on PostgreSQL', 'json-server', 'Prism'] as const).map((name) =>
    figuresOf(of, name),
  );
  if (!ours || !json || !prism) throw new Error('a contender is missing');
  const errors = [...of.values()].flat().reduce((sum, { home, loan }) => sum + home.errors + loan.errors, 0);
  const twice = (words: string, ratio: number) => ({
    goal: `${words}: at least 2 times json-server’s, is ${ratio.toFixed(2)}`,
    met: ratio >= 2,
  });
  const quickest = (words: string, what: 'home' | 'loan') => ({
    goal: `p99 of ${words} below json-server’s and Prism’s: ${ours[what].p99.toFixed(1)} ms to ${json[what].p99.toFixed(1)} and ${prism[what].p99.toFixed(1)}`,
    met: ours[what].p99 < json[what].p99 && ours[what].p99 < prism[what].p99,
  });
  return [
    twice('reading home on PostgreSQL', ours.home.rate / json.home.rate),
    twice('durable loans on PostgreSQL', ours.loan.rate / json.loan.rate),
    quickest('home', 'home'),
    quickest('loans', 'loan'),
    { goal: `no error: ${errors} of all answers were`, met: errors === 0 },
    {
      goal: `afterwards the books balance, one application for each loan, also when asked for again${wrong.length > 0 ? `: ${wrong.slice(0, 3).join('; ')}` : ''}`,
      met: wrong.length === 0,
    },
  ];
}

/** @param rounds of each contender, in alternating order. */
export async function benchApi(rounds: number): Promise<Finding> {
  const { load, contenders, stop } = await startContenders(WARM + rounds * LOANS);
  try {
    const done = new Map<ContenderName, number>();
    const nextLoans = ({ name, loans }: Contender, count: number) => {
      const from = done.get(name) ?? 0;
      done.set(name, from + count);
      return loans.slice(from, from + count);
    };
    for (const each of contenders) await round(load, each, nextLoans(each, WARM));
    const results = await inTurn(rounds, contenders, (each) => round(load, each, nextLoans(each, LOANS)));
    const wrong: string[] = [];
    for (const each of contenders.filter(({ people }) => people.length > 0))
      wrong.push(...(await askedAgain(each, load)));
    const of: Figures = new Map(contenders.map((each) => [each.name, results.get(each) ?? []]));
    return {
      title: `The API: ${CONNECTIONS} requests at a time on loopback, ${rounds} rounds of ${HOMES} homes and ${LOANS} loans`,
      head: ['', 'homes/s', 'p50, ms', 'p99, ms', 'loans/s', 'p50, ms', 'p99, ms', 'memory, MB'],
      rows: CONTENDERS.map((name) => {
        const { home, loan, memory } = figuresOf(of, name);
        return [
          name,
          home.rate.toFixed(0),
          home.p50.toFixed(1),
          home.p99.toFixed(1),
          loan.rate.toFixed(0),
          loan.p50.toFixed(1),
          loan.p99.toFixed(1),
          Number.isNaN(memory) ? 'not told' : memory.toFixed(0),
        ];
      }),
      notes: [
        'On PostgreSQL a loan is on the disk (fsync on) before it is answered; the memory is the server’s and the database’s. On PGlite it survives the end of the process, not a loss of power. json-server writes its file without waiting for the disk, checks nothing and forgets keys; Prism keeps nothing.',
      ],
      goals: goalsOf(of, wrong),
    };
  } finally {
    await stop();
  }
}
