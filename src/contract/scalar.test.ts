import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../lending/calendar';
import { date, moment } from './scalar';

const two = (n: number) => String(n).padStart(2, '0');

function* everyDate(): Generator<string> {
  for (let year = 1969; year <= 2200; year += 1)
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) yield `${year}-${two(month)}-${two(day)}`;
}

describe('dates and moments', () => {
  it('are those of the calendar from 1970 to 2199, and no others: no 31 April, 29 February in leap years alone', () => {
    const wrong = [...everyDate()].filter((text) => {
      const isThere = /^(19[7-9]|2[01])/.test(text) && parseDay(text) !== null;
      return is(date, text) !== isThere || is(moment, `${text}T06:31:06.204Z`) !== isThere;
    });
    expect(wrong).toEqual([]);
  });

  it.each(['2026-4-15', '2026-04-15T00:00:00.000Z', ' 2026-04-15', '2026-04-15\n', ''])(
    '%j is no date',
    (text) => {
      expect(is(date, text)).toBe(false);
    },
  );

  it.each([
    '2026-04-15T24:00:00.000Z',
    '2026-04-15T06:31:06Z',
    '2026-04-15T06:31:06.204+08:00',
    '2026-04-15',
  ])('%j is no moment', (text) => {
    expect(is(moment, text)).toBe(false);
  });
});
