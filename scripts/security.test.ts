/** docs/security.md names tests as proofs: each is there, under the name that it is given. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const rows = readFileSync(resolve(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Threat'));
const proofs = rows.map((row) => {
  const [, threat = '', , test = ''] = row.split('|').map((cell) => cell.trim());
  const [, file = '', name = ''] = /^`([^`]+)` "([^"]+)"$/.exec(test) ?? [];
  return { threat, file, name };
});

describe('proofs of docs/security.md', () => {
  it('there are as many as threats', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(proofs.filter(({ file }) => file === '')).toEqual([]);
  });

  it.each(proofs)('$threat: $name', ({ file, name }) => {
    expect(readFileSync(resolve(ROOT, file), 'utf8')).toContain(name);
  });
});
