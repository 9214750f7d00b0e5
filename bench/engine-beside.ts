/** Our engine beside what npm offers: schedules a second, and in the same table whether they are right. */
import { installed } from './comparators';
import { type Finding, inTurn, median } from './measure';
import { type Maker, makers, PRINCIPAL, type Row, YEARLY } from './schedules';

const LENGTHS = [12, 60, 360] as const;
/** Of each length, however long a schedule takes. */
const MILLISECONDS = 120;
/** Without looking at the clock. */
const AT_ONCE = 20;

/** Schedules a second. */
function speed({ make }: Maker, months: number): number {
  let made = 0;
  let kept: unknown;
  const began = performance.now();
  let now = began;
  while (now - began < MILLISECONDS) {
    for (let at = 0; at < AT_ONCE; at += 1) kept = make(months, YEARLY);
    made += AT_ONCE;
    now = performance.now();
  }
  if (typeof kept !== 'object') throw new Error('no schedule was made');
  return made / ((now - began) / 1000);
}

const cents = Math.round;

/** Rows whose interest and principal, to the cent, are not their instalment. */
const askew = (rows: readonly Row[]) =>
  rows.filter(
    ({ interest, principal, instalment }) => cents(interest) + cents(principal) !== cents(instalment),
  ).length;

/** By how many fen the principal of all rows, to the cent, misses the loan. */
const missed = (rows: readonly Row[]) =>
  Math.abs(rows.reduce((sum, { principal }) => sum + cents(principal), 0) - PRINCIPAL);

/** Whether a loan without interest is repaid in equal parts. */
function knowsZero({ make, rows }: Maker): boolean {
  try {
    const all = rows(make(12, 0));
    return (
      all.length === 12 &&
      all.every(({ interest, principal }) => interest === 0 && principal === PRINCIPAL / 12)
    );
  } catch {
    return false;
  }
}

/**
 * Whether interest is of the days that pass: 31 days to 15 April, 30 days to 15 May. Counted by the month, the second is
 * of as long a time as the first.
 */
function knowsDays({ make, rows }: Maker): boolean {
  const [first, second] = rows(make(12, YEARLY));
  if (!first || !second) return false;
  return second.interest / (PRINCIPAL - first.principal) < (first.interest / PRINCIPAL) * 0.98;
}

interface Measured {
  readonly maker: Maker;
  readonly speeds: readonly number[];
  readonly askew: number;
  readonly missed: number;
  readonly zero: boolean;
  readonly days: boolean;
}

function goalsOf(measured: readonly Measured[]) {
  const [mine, ...others] = measured;
  if (!mine) throw new Error('nothing was measured');
  const exact = mine.askew === 0 && mine.missed === 0 && mine.zero && mine.days;
  const ratios = LENGTHS.map(
    (_, at) => (mine.speeds[at] ?? NaN) / Math.max(...others.map(({ speeds }) => speeds[at] ?? NaN)),
  );
  return [
    { goal: 'ours is exact to the cent, with real calendar days, at zero too', met: exact },
    {
      goal: `ours at least as fast as the fastest of the others: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} times for ${LENGTHS.join(', ')} instalments`,
      met: ratios.every((ratio) => ratio >= 1),
    },
  ];
}

/** @param rounds of each, in alternating order. */
export async function benchEngineBeside(rounds: number): Promise<Finding> {
  const all = makers(await installed('engine'));
  // Once over all of it, unmeasured: the first is compiled on the way.
  for (const maker of all) for (const months of LENGTHS) speed(maker, months);
  const results = await inTurn(rounds, all, (maker) => LENGTHS.map((months) => speed(maker, months)));
  const measured = all.map((maker): Measured => {
    const schedules = LENGTHS.map((months) => maker.rows(maker.make(months, YEARLY)));
    return {
      maker,
      speeds: LENGTHS.map((_, at) => median((results.get(maker) ?? []).map((speeds) => speeds[at] ?? NaN))),
      askew: schedules.reduce((sum, rows) => sum + askew(rows), 0),
      missed: schedules.reduce((sum, rows) => sum + missed(rows), 0),
      zero: knowsZero(maker),
      days: knowsDays(maker),
    };
  });
  const rowsInAll = LENGTHS.reduce((sum, months) => sum + months, 0);
  return {
    title: 'The engine beside npm: schedules a second, and whether they are right',
    head: [
      '',
      ...LENGTHS.map((months) => `${months} instalments`),
      `rows askew, of ${rowsInAll}`,
      'fen missed',
      'zero rate',
      'real days',
    ],
    rows: measured.map(({ maker, speeds, zero, days, ...wrong }) => [
      maker.name,
      ...speeds.map((each) => Math.round(each).toLocaleString('en-US')),
      String(wrong.askew),
      wrong.missed.toFixed(0),
      zero ? 'yes' : 'no',
      days ? 'yes' : 'no',
    ]),
    notes: [
      'Askew: interest and principal, each to the cent, are not the instalment. Missed: by how much the principal of the three schedules misses the three loans. Real days: 31 days cost more than 30.',
    ],
    goals: goalsOf(measured),
  };
}
