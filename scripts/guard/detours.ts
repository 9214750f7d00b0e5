/** Ways round a rule, each beside what the rule must let through. */
import type { Plant } from './plant';

const hidden = 'project/whole-path-import';
const plant = (path: string, text: string, refusedBy?: string): Plant => ({
  path,
  text,
  ...(refusedBy === undefined ? {} : { refusedBy }),
});
const engine = (name: string, text: string, isRefused = true) =>
  plant(`src/lending/${name}.ts`, text, isRefused ? 'project/engine-deterministic' : undefined);
const posting = (name: string, text: string, isRefused = true) =>
  plant(`src/host/${name}.ts`, text, isRefused ? 'project/exact-target-origin' : undefined);

export const DETOURS: Readonly<Record<string, Plant>> = {
  'a feature imports the sandbox by a template': plant(
    'src/features/borrow/by-template.ts',
    'export const load = () => import(`../../sandbox/borrow`);\n',
    hidden,
  ),
  'a feature imports the sandbox by a template with a part of its own': plant(
    'src/features/borrow/by-part.ts',
    'export const load = (name: string) => import(`../../sandbox/${name}.ts`);\n',
    hidden,
  ),
  'a feature imports what a variable says': plant(
    'src/features/borrow/by-variable.ts',
    "const path = '../../sandbox/borrow';\n\nexport const load = () => import(path);\n",
    hidden,
  ),
  'a feature imports the sandbox by a glob': plant(
    'src/features/borrow/by-glob.ts',
    "export const all = import.meta.glob('../../sandbox/*.ts');\n",
    hidden,
  ),
  'the client reaches the sandbox by a module that is not TypeScript': plant(
    'src/client/detour.mjs',
    "export { here } from '../sandbox/borrow';\n",
    'no-restricted-syntax',
  ),
  'the engine asks the clock in a module that is not TypeScript': plant(
    'src/lending/clock.js',
    'export const now = () => Date.now();\n',
    'no-restricted-syntax',
  ),
  'a feature reaches the sandbox by a URL': plant(
    'src/features/borrow/by-url.ts',
    "export const there = new URL('../../sandbox/borrow.ts', import.meta.url);\n",
    hidden,
  ),
  'a feature reaches the sandbox by a URL in a template': plant(
    'src/features/borrow/by-url-template.ts',
    'export const there = new URL(`../../sandbox/borrow.ts`, import.meta.url);\n',
    hidden,
  ),
  'a URL of the lender': plant(
    'src/features/borrow/url.ts',
    "export const there = (base: string) => new URL('/v1/home', base);\n",
  ),
  'a file of its own, lazily': plant(
    'src/features/borrow/lazily.ts',
    "export const load = () => import('./draft');\n",
  ),
  'production imports what tests share': plant(
    'src/client/cheat.ts',
    "import { here } from './testing/fake';\n\nexport const there = here;\n",
    'project/no-testing-in-production',
  ),
  'production loads what tests share': plant(
    'src/client/lazy-cheat.ts',
    "export const load = () => import('./testing/fake');\n",
    'project/no-testing-in-production',
  ),
  'a test imports what tests share': plant(
    'src/client/honest.test.ts',
    "import { expect, it } from 'vitest';\nimport { here } from './testing/fake';\n\nit('is here', () => expect(here).toBe(1));\n",
  ),
  'a component asks the network': plant(
    'src/ui/asks.ts',
    "export const load = () => fetch('/v1/home');\n",
    'project/no-fetch',
  ),
  'a component asks the network by its window': plant(
    'src/ui/asks-window.ts',
    "export const load = () => window.fetch('/v1/home');\n",
    'project/no-fetch',
  ),
  'the client asks the network': plant(
    'src/client/asks.ts',
    "export const load = () => fetch('/v1/home');\n",
  ),
  'a component asks its owner': plant(
    'src/ui/refetches.ts',
    'export const again = (query: { refetch: () => void }) => query.refetch();\n',
  ),
  'inexact functions taken out of Math': engine(
    'taken',
    'const { pow, random } = Math;\n\nexport const chance = () => pow(random(), 2);\n',
  ),
  'an inexact function of Math by its text': engine(
    'by-text',
    "export const level = (n: number) => Math['pow'](2, n);\n",
  ),
  'Math under another name': engine(
    'renamed',
    'const M = Math;\n\nexport const level = (n: number) => M.pow(2, n);\n',
  ),
  'exact functions taken out of Math': engine(
    'exact',
    "const { floor, min } = Math;\n\nexport const low = (n: number) => min(floor(n), Math['abs'](n));\n",
    false,
  ),
  'a power assigned': engine(
    'assigned',
    'export function level(factor: number, n: number) {\n  let value = factor;\n  value **= n;\n  return value;\n}\n',
  ),
  'a power of whole numbers assigned': engine(
    'whole-assigned',
    'export function level(factor: bigint) {\n  let value = factor;\n  value **= 3n;\n  return value;\n}\n',
    false,
  ),
  'the machine’s own clock': engine('ticks', 'export const now = () => performance.now();\n'),
  'a figure in the machine’s own words': engine(
    'written',
    'export const shown = (n: number) => new Intl.NumberFormat().format(n);\n',
  ),
  'a figure in the machine’s own words, by its method': engine(
    'localised',
    'export const shown = (n: number) => n.toLocaleString();\n',
  ),
  'a message to any origin by a constant': posting(
    'starred',
    "const star = '*';\n\nexport const hello = () => parent.postMessage({}, star);\n",
  ),
  'a message to any origin where none is known': posting(
    'fallback',
    "export const hello = (origin?: string) => parent.postMessage({}, origin ?? '*');\n",
  ),
  'a message to any origin in a template': posting(
    'template',
    'export const hello = () => parent.postMessage({}, `*`);\n',
  ),
  'a message to any origin by a constant option': posting(
    'option',
    "const targetOrigin = '*';\n\nexport const hello = () => parent.postMessage({}, { targetOrigin });\n",
  ),
  'a message to an origin that was given': posting(
    'given',
    'export const hello = (origin: string) => parent.postMessage({}, origin);\n',
    false,
  ),
  'a message to a constant origin': posting(
    'constant',
    "const wallet = 'https://wallet.example';\n\nexport const hello = () => parent.postMessage({}, wallet);\n",
    false,
  ),
};
