/** The import guard and the project's own lint rules, proven: each violation planted in a copy must be refused. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
  'a folder nobody planned': [],
};

const LAYERS = Object.keys(MODULES).filter((name): name is Layer => name in MODULES);

/** A file to plant, and the one rule that must refuse it; `undefined` when it must pass. */
interface Plant {
  readonly path: string;
  readonly text: string;
  readonly refusedBy?: string;
}

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

const dependencies = 'boundaries/dependencies';
const lazily = (path: string) => `export const load = () => import('${specifier(path, MODULES.sandbox)}');\n`;

const OTHERS: Readonly<Record<string, Plant>> = {
  'app reaches the sandbox by dynamic import': {
    path: 'src/app/in-page.ts',
    text: lazily('src/app/in-page.ts'),
  },
  'a feature reaches the sandbox by dynamic import': {
    path: 'src/features/borrow/in-page.ts',
    text: lazily('src/features/borrow/in-page.ts'),
    refusedBy: dependencies,
  },
  'app imports a type of the sandbox': {
    path: 'src/app/in-page-type.ts',
    text: "import type { here } from '../sandbox/borrow';\n\nexport type There = typeof here;\n",
    refusedBy: dependencies,
  },
  'app re-exports the sandbox': {
    path: 'src/app/in-page-export.ts',
    text: "export { here } from '../sandbox/borrow';\n",
    refusedBy: dependencies,
  },
  'the engine imports a package': {
    path: 'src/lending/package.ts',
    text: "import { parse } from 'valibot';\n\nexport const there = parse;\n",
    refusedBy: dependencies,
  },
  'the engine imports a module of Node': {
    path: 'src/lending/node.ts',
    text: "import { readFileSync } from 'node:fs';\n\nexport const there = readFileSync;\n",
    refusedBy: dependencies,
  },
  'a screen imports the server': {
    path: 'src/features/repay/server.ts',
    text: "import { Hono } from 'hono';\n\nexport const there = Hono;\n",
    refusedBy: dependencies,
  },
  'a component fetches by itself': {
    path: 'src/ui/query.ts',
    text: "import { useQuery } from '@tanstack/react-query';\n\nexport const there = useQuery;\n",
    refusedBy: dependencies,
  },
  'a file outside every folder': {
    path: 'src/loose.ts',
    text: 'export const here = 1;\n',
    refusedBy: 'boundaries/no-unknown-files',
  },
  'a file in a folder nobody planned': {
    path: 'src/marketing/offer.ts',
    text: 'export const here = 1;\n',
    refusedBy: 'boundaries/no-unknown-files',
  },
  'a barrel': {
    path: 'src/lending/index.ts',
    text: "export * from './schedule';\n",
    refusedBy: 'project/no-barrel',
  },
  'an attic folder': {
    path: 'src/client/utils/dates.ts',
    text: 'export const here = 1;\n',
    refusedBy: 'project/no-attic',
  },
  'an attic file': {
    path: 'src/features/borrow/helpers.ts',
    text: 'export const here = 1;\n',
    refusedBy: 'project/no-attic',
  },
  'a message to any origin': {
    path: 'src/host/any-origin.ts',
    text: "export const hello = () => parent.postMessage({ sj: 'hello' }, '*');\n",
    refusedBy: 'project/exact-target-origin',
  },
  'a message to an opaque origin': {
    path: 'src/wallet/null-origin.ts',
    text: "export const hello = (app: Window) => app.postMessage({}, { targetOrigin: 'null' });\n",
    refusedBy: 'project/exact-target-origin',
  },
  'a message to one origin': {
    path: 'src/host/one-origin.ts',
    text: "export const hello = () => parent.postMessage({ sj: 'hello' }, 'https://wallet.example');\n",
  },
  'money rounded as a float': {
    path: 'src/features/repay/rounded.ts',
    text: 'export const shown = (yuan: number) => yuan.toFixed(2);\n',
    refusedBy: 'project/money-not-float',
  },
  'money read as a float': {
    path: 'src/client/read.ts',
    text: 'export const typed = (text: string) => Number.parseFloat(text);\n',
    refusedBy: 'project/money-not-float',
  },
  'money read as a float, globally': {
    path: 'src/sandbox/read.ts',
    text: 'export const typed = (text: string) => parseFloat(text);\n',
    refusedBy: 'project/money-not-float',
  },
  'a power of doubles in the engine': {
    path: 'src/lending/power.ts',
    text: 'export const level = (factor: number, n: number) => factor ** n;\n',
    refusedBy: 'project/engine-deterministic',
  },
  'a transcendental function in the engine': {
    path: 'src/lending/exponent.ts',
    text: 'export const level = (factor: number) => Math.exp(factor);\n',
    refusedBy: 'project/engine-deterministic',
  },
  'a clock in the engine': {
    path: 'src/lending/clock.ts',
    text: 'export const today = () => Date.now();\n',
    refusedBy: 'project/engine-deterministic',
  },
  'a power of whole numbers in the engine': {
    path: 'src/lending/whole-power.ts',
    text: 'export const scale = (n: bigint) => 10n ** n;\n',
  },
  'a promise nobody waits for': {
    path: 'src/client/floating.ts',
    text: 'export function ask() {\n  fetch("/v1");\n}\n',
    refusedBy: '@typescript-eslint/no-floating-promises',
  },
  any: {
    path: 'src/client/anything.ts',
    text: 'export const answer = (body: any) => body;\n',
    refusedBy: '@typescript-eslint/no-explicit-any',
  },
  'a cast through unknown': {
    path: 'src/client/cast.ts',
    text: 'export const answer = (body: string) => body as unknown as number;\n',
    refusedBy: 'project/no-double-cast',
  },
  'a non-null assertion': {
    path: 'src/client/certain.ts',
    text: 'export const first = (rows: readonly string[]) => rows[0]!;\n',
    refusedBy: '@typescript-eslint/no-non-null-assertion',
  },
  'a compiler silenced': {
    path: 'src/client/silenced.ts',
    text: '// @ts-expect-error: the types are wrong\nexport const one: string = 1;\n',
    refusedBy: '@typescript-eslint/ban-ts-comment',
  },
  'a lint rule silenced': {
    path: 'src/client/unruled.ts',
    text: '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const answer = (body: any) => body;\n',
    refusedBy: '@typescript-eslint/no-explicit-any',
  },
  'a type imported as a value': {
    path: 'src/contract/type-import.ts',
    text: "import { Row } from '../lending/row';\n\nexport type Rows = readonly Row[];\n",
    refusedBy: '@typescript-eslint/consistent-type-imports',
  },
  'a hook after a return': {
    path: 'src/ui/hooked.tsx',
    text: "import { useState } from 'react';\n\nexport function Shown({ on }: { on: boolean }) {\n  if (!on) return null;\n  const [text] = useState('');\n  return <p>{text}</p>;\n}\n",
    refusedBy: 'react-hooks/rules-of-hooks',
  },
  'a picture without words': {
    path: 'src/ui/picture.tsx',
    text: 'export const Seal = () => <img src="/seal.svg" />;\n',
    refusedBy: 'jsx-a11y/alt-text',
  },
  'a test that is skipped': {
    path: 'src/lending/skipped.test.ts',
    text: "import { it } from 'vitest';\n\nit.skip('rounds', () => {});\n",
    refusedBy: 'project/no-silent-test',
  },
  'a test that sleeps': {
    path: 'src/client/slept.test.ts',
    text: "import { it } from 'vitest';\n\nit('waits', async () => {\n  await new Promise((resolve) => setTimeout(resolve, 50));\n});\n",
    refusedBy: 'project/no-sleep',
  },
  'a test that runs the client against the sandbox': {
    path: 'src/client/against-sandbox.test.ts',
    text: "import { expect, it } from 'vitest';\nimport { here } from '../sandbox/borrow';\n\nit('answers', () => expect(here).toBe(1));\n",
  },
};

let copy: string;
let findings: ReadonlyMap<string, readonly Linter.LintMessage[]>;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'suijie-guard-'));
  await cp(join(ROOT, 'scripts/lint'), join(copy, 'scripts/lint'), { recursive: true });
  for (const file of ['eslint.config.js', 'tsconfig.json', 'package.json'])
    await cp(join(ROOT, file), join(copy, file));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

  const modules = Object.values(MODULES).map((path): Plant => ({ path, text: 'export const here = 1;\n' }));
  const row = { path: 'src/lending/row.ts', text: 'export interface Row {\n  readonly due: number;\n}\n' };
  for (const { path, text } of [...modules, row, ...IMPORTS, ...Object.values(OTHERS)]) {
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
  it.each(Object.entries(OTHERS))('%s', (_, { path, refusedBy }) =>
    refusedBy ? expect(refusals(path)).toContain(refusedBy) : expect(refusals(path)).toEqual([]),
  );

  it('every layer with nothing planted passes', () => {
    const planned = LAYERS.filter((layer) => layer !== 'a folder nobody planned');
    expect(planned.flatMap((layer) => refusals(MODULES[layer]))).toEqual([]);
  });
});
