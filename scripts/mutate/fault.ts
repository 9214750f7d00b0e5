/** A fault: one line of the engine or of a decider, changed as a careless person would write it. */

/** Sections of product.md's rules of money; F18 is exactly once. */
export const RULES = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '1.7',
  '1.8',
  '1.9',
  '1.10',
  '1.11',
  '1.12',
  '1.13',
  '1.14',
  'F18',
] as const;

export type Rule = (typeof RULES)[number];

/** Fewest faults in all, and for each rule. */
export const FEWEST = 60;
export const FEWEST_PER_RULE = 4;

export interface Fault {
  readonly rule: Rule;
  /** Below `src/`, as the tests are. */
  readonly file: string;
  /** Part of one line, occurring once in the file. */
  readonly find: string;
  readonly replace: string;
  /** What the changed line does wrong. */
  readonly why: string;
  /** Test files of which at least one must turn red, asked in this order. */
  readonly tests: readonly string[];
}

/**
 * The source with the fault in it.
 * @throws RangeError when the text to be changed is missing, ambiguous, not of one line, or not changed.
 */
export function applyFault(source: string, { file, find, replace }: Fault): string {
  const occurrences = find === '' ? 0 : source.split(find).length - 1;
  if (occurrences !== 1) throw new RangeError(`${file}: occurs ${occurrences} times, not once: ${find}`);
  if (/\n/.test(find + replace)) throw new RangeError(`${file}: a fault changes one line: ${find}`);
  if (find === replace) throw new RangeError(`${file}: changes nothing: ${find}`);
  return source.replace(find, () => replace);
}

/** What is wrong with the list as a whole, in words; empty when nothing is. */
export function shortcomings(faults: readonly Fault[]): string[] {
  const short = RULES.flatMap((rule) => {
    const count = faults.filter((fault) => fault.rule === rule).length;
    return count < FEWEST_PER_RULE ? [`rule ${rule} has ${count} faults, fewer than ${FEWEST_PER_RULE}`] : [];
  });
  const twice = faults.filter(
    (fault, index) =>
      faults.findIndex(
        (each) => each.file === fault.file && each.find === fault.find && each.replace === fault.replace,
      ) !== index,
  );
  return [
    ...(faults.length < FEWEST ? [`${faults.length} faults, fewer than ${FEWEST}`] : []),
    ...short,
    ...twice.map(({ file, find }) => `${file}: listed twice: ${find}`),
    ...faults.filter(({ tests }) => tests.length === 0).map(({ file, find }) => `${file}: no test: ${find}`),
  ];
}
