/** What every benchmark shares: cases in alternating order, medians, and a table that says which goals are met. */

export interface Finding {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know besides, a paragraph each. */
  readonly notes?: readonly string[];
  readonly goals: readonly { readonly goal: string; readonly met: boolean }[];
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? NaN;
  return (low + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** Each case once in a round, every second round from the other end: none of them always runs on the warmest machine. */
export async function inTurn<C, R>(
  rounds: number,
  cases: readonly C[],
  run: (one: C) => R | Promise<R>,
): Promise<Map<C, R[]>> {
  const results = new Map<C, R[]>(cases.map((each) => [each, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of round % 2 === 0 ? cases : cases.toReversed()) {
      results.get(each)?.push(await run(each));
    }
  }
  return results;
}

/** As Markdown. */
export function report({ title, head, rows, notes = [], goals }: Finding): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
    ...notes.flatMap((note) => [note, '']),
    ...goals.map(({ goal, met }) => `- ${met ? 'met' : 'NOT met'}: ${goal}`),
    '',
  ].join('\n');
}
