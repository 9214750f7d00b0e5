/** The faults of `npm run mutate` still fit the sources: the command itself takes minutes, and this a moment. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFault, RULES, shortcomings, type Fault } from './mutate/fault';
import { FAULTS } from './mutate/faults';

const SOURCES = resolve(import.meta.dirname, '../src');
const sourceOf = (file: string) => readFileSync(join(SOURCES, file), 'utf8');

describe('the list of faults', () => {
  it('is long enough, for every rule of money too, and names no fault twice', () => {
    expect(shortcomings(FAULTS)).toEqual([]);
    expect(FAULTS.length).toBeGreaterThanOrEqual(60);
    for (let section = 1; section <= 14; section += 1) expect(RULES).toContain(`1.${section}`);
  });

  it('fits the sources: each changes exactly one line, and its tests are there', () => {
    const faults = FAULTS.flatMap((fault) => {
      const source = sourceOf(fault.file);
      const lines = source.split('\n');
      const changed = applyFault(source, fault)
        .split('\n')
        .filter((line, index) => line !== lines[index]);
      const missing = fault.tests.filter((test) => !existsSync(join(SOURCES, test)));
      return changed.length === 1 && missing.length === 0 ? [] : [{ ...fault, changed, missing }];
    });
    expect(faults).toEqual([]);
    expect(FAULTS.every(({ file }) => /^(?:lending|sandbox)\/.+\.ts$/.test(file))).toBe(true);
  });
});

describe('a fault that does not fit', () => {
  const fault: Fault = { rule: '1.1', file: 'lending/x.ts', find: 'a', replace: 'b', why: '', tests: ['x'] };

  it.each([
    ['missing', fault, 'x + y'],
    ['ambiguous', fault, 'a + a'],
    ['empty', { ...fault, find: '' }, 'a'],
    ['of several lines', { ...fault, replace: 'b\nc' }, 'a'],
    ['without effect', { ...fault, replace: 'a' }, 'a'],
  ])('is refused: %s', (_, each, source) => {
    expect(() => applyFault(source, each)).toThrow(RangeError);
  });

  it('puts its text in as it stands', () => {
    expect(applyFault('x = a;', { ...fault, replace: '$& $1' })).toBe('x = $& $1;');
  });

  it('is missed in the list', () => {
    expect(shortcomings([fault, fault])).toContain('rule 1.1 has 2 faults, fewer than 4');
    expect(shortcomings([fault, fault])).toContain('lending/x.ts: listed twice: a');
    expect(shortcomings([{ ...fault, tests: [] }])).toContain('lending/x.ts: no test: a');
  });
});
