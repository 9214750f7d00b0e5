/** The benchmark's own machinery, in small: it runs, and its figures are of the right order. No time is asserted. */
import { describe, expect, it } from 'vitest';
import { quantile } from './api/load';
import { memoryOf } from './api/memory';
import { benchEngine } from './engine';
import { type Finding, inTurn, median, report } from './measure';
import { withPart } from './written';

describe('measuring', () => {
  it('takes each case once a round, every second round from the other end', async () => {
    const order: string[] = [];
    const results = await inTurn(3, ['a', 'b', 'c'], (one) => order.push(one));
    expect(order.join('')).toBe('abccbaabc');
    expect(results.get('b')).toEqual([2, 5, 8]);
  });

  it('knows the middle and the slow end', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    const times = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect(quantile(times, 0.5)).toBe(100);
    expect(quantile(times, 0.99)).toBe(198);
  });

  it('says of each goal whether it was met', () => {
    const finding: Finding = {
      title: 'Of two',
      head: ['', 'one'],
      rows: [['time', '1']],
      goals: [
        { goal: 'this', met: true },
        { goal: 'that', met: false },
      ],
    };
    expect(report(finding)).toContain('- met: this\n- NOT met: that\n');
  });

  it('writes a part in its place, and leaves the others as they were', () => {
    const order = ['first', 'second'];
    const write = (document: string, part: string, figure: string, where: string) =>
      withPart(document, order, { part, table: `## ${part}\n\n| ${figure} |\n`, where });
    const both = write(write('', 'second', '1', 'yesterday'), 'first', '2', 'yesterday');
    expect(both.indexOf('| 2 |')).toBeLessThan(both.indexOf('| 1 |'));
    const again = write(both, 'second', '3', 'today');
    expect(again).toBe(both.replace('yesterday\n\n| 1 |', 'today\n\n| 3 |'));
    expect(again.match(/yesterday|today/g)).toEqual(['yesterday', 'today']);
  });

  it('sees the memory of this process', async () => {
    const megabytes = await memoryOf(process.pid);
    // Only Linux tells.
    if (process.platform === 'linux') expect(megabytes).toBeGreaterThan(10);
    else expect(megabytes).toBeNaN();
  });
});

describe('the engine, in small', () => {
  // Quadratic would be 900; the bounds leave room for a machine that does other things at the same time.
  it('makes every plan, and thirty times the rows cost tens of times as much, not their square', () => {
    const { rows } = benchEngine(9, 6_000);
    const of = new Map(rows.map(([name, time]) => [name, Number(time)]));
    for (const [name, time] of of) expect(time, name).toBeGreaterThan(0);
    const ratio = (of.get('equal instalment, 360') ?? NaN) / (of.get('equal instalment, 12') ?? NaN);
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(400);
  });
});
