import { describe, expect, it } from 'vitest';
import { locate } from './locate';

describe('a word that may have slips', () => {
  it.each([
    ['住房公积金缴存证明', '公积金', 2, 5, 1],
    ['x实发工姿:9800', '实发工资', 1, 5, 0.8],
    ['实工资', '实发工资', 0, 3, 0.8],
    ['bankstatment', 'bankstatement', 0, 12, 1 - 1 / 14],
  ])('%s has %s', (text, word, from, to, likeness) => {
    expect(locate(text, word)).toMatchObject({ from, to });
    expect(locate(text, word)?.likeness).toBeCloseTo(likeness);
  });

  it.each([
    ['姓各', '姓名'],
    ['今天天气很好', '实发工资'],
    ['', 'payslip'],
  ])('%s has no %s', (text, word) => expect(locate(text, word)).toBeNull());
});
