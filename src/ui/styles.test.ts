/** What the style sheets of the mini-program may not ask of a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SHEETS = ['src/ui', 'src/features', 'src/app']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => path.endsWith('.css'));

/** @returns what stands left of each `+` and `~` of a sheet's selectors, for example `input:checked`. */
function beforeSiblings(css: string): readonly string[] {
  const selectors = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(
    ([, selector = '']) => selector,
  );
  return selectors
    .filter((selector) => !selector.trim().startsWith('@'))
    .flatMap((selector) => [...selector.matchAll(/([^\s>,]+)\s+[+~]\s/g)].map(([, left = '']) => left));
}

it('reads the left side of a sibling selector', () => {
  expect(beforeSiblings('.a > li + li::before, .b ~ .c { x: calc(1px + 2px) }')).toEqual(['li', '.b']);
});

// A browser finds those by class among the changed elements; for all others it restyles whatever follows an element that
// comes or goes: every row of a list that is scrolled.
it('names siblings by a class in every sheet', () => {
  const nameless = SHEETS.flatMap((path) =>
    beforeSiblings(readFileSync(path, 'utf8'))
      .filter((left) => !/[.#[]/.test(left))
      .map((left) => `${path}: ${left}`),
  );
  expect(nameless).toEqual([]);
});
