/** The suite's own bookkeeping: one line a check, and the totals. */

/** What a lender does otherwise than the contract says. */
export class Nonconformity extends Error {
  override readonly name = 'Nonconformity';
}

/** @throws Nonconformity with these words unless it holds. */
export function must(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Nonconformity(words);
}

/** @throws Nonconformity unless both are written the same. */
export function mustEqual(found: unknown, expected: unknown, what: string): void {
  const [one, two] = [JSON.stringify(found), JSON.stringify(expected)];
  if (one !== two) throw new Nonconformity(`${what}: ${one?.slice(0, 200)}, expected ${two?.slice(0, 200)}`);
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

export class Suite {
  readonly #print: (line: string) => void;
  #passed = 0;
  #failed = 0;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Runs one check. Undefined when it failed; its words are printed and nothing is thrown. */
  async check<T>(title: string, run: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await run();
      this.#passed += 1;
      this.#print(`ok   ${title}`);
      return result;
    } catch (error) {
      this.#failed += 1;
      const words = error instanceof Error ? error.message : String(error);
      this.#print(`FAIL ${title}: ${words}`);
      return undefined;
    }
  }

  /** Says what is not checked, and why. */
  leaveOut(title: string, reason: string): void {
    this.#print(`--   ${title}: left out, ${reason}`);
  }

  get totals(): Totals {
    return { passed: this.#passed, failed: this.#failed };
  }
}
