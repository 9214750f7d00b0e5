/**
 * `npm run mutate`: puts every fault of scripts/mutate into a copy of the sources, one at a time, and expects its tests
 * to turn red. Words given after it choose faults, by rule or by part of the file's name or
 * of what is wrong: `npm run mutate -- 1.5 posting`.
 */
import { availableParallelism } from 'node:os';
import { compilerRefusals } from './mutate/compiler';
import { shortcomings, type Fault } from './mutate/fault';
import { FAULTS } from './mutate/faults';
import { Lane, type Trial } from './mutate/lane';

const MOST_LANES = 2;

const words = process.argv.slice(2);
const chosen = FAULTS.filter(
  ({ rule, file, why }) =>
    words.length === 0 || words.some((word) => word === rule || `${file}: ${why}`.includes(word)),
);
const complaints = words.length === 0 ? shortcomings(FAULTS) : [];
const complain = (complaint: string): void => {
  complaints.push(complaint);
  console.error(complaint);
};

const refusals = compilerRefusals(chosen);

/** Lets every lane take from the list until it is empty. */
async function spread<T>(
  lanes: readonly Lane[],
  list: readonly T[],
  work: (lane: Lane, item: T) => Promise<void>,
) {
  const waiting = [...list];
  const take = async (lane: Lane): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(lane, item);
  };
  await Promise.all(lanes.map(take));
}

const lineOf = ({ rule, file, why }: Fault, trial: Trial): string => {
  const outcome =
    trial.caughtBy === null ? `NOT CAUGHT (${trial.because})` : `${trial.in}: ${trial.caughtBy}`;
  return `${trial.caughtBy === null ? 'FAIL' : 'ok  '} ${rule.padEnd(4)} ${file}: ${why}\n            ${outcome}`;
};

async function main(): Promise<void> {
  const began = Date.now();
  const lanes = await Promise.all(
    Array.from({ length: Math.min(MOST_LANES, availableParallelism()) }, () => Lane.open()),
  );
  let caught = 0;
  try {
    const tests = [...new Set(chosen.flatMap((fault) => fault.tests))];
    await spread(lanes, tests, async (lane, test) => {
      const unsound = await lane.soundness(test);
      if (unsound !== null) complain(`${test}: ${unsound}`);
    });
    console.log(`${tests.length} test files without any fault, ${Math.round((Date.now() - began) / 1000)} s`);
    if (complaints.length === 0) {
      await spread(lanes, chosen, async (lane, fault) => {
        const trial = await lane.try(fault);
        if (trial.caughtBy !== null) caught += 1;
        console.log(lineOf(fault, trial));
      });
      const recovered = await Promise.all(lanes.map((lane) => lane.recovered()));
      if (recovered.includes(false)) complain('a test stayed red after its fault was taken out');
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()));
  }
  console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
  console.log(`${chosen.length} faults, ${caught} caught`);
  process.exitCode = caught === chosen.length && chosen.length > 0 && complaints.length === 0 ? 0 : 1;
}

for (const [index, fault] of chosen.entries()) {
  const refusal = refusals[index];
  if (refusal) complain(`${fault.file}: ${fault.why}: does not compile: ${refusal}`);
}
if (complaints.length > 0) process.exitCode = 1;
else await main();
