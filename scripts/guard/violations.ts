/** One plain violation of each rule, and the exceptions that pass. */
import type { Plant } from './plant';

const dependencies = 'boundaries/dependencies';
const lazily = (way: string) => `export const load = () => import('${way}sandbox/borrow');\n`;

export const VIOLATIONS: Readonly<Record<string, Plant>> = {
  'app reaches the sandbox by dynamic import': {
    path: 'src/app/in-page.ts',
    text: lazily('../'),
  },
  'a feature reaches the sandbox by dynamic import': {
    path: 'src/features/borrow/in-page.ts',
    text: lazily('../../'),
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
  'a lookbehind, which Safari 15 cannot parse': {
    path: 'src/ui/after-sign.ts',
    text: 'export const digits = /(?<=¥)\\d+/;\n',
    refusedBy: 'project/no-lookbehind',
  },
  'a lookbehind in a text that becomes a pattern': {
    path: 'src/features/repay/pattern.ts',
    text: 'export const pattern = (sign: string) => new RegExp(`(?<!${sign})[0-9]`);\n',
    refusedBy: 'project/no-lookbehind',
  },
  'a named group, which it can': {
    path: 'src/client/named.ts',
    text: 'export const digits = /(?<fen>[0-9]{2})$/;\n',
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
