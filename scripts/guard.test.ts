/** The import guard and the project's own lint rules, proven: each violation planted in a copy must be refused. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DETOURS } from './guard/detours';
import type { Plant } from './guard/plant';
import { VIOLATIONS } from './guard/violations';

const ROOT = resolve(import.meta.dirname, '..');

/** One module of each layer, as a place to import from and to. */
const MODULES = {
  lending: 'src/lending/schedule.ts',
  contract: 'src/contract/quote.ts',
  sandbox: 'src/sandbox/borrow.ts',
  client: 'src/client/send.ts',
  ui: 'src/ui/amount.ts',
  host: 'src/host/bridge.ts',
  'host wire': 'src/host/wire.ts',
  borrow: 'src/features/borrow/draft.ts',
  repay: 'src/features/repay/payoff.ts',
  app: 'src/app/routes.ts',
  wallet: 'src/wallet/phone.ts',
  'wallet server': 'src/wallet/server/pin.ts',
  verify: 'src/verify/code.ts',
  'a folder nobody planned': 'src/marketing/banner.ts',
} as const;

type Layer = keyof typeof MODULES;

/** The arrows of docs/architecture.md, written out a second time on purpose. */
const ARROWS: Record<Layer, readonly Layer[]> = {
  lending: [],
  contract: ['lending'],
  sandbox: ['lending', 'contract'],
  client: ['lending', 'contract'],
  ui: ['lending', 'contract'],
  host: ['host wire'],
  'host wire': ['host'],
  borrow: ['lending', 'contract', 'client', 'ui', 'host', 'host wire'],
  repay: ['lending', 'contract', 'client', 'ui', 'host', 'host wire'],
  app: ['lending', 'contract', 'client', 'ui', 'host', 'host wire', 'borrow', 'repay'],
  wallet: ['contract', 'client', 'ui', 'host', 'host wire'],
  'wallet server': ['contract', 'host wire'],
  verify: ['lending', 'contract', 'client', 'ui'],
  'a folder nobody planned': [],
};

const LAYERS = Object.keys(MODULES).filter((name): name is Layer => name in MODULES);

const plantIn = (layer: Layer, name: string) => join(dirname(MODULES[layer]), `${name}.ts`);

const specifier = (path: string, target: string) => {
  const way = relative(dirname(path), target).replace(/\.ts$/, '');
  return way.startsWith('.') ? way : `./${way}`;
};

const importing = (path: string, target: string) =>
  `import { here } from '${specifier(path, target)}';\n\nexport const there = here;\n`;

const IMPORTS = LAYERS.flatMap((from) =>
  LAYERS.filter((to) => to !== from).map((to): Plant & { from: Layer; to: Layer } => {
    const path = plantIn(from, `imports-${to.replaceAll(' ', '-')}`);
    const plant = { from, to, path, text: importing(path, MODULES[to]) };
    if (ARROWS[from].includes(to)) return plant;
    const unplanned = from === 'a folder nobody planned';
    return { ...plant, refusedBy: unplanned ? 'boundaries/no-unknown-files' : 'boundaries/dependencies' };
  }),
);

const PLANTS = Object.entries({ ...VIOLATIONS, ...DETOURS });

let copy: string;
let findings: ReadonlyMap<string, readonly Linter.LintMessage[]>;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'suijie-guard-'));
  await cp(join(ROOT, 'scripts/lint'), join(copy, 'scripts/lint'), { recursive: true });
  for (const file of ['eslint.config.js', 'tsconfig.json', 'package.json'])
    await cp(join(ROOT, file), join(copy, file));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

  const modules = Object.values(MODULES).map((path): Plant => ({ path, text: 'export const here = 1;\n' }));
  const fake = { path: 'src/client/testing/fake.ts', text: 'export const here = 1;\n' };
  const row = { path: 'src/lending/row.ts', text: 'export interface Row {\n  readonly due: number;\n}\n' };
  for (const { path, text } of [...modules, row, fake, ...IMPORTS, ...PLANTS.map(([, each]) => each)]) {
    await mkdir(join(copy, dirname(path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const results = await new ESLint({ cwd: copy }).lintFiles(['src']);
  findings = new Map(results.map((result) => [relative(copy, result.filePath), result.messages]));
}, 120_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

const refusals = (path: string) => {
  const messages = findings.get(path);
  if (messages === undefined) throw new Error(`${path} was not linted`);
  return messages.filter((message) => message.severity === 2).map((message) => message.ruleId);
};

describe('the import picture', () => {
  it.each(IMPORTS.filter((plant) => !plant.refusedBy))('lets $from import $to', ({ path }) =>
    expect(refusals(path)).toEqual([]),
  );

  it.each(IMPORTS.filter((plant) => plant.refusedBy))('refuses $from importing $to', ({ path, refusedBy }) =>
    expect(refusals(path)).toContain(refusedBy),
  );
});

describe('what the lint refuses and what it lets pass', () => {
  it.each(PLANTS)('%s', (_, { path, refusedBy }) =>
    refusedBy ? expect(refusals(path)).toContain(refusedBy) : expect(refusals(path)).toEqual([]),
  );

  it('every layer with nothing planted passes', () => {
    const planned = LAYERS.filter((layer) => layer !== 'a folder nobody planned');
    expect(planned.flatMap((layer) => refusals(MODULES[layer]))).toEqual([]);
  });
});
