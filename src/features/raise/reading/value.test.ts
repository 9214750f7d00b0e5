import { describe, expect, it } from 'vitest';
import { dateIn, moneyIn, monthIn, nameIn, numberTailIn, organisationIn } from './value';

const value = (found: { value: unknown } | null) => found?.value ?? null;

describe('values on a document', () => {
  it('reads money exactly, whatever its size: no fen is lost between yuan and fen', () => {
    expect(moneyIn('¥45,035,996,273,704.95元')?.value).toBe(4_503_599_627_370_495);
    expect(moneyIn('1.15万元')?.value).toBe(1_150_000);
    expect(moneyIn('0.29元')).toBeNull();
    expect(moneyIn('99,999,999,999,999,999.99')).toBeNull();
  });

  it.each([
    ['9,800.00', 980_000],
    ['人民币9,800.00元', 980_000],
    ['¥12,600', 1_260_000],
    ['CNY 12,250.00', 1_225_000],
    ['每月8000.00元', 800_000],
    ['1.2万元', 1_200_000],
    ['120万', 120_000_000],
    ['9.800.00', 980_000],
    ['1O,5O0.00', 1_050_000],
    ['2026年3月 9,800.00', 980_000],
    ['12% 600.00', 60_000],
    ['0.00', null],
    ['没有', null],
  ])('money in %s: %s fen', (text, fen) => expect(value(moneyIn(text))).toBe(fen));

  it.each([
    ['2026年3月', '2026-03'],
    ['2025年01月至2025年12月', '2025-12'],
    ['2025-10-01至2026-03-31', '2026-03'],
    ['2026.3', '2026-03'],
    ['March 2026', '2026-03'],
    ['1 October 2025 to 31 March 2026', '2026-03'],
    ['二〇二六年三月', '2026-03'],
    ['13月', null],
  ])('the month in %s: %s', (text, month) => expect(value(monthIn(text))).toBe(month));

  it.each([
    ['2026年3月20日', '2026-03-20'],
    ['2026年3月:20日', '2026-03-20'],
    ['2014-03-11', '2014-03-11'],
    ['20 March 2026', '2026-03-20'],
    ['March 20, 2026', '2026-03-20'],
    ['二〇一八年六月三十日', '2018-06-30'],
    ['二〇一八年十二月二十一日', '2018-12-21'],
    ['2026年2月30日', null],
    ['2026年3月', null],
  ])('the date in %s: %s', (text, date) => expect(value(dateIn(text))).toBe(date));

  it.each([
    ['李明', '李明'],
    [':王晓燕同志', '王晓燕'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['Li Ming', 'Li Ming'],
    ['LiMing', 'Li Ming'],
    ['Mr. Li Ming', 'Li Ming'],
    ['1234', null],
  ])('the name in %s: %s', (text, name) => expect(value(nameIn(text))).toBe(name));

  it.each([
    ['屿城智造有限公司', '屿城智造有限公司'],
    [': Harbour Robotics Ltd', 'Harbour Robotics Ltd'],
    ['|', null],
  ])('the organisation in %s: %s', (text, name) => expect(value(organisationIn(text))).toBe(name));

  it.each([
    ['浙2021屿城不动产权第0036218号', '6218'],
    ['92330106MA2B7K218X', '218X'],
    ['J330106-2020-004218', '4218'],
    ['浙A7K218', 'K218'],
    ['无', null],
  ])('the tail of %s: %s', (text, tail) => expect(value(numberTailIn(text))).toBe(tail));
});
