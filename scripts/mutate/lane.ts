/** A copy of the sources with a test runner on it: one fault at a time is put in, tried and taken out again. */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import { applyFault, type Fault } from './fault';

const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'package.json', 'tsconfig.json'];

/** What became of a fault: the test that turned red, or why none can be said to have. */
export type Trial =
  { readonly caughtBy: string; readonly in: string } | { readonly caughtBy: null; readonly because: string };

/** What a test file said. */
interface Verdict {
  readonly passed: number;
  /** Name of the first failed test. */
  readonly failed: string | null;
  /** The file broke before its tests ran. */
  readonly broken: string | null;
}

/** The copy, with the checkout's own packages. */
export async function copyOfSources(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'suijie-mutate-'));
  await Promise.all(COPIED.map((name) => cp(join(ROOT, name), join(copy, name), { recursive: true })));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

export class Lane {
  readonly #copy: string;
  readonly #vitest: Vitest;
  /** Test files that ended in the run under way: the runner's own answer holds those of earlier runs too. */
  readonly #ended: TestModule[];
  #lastRed: string | null = null;

  private constructor(copy: string, vitest: Vitest, ended: TestModule[]) {
    this.#copy = copy;
    this.#vitest = vitest;
    this.#ended = ended;
  }

  static async open(): Promise<Lane> {
    const copy = await copyOfSources();
    const ended: TestModule[] = [];
    const vitest = await createVitest('test', {
      root: copy,
      config: false,
      include: ['src/**/*.test.ts'],
      environment: 'node',
      watch: false,
      reporters: [{ onTestModuleEnd: (module) => void ended.push(module) }],
      cache: false,
      maxWorkers: 1,
      testTimeout: 60_000,
    });
    await vitest.standalone();
    return new Lane(copy, vitest, ended);
  }

  async close(): Promise<void> {
    await this.#vitest.close();
    await rm(this.#copy, { recursive: true, force: true });
  }

  /** Null when every test of the file passed on the sources as they are; else what is wrong. */
  async soundness(test: string): Promise<string | null> {
    const { broken, failed, passed } = await this.#run(test);
    if (broken !== null) return `broken: ${broken}`;
    if (failed !== null) return `red without any fault: ${failed}`;
    return passed === 0 ? 'no test ran' : null;
  }

  async try(fault: Fault): Promise<Trial> {
    const path = join(this.#copy, 'src', fault.file);
    const sound = await readFile(path, 'utf8');
    try {
      await this.#put(path, applyFault(sound, fault));
      for (const test of fault.tests) {
        const { broken, failed } = await this.#run(test);
        if (failed === null && broken !== null) {
          return { caughtBy: null, because: `${test} broke before its tests: ${broken}` };
        }
        if (failed === null) continue;
        this.#lastRed = test;
        return { caughtBy: failed, in: test };
      }
      return { caughtBy: null, because: 'survived' };
    } finally {
      await this.#put(path, sound);
    }
  }

  /** Whether what was red last is green again without its fault: each trial spoke for its own fault alone. */
  async recovered(): Promise<boolean> {
    return this.#lastRed === null || (await this.soundness(this.#lastRed)) === null;
  }

  async #put(path: string, text: string): Promise<void> {
    await writeFile(path, text);
    this.#vitest.invalidateFile(path);
  }

  async #run(test: string): Promise<Verdict> {
    this.#ended.length = 0;
    const path = join(this.#copy, 'src', test);
    const specification = this.#vitest.getRootProject().createSpecification(path);
    await this.#vitest.runTestSpecifications([specification]);
    const module = this.#ended.find(({ moduleId }) => moduleId === path);
    return module === undefined ? { passed: 0, failed: null, broken: 'it did not run' } : verdictOf(module);
  }
}

function verdictOf(module: TestModule): Verdict {
  const tests = [...module.children.allTests()];
  const failed = tests.find((test) => test.result().state === 'failed');
  const suites = [module, ...module.children.allSuites()];
  const error = suites.flatMap((suite) => suite.errors())[0];
  return {
    passed: tests.filter((test) => test.result().state === 'passed').length,
    failed: failed?.fullName ?? null,
    broken: error?.message ?? null,
  };
}
